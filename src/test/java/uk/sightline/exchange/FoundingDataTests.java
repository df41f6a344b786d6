package uk.sightline.exchange;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.sightline.exchange.AnInspection.anInspection;

/** What Sightline ships never changes what its users have. */
class FoundingDataTests {

	private final FreshSightline sightline = new FreshSightline();

	private final SampleData shipped = SampleData.reference()
		.with(anInspection("x").with("title", "As shipped").graded("leadership", "good"));

	@TempDir
	private Path folder;

	@AfterEach
	void close() {
		this.sightline.close();
	}

	@Test
	void the_same_release_started_again_publishes_nothing() {
		start();
		assertThat(latest()).isEqualTo(1);
		start();
		assertThat(latest()).isEqualTo(1);
	}

	@Test
	void a_later_release_brings_what_is_missing_and_changes_nothing_else() {
		start();
		this.sightline.desk()
			.load(this.shipped.correct("inspections", "inspection", this.shipped.name("x"), "title",
					"As corrected here"));
		this.shipped.correct("inspections", "inspection", this.shipped.name("x"), "title", "As shipped later")
			.with(anInspection("y").with("title", "New in this release"));
		start();
		assertThat(latest()).isEqualTo(3);
		assertThat(this.sightline.desk().csv("inspections")).contains("As corrected here", "New in this release")
			.doesNotContain("As shipped");
	}

	@Test
	void a_name_that_only_a_discarded_draft_had_was_never_there() {
		discarded("inspection", this.shipped.name("x"));
		start();
		assertThat(this.sightline.desk().csv("inspections")).contains("As shipped");
	}

	private void discarded(String kind, String slug) {
		this.sightline.jdbc().sql("insert into record (kind, slug) values (?, ?)").params(kind, slug).update();
		this.sightline.jdbc().sql("""
				insert into revision (record_id, ordinal, authority_code, title)
				select id, 1, 'E1', 'A draft' from record where kind = ? and slug = ?""").params(kind, slug).update();
		this.sightline.jdbc().sql("update revision set state = 'DISCARDED'").update();
	}

	@Test
	void no_files_are_no_release() throws IOException {
		new FoundingData(this.sightline.bean(Importer.class), this.sightline.jdbc(), "classpath*:none/*.csv").start();
		assertThat(latest()).isZero();
		assertThat(Files.list(this.folder)).isEmpty();
	}

	private void start() {
		this.shipped.into(this.folder);
		new FoundingData(this.sightline.bean(Importer.class), this.sightline.jdbc(), this.folder.toUri() + "*.csv")
			.start();
	}

	private int latest() {
		return this.sightline.jdbc()
			.sql("select coalesce(max(number), 0) from publication")
			.query(Integer.class)
			.single();
	}

}
