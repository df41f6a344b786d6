package uk.sightline.review;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.sightline.TestDatabase;
import uk.sightline.exchange.FreshSightline;
import uk.sightline.exchange.SampleData;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static uk.sightline.exchange.AnInspection.anInspection;

/**
 * What the database refuses to the application's own user, whatever the application might
 * try.
 */
class PublishedStaysTests {

	private static final FreshSightline sightline = new FreshSightline();

	@BeforeAll
	static void publishTwice() {
		SampleData data = SampleData.reference().with(anInspection("x").graded("leadership", "good"));
		sightline.desk().load(data);
		sightline.desk().load(data.correct("inspections", "inspection", data.name("x"), "title", "Corrected"));
	}

	@AfterAll
	static void close() {
		sightline.close();
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			textBlock = """
					update revision set title = 'x'                             | a published revision never changes
					update revision set state = 'DRAFT', published_in = null    | a published revision never changes
					update revision set published_in = 2 where published_in = 1 | a published revision never changes
					update revision set replaced_in = 2 where replaced_in = 2   | a published revision never changes
					update revision set replaced_in = null                      | a published revision never changes
					delete from revision                                        | permission denied
					update publication set reason = 'x'                         | permission denied
					delete from publication                                     | permission denied
					update publication_change set sentence = 'x'                | permission denied
					update record set slug = 'x'                                | the name of a published record never changes
					delete from record                                          | permission denied
					update saving set step = 'x'                                | permission denied
					delete from saving                                          | permission denied
					update return_reason set words = 'x'                        | permission denied
					delete from return_reason                                   | permission denied
					truncate judgement                                          | permission denied
					insert into publication (number, published_at, way, entered_by, reason) values (9, now(), 'load', 'x', 'x')                             | publication numbers are consecutive
					insert into publication (number, published_at, way, entered_by, reason) values (3, '2000-01-01', 'load', 'x', 'x')                      | a publication is never earlier
					insert into publication (number, published_at, way, entered_by, approved_by, reason) values (3, '2099-01-01', 'load', 'x', 'y', 'x')    | publication_two_people
					insert into publication (number, published_at, way, entered_by, reason) values (3, '2099-01-01', 'review', 'x', 'x')                    | publication_two_people
					insert into publication (number, published_at, way, entered_by, approved_by, reason) values (3, '2099-01-01', 'review', 'x', 'x', 'x')  | publication_two_people
					insert into publication_change select 1, 999, id, 'x' from record limit 1                                                               | when it is made
					insert into revision (record_id, ordinal, state, title, published_in) select id, 9, 'PUBLISHED', 'x', 2 from record limit 1             | when it is made
					update revision set replaced_in = 2 where replaced_in is null and published_in = 1                                                      | when it is made
					""")
	void what_is_published_stays(String sql, String reason) {
		assertThat(refusal(sql)).contains(reason);
	}

	@ParameterizedTest
	@CsvSource({ "source", "authority", "theme", "scale_grade", "framework", "framework_type", "area",
			"comparability_rule", "inspection", "judgement" })
	void facts_of_a_published_revision_stay(String table) {
		String reason = "the facts of a published revision never change";
		assertThat(refusal("update %s set revision_id = revision_id".formatted(table))).contains(reason);
		assertThat(refusal("delete from " + table)).contains(reason);
	}

	@Test
	void no_fact_joins_a_published_revision() {
		assertThat(
				refusal("""
						insert into judgement (revision_id, inspection, authority_code, framework, body, area, grade_as_printed,
						  grade, source, locator, area_code)
						select revision_id, inspection, authority_code, framework, body, area, 'x', grade, source, 'p99', area_code
						from judgement limit 1"""))
			.contains("the facts of a published revision never change");
	}

	@Test
	void facts_do_not_move_to_a_published_revision() {
		String draft = """
				with draft as (insert into revision (record_id, ordinal, title) select max(id), 99, 'x' from record returning id)
				insert into theme (revision_id, theme, name, position) select id, 'moving', 'x', 1 from draft""";
		assertThat(refusal(
				draft + "; update theme set revision_id = (select min(id) from revision) where theme = 'moving'"))
			.contains("the facts of a published revision never change");
	}

	@Test
	void a_draft_is_not_slipped_into_an_earlier_publication() {
		assertThat(refusal("""
				insert into revision (id, record_id, ordinal, title) overriding system value
				  select 999999, id, 98, 'x' from record limit 1;
				update revision set state = 'PUBLISHED', published_in = 2 where id = 999999"""))
			.contains("when it is made");
	}

	/** An upload knows its draft and how far it is read; it holds no facts. */
	@Test
	void every_table_of_facts_is_guarded() {
		assertThat(sightline.jdbc()
			.sql("""
					select c.table_name from information_schema.columns c
					where c.table_schema = 'public' and c.column_name = 'revision_id' and c.table_name <> 'upload'
					  and has_table_privilege('test_app', c.table_name, 'update, delete') and
					  (select count(*) from pg_trigger t where t.tgrelid = c.table_name::regclass and t.tgname like 'facts_%') <> 3""")
			.query(String.class)
			.list()).isEmpty();
	}

	private static String refusal(String sql) {
		try (Connection connection = sightline.database().asApplication();
				Statement statement = connection.createStatement()) {
			connection.setAutoCommit(false);
			SQLException refused = catchThrowableOfType(SQLException.class, () -> statement.execute(sql));
			connection.rollback();
			return (refused != null) ? refused.getMessage() : "not refused: " + TestDatabase.APPLICATION;
		}
		catch (SQLException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
