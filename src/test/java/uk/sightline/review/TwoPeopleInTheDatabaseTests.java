package uk.sightline.review;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.sightline.exchange.FreshSightline;
import uk.sightline.security.Person;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

/**
 * What the database refuses to the application's own user while something is under way,
 * and that it is this very guard that refuses it: without the guard it is done.
 */
class TwoPeopleInTheDatabaseTests {

	private static final FreshSightline sightline = new FreshSightline();

	private static long opener;

	private static long saver;

	private static long submitter;

	private static long submitted;

	private static long draft;

	@BeforeAll
	static void submit() {
		ReviewDesk desk = new ReviewDesk(sightline);
		String code = desk.data.code("north");
		Person one = desk.colleagues.officer(code);
		Person two = desk.colleagues.officer(code);
		Person three = desk.colleagues.officer(code);
		opener = one.id();
		saver = two.id();
		submitter = three.id();
		Draft saved = desk.drafts.save(desk.drafts.open("inspection", code, "x", one), "grades", code, "x", "{}", two);
		submitted = desk.outcome.submit(desk.submissions, saved, three).id();
		Draft open = desk.drafts.open("inspection", code, "x", one);
		draft = desk.drafts.save(open, "grades", code, "x", "{}", one).id();
	}

	@AfterAll
	static void close() {
		sightline.close();
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			textBlock = """
					revision | revision_moves | saved no part of it            | update revision set state = 'APPROVED', approved_by = :opener, publish_at = now() where id = :submitted
					revision | revision_moves | saved no part of it            | update revision set state = 'APPROVED', approved_by = :saver, publish_at = now() where id = :submitted
					revision | revision_moves | saved no part of it            | update revision set state = 'APPROVED', approved_by = :submitter, publish_at = now() where id = :submitted
					revision | revision_moves | stays who submitted it         | update revision set submitted_by = :opener where id = :submitted
					revision | revision_moves | does not go from DRAFT         | update revision set state = 'APPROVED', approved_by = :saver, publish_at = now(), submitted_by = :opener, submitted_at = now() where id = :draft
					revision | revision_moves | does not go from SUBMITTED     | update revision set state = 'DISCARDED' where id = :submitted
					revision | revision_with_a_beginning | before it was a draft | insert into revision (record_id, ordinal, way, state, title, opened_by, opened_at, approved_by, publish_at, submitted_by, submitted_at) select max(id), 50, 'form', 'APPROVED', 'x', :opener, now(), :opener, now(), :opener, now() from record
					saving   | saving_follows | only a draft is saved          | insert into saving (revision_id, version, person_id, saved_at, step, document) select id, version + 1, :opener, now(), 'x', '{}' from revision where id = :submitted
					saving   | saving_follows | it was saved meanwhile         | insert into saving (revision_id, version, person_id, saved_at, step, document) values (:draft, 7, :opener, now(), 'x', '{}')
					judgement | facts_changed | never change                   | update judgement set grade = 'inadequate' where revision_id = :submitted
					judgement | facts_removed | never change                   | delete from judgement where revision_id = :submitted
					""")
	void the_guard_refuses_and_without_it_nothing_would(String table, String trigger, String reason, String statement) {
		String sql = statement.replace(":opener", "" + opener)
			.replace(":saver", "" + saver)
			.replace(":submitter", "" + submitter)
			.replace(":submitted", "" + submitted)
			.replace(":draft", "" + draft);
		assertThat(refusal(sql)).contains(reason);
		assertThat(withoutTheGuard("alter table %s disable trigger %s".formatted(table, trigger), sql))
			.isEqualTo("done");
	}

	private static String refusal(String sql) {
		try (Connection connection = sightline.database().asApplication()) {
			return attempt(connection, sql);
		}
		catch (SQLException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static String withoutTheGuard(String guard, String sql) {
		try (Connection connection = sightline.database().asOwner();
				Statement statement = connection.createStatement()) {
			connection.setAutoCommit(false);
			statement.execute(guard);
			return attempt(connection, sql);
		}
		catch (SQLException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static String attempt(Connection connection, String sql) throws SQLException {
		connection.setAutoCommit(false);
		try (Statement statement = connection.createStatement()) {
			SQLException refused = catchThrowableOfType(SQLException.class,
					() -> assertThat(statement.executeUpdate(sql)).isEqualTo(1));
			return (refused != null) ? refused.getMessage() : "done";
		}
		finally {
			connection.rollback();
		}
	}

}
