package uk.sightline.improvement;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import uk.sightline.improvement.Action.Mark;
import uk.sightline.improvement.Plans.Head;
import uk.sightline.review.AsOf;
import uk.sightline.review.Citation;
import uk.sightline.web.PartialDate;

import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads what stands in a published plan, in the order of the document. */
@Component
class PlanReader {

	private static final int QUARTERS = 4;

	private final JdbcClient jdbc;

	PlanReader(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	Plan of(Head head, AsOf asOf) {
		Map<String, List<Progress>> progress = progress(head, asOf);
		List<Action> actions = read(
				"published_plan_action(:n, :on) where plan = :plan order by length(action_number), action_number", head,
				asOf, (row, i) -> action(row, head, progress));
		List<Delivered> delivered = read(
				"published_plan_delivered(:n, :on) where plan = :plan order by length(number), number", head, asOf,
				PlanReader::delivered);
		List<Measure> measures = read(
				"published_plan_measure(:n, :on) where plan = :plan order by length(measure_number), measure_number",
				head, asOf, PlanReader::measure);
		List<Priority> priorities = read(
				"published_plan_priority(:n, :on) where plan = :plan order by length(priority), priority", head, asOf,
				(row, i) -> priority(row, actions, delivered, measures));
		List<Reference> references = read(
				"published_plan_reference(:n, :on) where plan = :plan order by length(priority) nulls first, priority, row_id",
				head, asOf, PlanReader::reference);
		return new Plan(head.slug(), head.authorityCode(), head.title(), head.version(), head.adoptedOn(), head.from(),
				head.firstQuarter(), head.citation(), head.note(), priorities,
				delivered.stream().filter((item) -> item.priority() == null).toList(), references);
	}

	private <T> List<T> read(String from, Head head, AsOf asOf, RowMapper<T> mapper) {
		return this.jdbc.sql("select * from " + from)
			.param("n", asOf.publication())
			.param("on", asOf.on())
			.param("plan", head.slug())
			.query(mapper)
			.list();
	}

	/**
	 * What was recorded by the day, by the name of the action, oldest first. Under an
	 * explicit day its source had been published by then, too: a report speaks of days
	 * before its own.
	 */
	private Map<String, List<Progress>> progress(Head head, AsOf asOf) {
		return this.jdbc.sql("""
				select * from published_plan_progress(:n, :on) where plan = :plan and last_day(as_of) <= :day
				order by last_day(as_of), as_of""")
			.param("n", asOf.publication())
			.param("on", asOf.on())
			.param("plan", head.slug())
			.param("day", asOf.day())
			.query((row, i) -> Map.entry(row.getString("priority") + '.' + row.getString("action_number"),
					new Progress(PartialDate.of(row.getString("as_of")), Status.of(row.getString("status")),
							Quarter.of(row.getString("quarter")), BoardView.of(row.getString("board_view")),
							citation(row), row.getString("note"))))
			.list()
			.stream()
			.collect(Collectors.groupingBy(Map.Entry::getKey,
					Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
	}

	private static Action action(ResultSet row, Head head, Map<String, List<Progress>> progress) throws SQLException {
		String priority = row.getString("priority");
		String number = row.getString("action_number");
		String[] printed = { row.getString("q1"), row.getString("q2"), row.getString("q3"), row.getString("q4") };
		List<Mark> marks = IntStream.range(0, QUARTERS)
			.filter((i) -> printed[i] != null)
			.mapToObj((i) -> new Mark((head.firstQuarter() != null) ? head.firstQuarter().plus(i) : null, printed[i]))
			.toList();
		return new Action(priority, number, row.getString("group"), row.getString("action"),
				names(row.getString("leads")), marks, Status.of(row.getString("status")), citation(row),
				row.getString("due_as_printed"), row.getString("impact"), row.getString("note"),
				progress.getOrDefault(priority + '.' + number, List.of()));
	}

	private static Delivered delivered(ResultSet row, int i) throws SQLException {
		return new Delivered(row.getString("priority"), row.getString("number"), row.getString("action"),
				row.getString("impact"), citation(row), row.getString("note"));
	}

	private static Measure measure(ResultSet row, int i) throws SQLException {
		return new Measure(row.getString("priority"), row.getString("measure_number"), row.getString("measure"),
				Measure.Direction.of(row.getString("direction")), row.getString("indicator"), citation(row),
				row.getString("note"), row.getString("heading").equals("success"));
	}

	private static Priority priority(ResultSet row, List<Action> actions, List<Delivered> delivered,
			List<Measure> measures) throws SQLException {
		String number = row.getString("priority");
		return new Priority(number, row.getString("title"), names(row.getString("owner")), citation(row),
				row.getString("note"), actions.stream().filter((action) -> number.equals(action.priority())).toList(),
				delivered.stream().filter((item) -> number.equals(item.priority())).toList(),
				measures.stream().filter((measure) -> number.equals(measure.priority())).toList());
	}

	private static Reference reference(ResultSet row, int i) throws SQLException {
		return new Reference(row.getString("priority"), row.getString("reference"),
				row.getString("basis").equals("alignment"), row.getString("finding"), row.getString("stands_with"),
				row.getString("delivered_number"), row.getString("action_number"), citation(row),
				row.getString("note"));
	}

	private static Citation citation(ResultSet row) throws SQLException {
		return Citation.of(row.getString("source"), row.getString("locator"));
	}

	private static List<String> names(String printed) {
		return (printed == null) ? List.of() : Arrays.stream(printed.split("; ")).map(String::strip).toList();
	}

}
