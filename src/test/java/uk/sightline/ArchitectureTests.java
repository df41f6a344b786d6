package uk.sightline;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import org.junit.jupiter.api.Test;

import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Controller;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

class ArchitectureTests {

	private static final JavaClasses application = new ClassFileImporter()
		.withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
		.importPackages("uk.sightline");

	private static final ArchRule UNSEEN = noClasses()
		.that(annotated("org.springframework.stereotype.Controller",
				"org.springframework.web.bind.annotation.RestController",
				"org.springframework.web.bind.annotation.ControllerAdvice", "org.springframework.stereotype.Repository",
				"jakarta.persistence.Entity", "org.springframework.context.annotation.Configuration"))
		.and()
		.doNotHaveFullyQualifiedName(SightlineApplication.class.getName())
		.or()
		.haveSimpleNameEndingWith("Form")
		.should()
		.bePublic();

	@Test
	void what_serves_one_module_is_not_public() {
		UNSEEN.check(application);
	}

	@Test
	void the_rule_finds_a_public_one() {
		JavaClasses wrong = new ClassFileImporter().importClasses(PublicController.class, PublicConfiguration.class,
				SomeForm.class);
		assertThat(UNSEEN.evaluate(wrong).getFailureReport().getDetails()).hasSize(3);
	}

	@Test
	void the_classes_are_found() {
		assertThat(application.stream().filter((type) -> type.isAnnotatedWith(Controller.class))).hasSizeGreaterThan(5);
	}

	@Test
	void modules_are_flat() {
		classes().should().resideInAnyPackage("uk.sightline", "uk.sightline.*").check(application);
	}

	private static DescribedPredicate<JavaClass> annotated(String... annotations) {
		return DescribedPredicate.describe("serve one module",
				(type) -> java.util.Arrays.stream(annotations).anyMatch(type::isAnnotatedWith));
	}

	@Controller
	public static class PublicController {

	}

	@Configuration
	public static class PublicConfiguration {

	}

	public static class SomeForm {

	}

}
