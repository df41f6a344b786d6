package uk.sightline;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The SQL in the texts of the application's own sources. */
public final class SqlInSources {

	private static final Pattern TOKENS = Pattern.compile(
			"//[^\\n]*|/\\*.*?\\*/|'(?:\\\\.|[^'\\\\])'|\"\"\"(.*?)\"\"\"|\"((?:\\\\.|[^\"\\\\\\n])*)\"",
			Pattern.DOTALL);

	private static final Pattern SQL = Pattern.compile(
			"\\b(select|insert into|delete from|truncate|copy)\\b.*|\\s*(where|join|from|order by|update \\w+ \\w*\\s*set|update %s)\\b.*",
			Pattern.DOTALL | Pattern.CASE_INSENSITIVE);

	private static final Pattern RELATION = Pattern.compile("\\b(?:from|join)\\s+(?:lateral\\s+)?([\\w.%$(]+)(\\()?",
			Pattern.CASE_INSENSITIVE);

	private static final Pattern TABLE = Pattern.compile("create table (\\w+)");

	private static final Pattern WRITES = Pattern.compile(
			"\\b(insert\\s+into|delete\\s+from|truncate|merge\\s+into|copy\\s+\\S+|update\\s+\\S+(\\s+\\w+)?\\s+set\\s+[\\w%]+\\s*=)",
			Pattern.CASE_INSENSITIVE);

	private SqlInSources() {
	}

	/** Every table that a migration makes. */
	private static Set<String> tables() {
		return texts(Path.of("db/migration"), ".sql").values()
			.stream()
			.flatMap((sql) -> TABLE.matcher(sql).results())
			.map((table) -> table.group(1))
			.collect(Collectors.toSet());
	}

	/** The sources of the application by their path below its package. */
	public static Map<String, String> sources() {
		return texts(Path.of("src/main/java/uk/sightline"), ".java");
	}

	private static Map<String, String> texts(Path root, String ending) {
		Map<String, String> texts = new TreeMap<>();
		try (Stream<Path> files = Files.walk(root)) {
			for (Path file : files.filter((path) -> path.toString().endsWith(ending)).toList()) {
				texts.put(root.relativize(file).toString(), Files.readString(file));
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return texts;
	}

	/** The texts in a source that are SQL. */
	static List<String> statements(String source) {
		List<String> statements = new ArrayList<>();
		Matcher token = TOKENS.matcher(source);
		while (token.find()) {
			String text = (token.group(1) != null) ? token.group(1) : token.group(2);
			if (text != null && SQL.matcher(text).lookingAt() | sqlWithin(text)) {
				statements.add(text);
			}
		}
		return statements;
	}

	private static boolean sqlWithin(String text) {
		String lower = text.toLowerCase(Locale.ROOT);
		return lower.contains("select ") || lower.contains("insert into ") || WRITES.matcher(text).find();
	}

	/**
	 * The tables that SQL in a source reads by itself and not through a published
	 * function.
	 */
	public static List<String> tablesRead(String source) {
		List<String> tables = new ArrayList<>();
		for (String statement : statements(source)) {
			Matcher relation = RELATION.matcher(statement);
			while (relation.find()) {
				String name = relation.group(1).toLowerCase(Locale.ROOT);
				boolean unknown = name.startsWith("%") || name.startsWith("published_");
				if (tables().contains(name) || unknown && !name.contains("(")) {
					tables.add(name);
				}
			}
		}
		return tables;
	}

	/** The beginnings of SQL in a source that changes anything. */
	public static List<String> writes(String source) {
		return statements(source).stream()
			.flatMap((statement) -> WRITES.matcher(statement).results().map((write) -> write.group()))
			.toList();
	}

}
