package uk.sightline;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Who may read and write what, told from the SQL in the sources. */
class SqlTests {

	/** The writing side, and what only people who are signed in see. */
	private static final Set<String> WRITING = Set.of("""
			database/ApplicationUser.java
			database/Roles.java
			exchange/AbsentColumns.java
			exchange/DraftImporter.java
			exchange/FoundingData.java
			exchange/Importer.java
			exchange/Permission.java
			exchange/Stage.java
			exchange/StagedChecks.java
			exchange/Staging.java
			indicator/SetsUnderWay.java
			indicator/Uploads.java
			indicator/ValueRows.java
			improvement/ProgressRows.java
			inspection/CitedDocuments.java
			inspection/OutcomeRows.java
			inspection/Rekeyings.java
			review/Approvals.java
			review/Changes.java
			review/Differences.java
			review/Drafts.java
			review/DuePublications.java
			review/ImportedDrafts.java
			review/LastingNames.java
			review/NewSources.java
			review/Places.java
			review/Problems.java
			review/Publishing.java
			review/Queue.java
			review/Rehearsal.java
			review/Returns.java
			review/ReviewedPublication.java
			review/Reviewing.java
			review/Revisions.java
			review/Shapes.java
			review/Submissions.java
			review/Withdrawals.java
			review/Worklist.java
			""".split("\n"));

	/** Where forms write the rows of facts that their module owns. */
	private static final Set<String> FORMS = Set.of("improvement/ProgressRows.java", "indicator/Uploads.java",
			"indicator/ValueRows.java", "inspection/OutcomeRows.java", "inspection/Rekeyings.java");

	/** Where the choice that a board paper stands for is kept; it holds no facts. */
	private static final Set<String> CHOICES = Set.of("paper/Papers.java");

	/** What belongs to no publication: people, what they may do, their sessions. */
	private static final Set<String> OF_PEOPLE = Set.of("person", "person_role", "person_identity", "audit",
			"sign_in_attempt", "spring_session");

	/**
	 * A publication is public from its commit on; of a record only its name is read, to
	 * find the published changes of it.
	 */
	private static final Map<String, List<String>> PUBLIC_BY_NATURE = Map.of("review/Publications.java",
			List.of("publication"), "review/RecordHistory.java", List.of("record"), "review/ChangeLines.java",
			List.of("record"), "paper/Papers.java", List.of("paper"));

	@Test
	void pages_read_only_what_is_published() {
		Map<String, List<String>> read = new TreeMap<>();
		SqlInSources.sources().forEach((file, source) -> {
			List<String> tables = SqlInSources.tablesRead(source)
				.stream()
				.filter((table) -> !(file.startsWith("security/") && OF_PEOPLE.contains(table)))
				.filter((table) -> !PUBLIC_BY_NATURE.getOrDefault(file, List.of()).contains(table))
				.toList();
			if (!WRITING.contains(file) && !tables.isEmpty()) {
				read.put(file, tables);
			}
		});
		assertThat(read).isEmpty();
	}

	@Test
	void only_exchange_and_review_write() {
		Map<String, List<String>> writes = new TreeMap<>();
		SqlInSources.sources().forEach((file, source) -> {
			boolean may = FORMS.contains(file) || CHOICES.contains(file) || file.startsWith("exchange/")
					|| file.startsWith("review/") || file.startsWith("database/") || file.startsWith("security/");
			if (!may && !SqlInSources.writes(source).isEmpty()) {
				writes.put(file, SqlInSources.writes(source));
			}
		});
		assertThat(writes).isEmpty();
	}

	@Test
	void the_sql_is_found() {
		Map<String, String> sources = SqlInSources.sources();
		assertThat(sources.get("inspection/Outcomes.java"))
			.satisfies((source) -> assertThat(SqlInSources.statements(source))
				.anyMatch((sql) -> sql.contains("published_judgement")));
		assertThat(SqlInSources.writes(sources.get("review/Publishing.java"))).hasSizeGreaterThan(5);
		assertThat(SqlInSources.tablesRead(sources.get("review/Publishing.java"))).contains("publication", "record");
		assertThat(SqlInSources.tablesRead(sources.get("review/Publications.java"))).containsOnly("publication");
	}

	@Test
	void a_table_read_by_itself_would_be_found() {
		assertThat(SqlInSources.tablesRead("sql(\"select * from inspection i join published_area(?) a using (x)\")"))
			.containsExactly("inspection");
		assertThat(SqlInSources.tablesRead("sql(\"\"\"\n select 1\n from\n judgement\"\"\")"))
			.containsExactly("judgement");
		assertThat(SqlInSources.tablesRead("\" where exists (select 1 from published_judgement j)\""))
			.containsExactly("published_judgement");
		assertThat(SqlInSources.tablesRead("\" join revision r on true\"")).containsExactly("revision");
		assertThat(SqlInSources.tablesRead("/* select 1 from x */ \"The day is from long ago.\"")).isEmpty();
	}

	@Test
	void a_write_would_be_found() {
		assertThat(SqlInSources.writes("\"update revision v set title = ?\"")).hasSize(1);
		assertThat(SqlInSources.writes("\"Insert  into record values (1)\"")).hasSize(1);
		assertThat(SqlInSources.writes("\"The update of a set of values\" // delete from x")).isEmpty();
	}

}
