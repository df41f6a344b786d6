package uk.sightline.inspection;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

import uk.sightline.grading.Framework;
import uk.sightline.grading.Grading;
import uk.sightline.web.Choice;

/**
 * The types of inspection and visit over all frameworks, as an officer chooses among them
 * before the framework is known. Which there are is data.
 */
final class TypeChoices {

	private final Grading grading;

	TypeChoices(Grading grading) {
		this.grading = grading;
	}

	boolean knows(String type) {
		return type != null && all().contains(type);
	}

	/** Those of frameworks in force, full inspections first. */
	List<Choice> present(String chosen) {
		return choices(chosen, true);
	}

	/** Those of former frameworks only. */
	List<Choice> former(String chosen) {
		return choices(chosen, false);
	}

	private List<Choice> choices(String chosen, boolean present) {
		return all().stream()
			.filter((type) -> inForce(type) == present)
			.sorted(Comparator.comparing((String type) -> !type(type).full())
				.thenComparing((type) -> -knowing(type).get(0).types().size())
				.thenComparing(this::words))
			.map((type) -> new Choice(type, words(type), type.equals(chosen)))
			.toList();
	}

	private List<String> all() {
		return this.grading.frameworks()
			.stream()
			.flatMap((framework) -> framework.types().stream())
			.map(Framework.Type::type)
			.distinct()
			.toList();
	}

	private boolean inForce(String type) {
		return knowing(type).stream()
			.anyMatch(
					(framework) -> framework.validTo() == null && framework.type(type).orElseThrow().validTo() == null);
	}

	/** The type with its framework named where that helps. */
	String words(String type) {
		List<Framework> knowing = knowing(type);
		String name = type(type).name();
		if (knowing.size() == 1) {
			Framework only = knowing.get(0);
			return (only.types().size() == 1) ? name : only.code() + ": " + name.toLowerCase(Locale.UK);
		}
		return name + " under " + knowing.stream().map(Framework::code).collect(Collectors.joining(", "));
	}

	private List<Framework> knowing(String type) {
		return this.grading.frameworks().stream().filter((framework) -> framework.type(type).isPresent()).toList();
	}

	private Framework.Type type(String type) {
		return knowing(type).get(0).type(type).orElseThrow();
	}

}
