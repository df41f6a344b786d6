package uk.sightline.inspection;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

import uk.sightline.review.AsOf;
import uk.sightline.review.Citation;
import uk.sightline.web.PartialDate;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads the published events. */
@Component
public class Events {

	private static final String ORDER = """
			order by first_day(coalesce(e.date_from, e.date_to)) desc nulls last, e.event collate "C\"""";

	private final JdbcClient jdbc;

	Events(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** Those of an authority under any of its codes, latest first, undated ones last. */
	public List<Event> of(Collection<String> codes, AsOf asOf) {
		return this.jdbc
			.sql("select e.* from published_event(:n, :day) e where e.authority_code = any(:codes) " + ORDER)
			.param("codes", codes.toArray(String[]::new))
			.param("n", asOf.publication())
			.param("day", asOf.on())
			.query(Events::event)
			.list();
	}

	/** Those taken from a source, in the same order. */
	public List<Event> citing(String source, AsOf asOf) {
		return this.jdbc.sql("select e.* from published_event(:n, :day) e where e.source = :source " + ORDER)
			.param("source", source)
			.param("n", asOf.publication())
			.param("day", asOf.on())
			.query(Events::event)
			.list();
	}

	/** By group, in the order of the groups; those of a group in the same order. */
	public static Map<EventType.Group, List<Event>> grouped(List<Event> events) {
		return events.stream()
			.collect(Collectors.groupingBy((event) -> event.type().group(), TreeMap::new, Collectors.toList()));
	}

	private static Event event(ResultSet row, int i) throws SQLException {
		return new Event(row.getString("event"), row.getString("authority_code"), EventType.of(row.getString("type")),
				row.getString("date_as_printed"), PartialDate.of(row.getString("date_from")),
				PartialDate.of(row.getString("date_to")), row.getString("body"), row.getString("subject"),
				row.getString("grade_as_printed"), Citation.of(row.getString("source"), row.getString("locator")),
				row.getString("note"));
	}

}
