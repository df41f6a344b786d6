package uk.sightline.indicator;

import java.util.List;

import tools.jackson.databind.json.JsonMapper;
import uk.sightline.review.NewSources;
import uk.sightline.web.PartialDate;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Writes what was keyed as rows of facts, under all constraints, when it is submitted:
 * all in one statement. What is published of a value that no form shows, its comparators
 * above all, is taken along.
 */
@Component
class ValueRows {

	private static final JsonMapper JSON = JsonMapper.builder().build();

	/**
	 * Of all revisions, also those that are replaced or never were published, for a name
	 * that once meant one value must not mean another.
	 */
	private static final String LAST = """
			select coalesce(max(cast(substr(o.observation, length(left(:set, 140)) + 2) as integer)), 0)
			from observation o where o.observation ~ ('^' || left(:set, 140) || '-[0-9]{1,9}$')""";

	private static final String INSERT = """
			insert into observation (revision_id, observation, indicator, authority_code, period_as_printed, period_start, period_end,
			  value, value_to, unit, qualifier, status, value_as_printed, numerator, denominator, comparator, comparator_kind,
			  comparator_value, comparator_period, comparator_set, comparator_statistic, inspection, source, locator, note, value_set)
			select :revision, coalesce(k.name, left(:set, 140) || '-' || k.number), k.indicator, k.code, k.printed, k.start, k.until,
			  k.value, k.upto, k.unit, k.qualifier, k.status, k.text, k.numerator, k.denominator, b.comparator, b.comparator_kind,
			  b.comparator_value, b.comparator_period, b.comparator_set, b.comparator_statistic, b.inspection,
			  case when b.source is null or b.source = :before then :source else b.source end, k.locator, k.note, :set
			from jsonb_to_recordset(cast(:rows as jsonb)) as k(number int, name text, indicator text, code text, printed text, start text,
			  until text, value numeric, upto numeric, unit text, qualifier text, status text, text text, numerator numeric,
			  denominator numeric, locator text, note text)
			left join observation b on b.revision_id = :base and b.observation = k.name order by k.number""";

	private final NewSources newSources;

	private final PublishedSets published;

	private final JdbcClient jdbc;

	ValueRows(NewSources newSources, PublishedSets published, JdbcClient jdbc) {
		this.newSources = newSources;
		this.published = published;
		this.jdbc = jdbc;
	}

	void write(SetWork work, List<Meaning> values, long revision, String set) {
		String source = (work.entry().origin().fresh() != null) ? this.newSources.add(revision, work.source())
				: work.entry().origin().source();
		this.jdbc.sql(INSERT)
			.param("revision", revision)
			.param("set", set)
			.param("source", source)
			.param("before", work.correction() ? this.published.source(set) : source)
			.param("base", work.draft().basedOn())
			.param("rows", JSON.writeValueAsString(values.stream().map(ValueRows::row).toList()))
			.update();
	}

	/** The highest number by which a value of a set was ever named; 0 where none was. */
	int last(String set) {
		return this.jdbc.sql(LAST).param("set", set).query(Integer.class).single();
	}

	private static Row row(Meaning meaning) {
		PrintedPeriod period = meaning.period();
		PrintedValue value = meaning.value();
		KeyedValue keyed = meaning.keyed();
		return new Row(keyed.number(), keyed.name(), keyed.indicator(), meaning.code(), period.printed(),
				iso(period.from()), iso(period.to()), text(value.value()), text(value.upTo()), meaning.unit().code(),
				value.qualifier(), value.status().code(), value.printed(), text(meaning.numerator()),
				text(meaning.denominator()), keyed.locator(), keyed.note());
	}

	private static String iso(PartialDate date) {
		return (date != null) ? date.iso() : null;
	}

	/** With the decimals that were printed. */
	private static String text(java.math.BigDecimal number) {
		return (number != null) ? number.toPlainString() : null;
	}

	/** A row as the statement reads it. */
	record Row(int number, String name, String indicator, String code, String printed, String start, String until,
			String value, String upto, String unit, String qualifier, String status, String text, String numerator,
			String denominator, String locator, String note) {
	}

}
