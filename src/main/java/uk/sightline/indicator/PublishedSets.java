package uk.sightline.indicator;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import uk.sightline.review.CurrentPublication;
import uk.sightline.web.PartialDate;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The sets of values that are published now, as their officers see them. */
@Component
class PublishedSets {

	private static final String VALUES = """
			select distinct on (o.observation) o.* from published_observation(:n) o
			where %s order by o.observation""";

	private final JdbcClient jdbc;

	private final CurrentPublication current;

	PublishedSets(JdbcClient jdbc, CurrentPublication current) {
		this.jdbc = jdbc;
		this.current = current;
	}

	/** The sets that belong to an authority, by its codes. */
	List<One> of(Collection<String> codes) {
		return this.jdbc
			.sql("""
					select o.value_set, v.authority_code, min(s.title) as title, count(distinct o.observation) as count
					from published_revision(:n) v join published_observation(:n) o on o.revision_id = v.id
					left join published_source(:n) s on s.source = o.source
					where v.authority_code = any(:codes) group by v.id, v.authority_code, o.value_set order by title, o.value_set""")
			.param("n", this.current.number())
			.param("codes", codes.toArray(String[]::new))
			.query((row, i) -> new One(row.getString("value_set"), row.getString("authority_code"),
					(row.getString("title") != null) ? row.getString("title") : row.getString("value_set"),
					row.getInt("count")))
			.list();
	}

	/** The values of a set, by their lasting names. */
	Map<String, PublishedValue> values(String set) {
		return read("o.value_set = :what", set, List.of());
	}

	/** What is published of an authority from a source, in whichever sets. */
	List<PublishedValue> from(String source, Collection<String> codes) {
		return new ArrayList<>(read("o.source = :what and o.authority_code = any(:codes)", source, codes).values());
	}

	/**
	 * A set as a revision of it has it, published or not: only for those who check it.
	 */
	Submitted submitted(long revision) {
		return this.jdbc.sql("select * from value_set_of_revision(?)")
			.param(revision)
			.query((row, i) -> new Submitted(row.getString("authority_code"), row.getString("source"),
					ofRevision(revision), ofRevision(row.getLong("based_on"))))
			.single();
	}

	private Map<String, PublishedValue> ofRevision(long revision) {
		Map<String, PublishedValue> values = new LinkedHashMap<>();
		this.jdbc.sql("select * from observation_of_revision(?)").param(revision).query((row) -> {
			values.put(row.getString("observation"), value(row, values.size() + 1));
		});
		return values;
	}

	/** The source of a set: that of most of its values. */
	String source(String set) {
		return this.jdbc.sql("""
				select o.source from published_observation(?) o where o.value_set = ?
				group by o.source order by count(*) desc, o.source limit 1""")
			.params(this.current.number(), set)
			.query(String.class)
			.single();
	}

	private Map<String, PublishedValue> read(String where, String what, Collection<String> codes) {
		Map<String, PublishedValue> values = new LinkedHashMap<>();
		JdbcClient.StatementSpec statement = this.jdbc.sql(VALUES.formatted(where))
			.param("n", this.current.number())
			.param("what", what);
		(codes.isEmpty() ? statement : statement.param("codes", codes.toArray(String[]::new))).query((row) -> {
			values.put(row.getString("observation"), value(row, values.size() + 1));
		});
		return values;
	}

	private static PublishedValue value(ResultSet row, int number) throws SQLException {
		PrintedPeriod period = new PrintedPeriod(row.getString("period_as_printed"),
				PartialDate.of(row.getString("period_start")), PartialDate.of(row.getString("period_end")), null);
		String printed = (period.printed() != null) ? period.printed()
				: period.dated() ? period.words() : PrintedPeriod.NOT_STATED;
		String qualifier = row.getString("qualifier");
		Status status = Status.of(row.getString("status"));
		PrintedValue value = new PrintedValue(row.getString("value_as_printed"), row.getBigDecimal("value"),
				row.getBigDecimal("value_to"), status, qualifier, null);
		KeyedValue keyed = new KeyedValue(number, row.getString("observation"), row.getString("indicator"), printed,
				row.getString("period_start"), row.getString("period_end"), value.printed(), status.code(), qualifier,
				row.getString("numerator"), row.getString("denominator"), row.getString("locator"),
				row.getString("note"));
		return new PublishedValue(keyed, period, value, new Unit(row.getString("unit")),
				row.getString("authority_code"));
	}

	/** A set in a list. */
	record One(String set, String code, String title, int count) {
	}

	/**
	 * A set as it was submitted.
	 *
	 * @param source that of most of its values
	 * @param values by their lasting names, in the order in which they were entered
	 * @param before what it corrects, by the same names; nothing for a new set
	 */
	record Submitted(String code, String source, Map<String, PublishedValue> values,
			Map<String, PublishedValue> before) {

		boolean unchanged(KeyedValue value) {
			return this.before.containsKey(value.name()) && this.before.get(value.name()).keyed().same(value);
		}

		/** Whether the value is or was one of it. */
		boolean mentions(String name) {
			return this.values.containsKey(name) || this.before.containsKey(name);
		}

	}

}
