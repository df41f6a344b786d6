package uk.sightline.inspection;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;

/** A source that comes with an outcome is a record of its own, published with it. */
@EnteringSite
class NewSourceTests {

	@Autowired
	private Office office;

	@Autowired
	private TransactionTemplate transaction;

	@Test
	void it_is_published_with_the_outcome_and_goes_out_and_in_again(@TempDir Path folder) throws IOException {
		String before = this.office.desk().csv("sources");
		Office.Officer officer = this.office.officer("rotherham");
		long id = officer.shortInspection("rotherham", "2025-06-02", "2025-06-06", "2025-07-30");
		officer.fill("/enter/" + id + "/findings/new", "kind", "recommendation", "summary", "Record visits on time.",
				"place", "2");
		officer.submit(id);
		assertThat(this.office.desk().csv("sources")).isEqualTo(before);
		publish(id, officer);
		assertThat(this.office.desk().csv("sources")).contains(
				"ofsted-rotherham-2025-07-30,A report entered by a test,Ofsted,2025-07-30,,https://example.org/report,report");
		assertThat(this.office.desk().csv("findings")).contains("rotherham-2025-06-ilacs-1,rotherham-2025-06-ilacs,");
		assertThat(officer.visitor().page("/inspections/rotherham-2025-06-ilacs").text())
			.contains("Findings and recommendations", "Record visits on time.", "A report entered by a test");
		byte[] zip = this.office.desk().zip();
		Path file = Files.write(folder.resolve("all.zip"), zip);
		assertThat(this.office.desk().load(file)).as("nothing differs").isZero();
		String sources = this.office.desk()
			.csv("sources")
			.replace("A report entered by a test", "A title mended later");
		Files.delete(file);
		Files.writeString(folder.resolve("sources.csv"), sources);
		assertThat(this.office.desk().load(folder)).isPositive();
		assertThat(this.office.desk().csv("sources")).containsOnlyOnce("ofsted-rotherham-2025-07-30,")
			.contains("A title mended later");
	}

	@Test
	void two_drafts_with_a_source_of_one_day_get_two_names() {
		Office.Officer officer = this.office.officer("doncaster");
		long one = officer.shortInspection("doncaster", "2024-06-03", "2024-06-07", "2024-07-30");
		long other = officer.shortInspection("doncaster", "2024-06-10", "2024-06-14", "2024-07-30");
		officer.submit(one);
		officer.submit(other);
		assertThat(this.office.jdbc()
			.sql("select source from inspection where revision_id in (?, ?) order by 1")
			.params(one, other)
			.query(String.class)
			.list()).containsExactly("ofsted-doncaster-2024-07-30", "ofsted-doncaster-2024-07-30-2");
	}

	private void publish(long id, Office.Officer officer) {
		Office.Officer reviewer = this.office.reviewer("rotherham");
		this.transaction.executeWithoutResult((status) -> {
			var jdbc = this.office.jdbc();
			jdbc.sql("""
					update revision set state = 'APPROVED', approved_by = ?, approved_at = now(), publish_at = now()
					where (id = ? or part_of = ?) and state = 'SUBMITTED'""")
				.params(reviewer.person().id(), id, id)
				.update();
			int number = jdbc
				.sql("""
						insert into publication (number, published_at, way, entered_by, approved_by, entered_by_person, approved_by_person, reason)
						select max(number) + 1, now(), 'review', 'an officer', 'a reviewer', ?, ?, 'A test asks for it.' from publication
						returning number""")
				.params(officer.person().id(), reviewer.person().id())
				.query(Integer.class)
				.single();
			jdbc.sql(
					"""
							update revision set state = 'PUBLISHED', published_in = ? where (id = ? or part_of = ?) and state = 'APPROVED'""")
				.params(number, id, id)
				.update();
		});
		this.office.current().refresh();
	}

}
