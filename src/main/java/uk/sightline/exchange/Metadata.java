package uk.sightline.exchange;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import tools.jackson.databind.json.JsonMapper;
import uk.sightline.review.DataFile;
import uk.sightline.review.Shape;
import uk.sightline.review.Shapes;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Describes the files as CSV on the Web (W3C, "Metadata Vocabulary for Tabular Data"):
 * columns, types, keys, meanings and closed lists, all read from the database.
 */
@Component
class Metadata {

	private static final Pattern LIST = Pattern.compile("\\(*(\\w+) = ANY \\(ARRAY\\[([^\\]]+)\\]\\)\\)*");

	private static final Pattern WORD = Pattern.compile("'([^']*)'::text");

	private static final String DATE = "[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?";

	private final Shapes shapes;

	private final JdbcClient jdbc;

	private final JsonMapper json = JsonMapper.builder()
		.enable(tools.jackson.databind.SerializationFeature.INDENT_OUTPUT)
		.build();

	Metadata(Shapes shapes, JdbcClient jdbc) {
		this.shapes = shapes;
		this.jdbc = jdbc;
	}

	String json(List<DataFile> files, int publication) {
		Map<String, Object> group = new LinkedHashMap<>();
		group.put("@context", List.of("http://www.w3.org/ns/csvw", Map.of("@language", "en")));
		group.put("dialect", Map.of("lineTerminators", List.of("\r\n")));
		group.put("tables", files.stream().map((file) -> table(file, publication)).toList());
		return this.json.writeValueAsString(group).replace("\r\n", "\n") + "\n";
	}

	private Map<String, Object> table(DataFile file, int publication) {
		Map<String, Object> schema = new LinkedHashMap<>();
		schema.put("columns",
				this.shapes.of(file).columns().stream().map((column) -> column(file, column, publication)).toList());
		schema.put("primaryKey", file.key());
		Map<String, Object> table = new LinkedHashMap<>();
		table.put("url", file.name() + ".csv");
		table.put("tableSchema", schema);
		return table;
	}

	private Map<String, Object> column(DataFile file, Shape.Column column, int publication) {
		Map<String, Object> described = new LinkedHashMap<>();
		described.put("name", column.name());
		described.put("titles", column.name());
		described.put("dc:description", column.meaning());
		described.put("required", column.required());
		described.put("datatype", datatype(file, column, publication));
		return described;
	}

	private Object datatype(DataFile file, Shape.Column column, int publication) {
		List<String> allowed = allowed(file, column, publication);
		if (!allowed.isEmpty()) {
			return format(allowed.stream().map(Metadata::literally).collect(Collectors.joining("|")));
		}
		return switch (column.type()) {
			case "integer" -> "integer";
			case "numeric" -> "decimal";
			case "partial_date" -> format(DATE);
			default -> "string";
		};
	}

	private static Map<String, Object> format(String pattern) {
		Map<String, Object> type = new LinkedHashMap<>();
		type.put("base", "string");
		type.put("format", pattern);
		return type;
	}

	private static String literally(String word) {
		return word.replaceAll("[\\\\^$.|?*+()\\[\\]{}]", "\\\\$0");
	}

	private List<String> allowed(DataFile file, Shape.Column column, int publication) {
		String sql = file.lists().get(column.name());
		if (sql != null) {
			return this.jdbc.sql("select v from (%s) l (v) order by v collate \"C\"".formatted(sql))
				.param("n", publication)
				.query(String.class)
				.list();
		}
		List<String> words = new ArrayList<>();
		for (Shape.Check check : this.shapes.of(file).checks()) {
			List<Matcher> lists = lists(check.expression());
			lists.stream()
				.filter((list) -> list.group(1).equals(column.name()))
				.forEach((list) -> WORD.matcher(list.group(2))
					.results()
					.map((MatchResult word) -> word.group(1))
					.forEach(words::add));
		}
		return words;
	}

	/** The closed lists of a rule that says nothing else. */
	private static List<Matcher> lists(String expression) {
		List<Matcher> parts = Arrays.stream(expression.split(" AND ")).map(LIST::matcher).toList();
		return parts.stream().allMatch(Matcher::matches) ? parts : List.of();
	}

}
