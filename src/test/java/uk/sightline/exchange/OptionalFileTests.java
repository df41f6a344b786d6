package uk.sightline.exchange;

import java.nio.file.Path;
import java.util.List;

import javax.sql.DataSource;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import uk.sightline.review.Changes;
import uk.sightline.review.CurrentPublication;
import uk.sightline.review.DataFile;
import uk.sightline.review.Publishing;
import uk.sightline.review.RecordKind;
import uk.sightline.review.Shapes;

import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.sightline.exchange.AnInspection.anInspection;

/** An optional file that a data set leaves out says nothing about its facts. */
class OptionalFileTests {

	private static final FreshSightline sightline = new FreshSightline();

	private static final Desk desk = new Desk(withOptionalJudgements(), sightline.bean(Exporter.class),
			sightline.bean(CurrentPublication.class));

	private final SampleData data = SampleData.reference();

	@TempDir
	private Path folder;

	@AfterAll
	static void close() {
		sightline.close();
	}

	@BeforeEach
	void publish() {
		desk.load(this.data.with(inspection("As it was").graded("leadership", "good").graded("care", "inadequate")));
	}

	@Test
	void facts_of_an_absent_file_are_carried_into_the_new_revision() {
		List<String> before = judgements();
		assertThat(before).hasSize(2);
		int number = desk.load(this.data.blank().with(inspection("As it is now")).withoutFile("judgements"));
		assertThat(judgements()).isEqualTo(before);
		assertThat(desk.csv("inspections")).contains("As it is now");
		assertThat(sightline.jdbc()
			.sql("select sentence from publication_change where publication = ?")
			.param(number)
			.query(String.class)
			.list()).singleElement().asString().contains("title was “As it was”, is now “As it is now”");
	}

	@Test
	void a_record_is_unchanged_if_only_the_absent_file_would_differ() {
		assertThat(desk.load(this.data.blank().with(inspection("As it was")).withoutFile("judgements"))).isZero();
	}

	@Test
	void a_file_that_is_there_but_has_no_rows_of_a_record_takes_them_away() {
		assertThat(desk.load(this.data.blank().with(inspection("As it was")))).isPositive();
		assertThat(judgements()).isEmpty();
	}

	@Test
	void a_new_record_needs_no_optional_file() {
		assertThat(desk
			.load(this.data.blank().with(anInspection("new").with("title", "Another one")).withoutFile("judgements")))
			.isPositive();
		assertThat(desk.csv("inspections")).contains(this.data.name("new"));
	}

	@Test
	void an_optional_file_does_not_come_alone() {
		this.data.blank()
			.with(inspection("As it was").graded("leadership", "good"))
			.withoutFile("inspections")
			.into(this.folder);
		assertThat(desk.refused(this.folder))
			.containsExactly("inspections.csv: It is missing: inspections and visits are imported whole.");
	}

	private static AnInspection inspection(String title) {
		return anInspection("x").with("title", title);
	}

	private List<String> judgements() {
		return desk.csv("judgements").lines().filter((line) -> line.startsWith(this.data.name("x") + ",")).toList();
	}

	private static Importer withOptionalJudgements() {
		List<RecordKind> kinds = sightline.beans(RecordKind.class)
			.stream()
			.map((kind) -> new RecordKind(kind.name(), kind.plural(), kind.title(), kind.authority(), kind.problems(),
					kind.files().stream().map(OptionalFileTests::optional).toList()))
			.toList();
		Staging staging = sightline.bean(Staging.class);
		StagedChecks checks = sightline.bean(StagedChecks.class);
		Intake intake = new Intake(kinds, sightline.bean(Shapes.class), staging, sightline.bean(AbsentColumns.class),
				checks, sightline.bean(DataSource.class));
		return new Importer(kinds, intake, staging, checks, sightline.bean(Changes.class),
				sightline.bean(Publishing.class), sightline.bean(CurrentPublication.class),
				sightline.bean(TransactionTemplate.class), sightline.jdbc());
	}

	private static DataFile optional(DataFile file) {
		return file.name().equals("judgements") ? file.asOptional() : file;
	}

}
