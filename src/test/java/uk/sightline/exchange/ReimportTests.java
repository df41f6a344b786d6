package uk.sightline.exchange;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.sightline.exchange.AnInspection.anInspection;

/** What an import does to records that are there already. */
class ReimportTests {

	private static final FreshSightline sightline = new FreshSightline();

	private final Desk desk = sightline.desk();

	private final SampleData data = SampleData.reference();

	@AfterAll
	static void close() {
		sightline.close();
	}

	@Test
	void the_same_import_twice_changes_nothing_and_publishes_nothing() {
		this.data.with(anInspection("once").graded("leadership", "good"));
		int first = this.desk.load(this.data);
		byte[] before = this.desk.zip();
		assertThat(first).isPositive();
		assertThat(this.desk.load(this.data)).isZero();
		assertThat(this.desk.zip()).isEqualTo(before);
		assertThat(latest()).isEqualTo(first);
	}

	@Test
	void the_server_knows_at_once_how_large_its_tables_are() {
		this.data.with(anInspection("counted").graded("leadership", "good"));
		this.desk.load(this.data);
		for (String table : new String[] { "revision", "inspection", "judgement" }) {
			assertThat(number("select reltuples::int from pg_class where oid = '" + table + "'::regclass")).as(table)
				.isEqualTo(number("select count(*)::int from " + table))
				.isPositive();
		}
	}

	@Test
	void an_absent_record_is_untouched() {
		this.desk.load(this.data.with(anInspection("kept").graded("leadership", "good")));
		this.desk.load(this.data.blank().with(anInspection("other").of("south").graded("leadership", "good")));
		assertThat(this.desk.csv("inspections")).contains(this.data.name("kept"), this.data.name("other"));
	}

	@Test
	void a_changed_cell_makes_one_new_revision_and_a_sentence() {
		this.desk.load(this.data.with(anInspection("changed").graded("leadership", "good"))
			.with(anInspection("same").of("south").graded("leadership", "good")));
		int number = this.desk.load(this.data.blank().with(anInspection("changed").graded("leadership", "inadequate")));
		assertThat(sightline.jdbc()
			.sql("select r.kind || ' ' || r.slug || ' ' || v.ordinal from revision v join record r on r.id = v.record_id where v.published_in = ?")
			.param(number)
			.query(String.class)
			.list()).containsExactly("inspection " + this.data.name("changed") + " 2");
		assertThat(sightline.jdbc()
			.sql("select sentence from publication_change where publication = ?")
			.param(number)
			.query(String.class)
			.list())
			.containsExactly(this.data.name("North")
					+ ": An inspection, 15 January 2024: The area: grade was “good”, is now “inadequate”.");
	}

	private int number(String sql) {
		return sightline.jdbc().sql(sql).query(Integer.class).single();
	}

	private int latest() {
		return sightline.jdbc().sql("select max(number) from publication").query(Integer.class).single();
	}

}
