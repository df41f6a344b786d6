package uk.sightline.exchange;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Unpublished revisions as people make them: every record gets one, with all its facts,
 * each fact reading otherwise than what is published.
 */
public final class Draft {

	/** What each table says in the reader's words. */
	private static final Map<String, String> WORDS = Map.ofEntries(Map.entry("source", "title"),
			Map.entry("authority", "name"), Map.entry("theme", "name"), Map.entry("scale_grade", "definition"),
			Map.entry("framework", "summary"), Map.entry("framework_type", "name"), Map.entry("area", "area"),
			Map.entry("comparability_rule", "sentence"), Map.entry("inspection", "title"),
			Map.entry("judgement", "grade_as_printed"), Map.entry("abbreviation", "meaning"),
			Map.entry("finding", "summary"), Map.entry("indicator", "definition"),
			Map.entry("indicator_break", "sentence"), Map.entry("observation", "value_as_printed"),
			Map.entry("neighbour_set", "name"), Map.entry("neighbour", "closeness"), Map.entry("event", "subject"),
			Map.entry("plan", "title"), Map.entry("plan_priority", "title"), Map.entry("plan_reference", "note"),
			Map.entry("plan_action", "action"), Map.entry("plan_delivered", "impact"),
			Map.entry("plan_measure", "measure"), Map.entry("plan_progress", "note"));

	/** How a revision comes into a state: its facts are written while it is a draft. */
	private static final Map<String, List<String>> WAYS = Map.of("DRAFT", List.of(), "SUBMITTED", List.of("SUBMITTED"),
			"RETURNED", List.of("SUBMITTED", "RETURNED"), "APPROVED", List.of("SUBMITTED", "APPROVED"), "DISCARDED",
			List.of("DISCARDED"));

	private Draft() {
	}

	/** Makes one of each record that is published, in a state that is not published. */
	public static void ofEverything(JdbcClient jdbc, String state, String words) {
		jdbc.sql("""
				insert into revision (record_id, ordinal, state, authority_code, title)
				select record_id, (select max(ordinal) + 1 from revision o where o.record_id = v.record_id), 'DRAFT',
				  authority_code, :words from revision v where state = 'PUBLISHED' and replaced_in is null""")
			.param("words", "new: " + words)
			.update();
		for (String table : tables(jdbc)) {
			copyFacts(jdbc, table, words);
		}
		for (String next : WAYS.get(state)) {
			jdbc.sql("update revision set state = ?, publish_at = '2099-01-01' where title = ?")
				.params(next, "new: " + words)
				.update();
		}
		jdbc.sql("update revision set title = ? where title = ?").params(words, "new: " + words).update();
	}

	private static List<String> tables(JdbcClient jdbc) {
		return jdbc.sql("""
				select table_name from information_schema.columns
				where table_schema = 'public' and column_name = 'row_id'""").query(String.class).list();
	}

	private static void copyFacts(JdbcClient jdbc, String table, String words) {
		if (!WORDS.containsKey(table)) {
			throw new IllegalStateException("Say here which column of " + table + " readers see");
		}
		String columns = jdbc.sql("""
				select column_name from information_schema.columns where table_schema = 'public' and table_name = ?
				and is_generated = 'NEVER' and column_name not in ('revision_id', 'row_id')""")
			.param(table)
			.query(String.class)
			.list()
			.stream()
			.map((column) -> column.equals(WORDS.get(table)) ? ":words as \"" + column + '"' : "f.\"" + column + '"')
			.collect(Collectors.joining(", "));
		String names = columns.replace(":words as ", "").replace("f.", "");
		jdbc.sql("""
				insert into %1$s (revision_id, %2$s) select d.id, %3$s
				from %1$s f join revision v on v.id = f.revision_id and v.state = 'PUBLISHED' and v.replaced_in is null
				join revision d on d.record_id = v.record_id and d.title = :new""".formatted(table, names, columns))
			.param("new", "new: " + words)
			.param("words", words)
			.update();
	}

}
