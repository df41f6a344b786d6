package uk.sightline.indicator;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import uk.sightline.review.CurrentPublication;
import uk.sightline.review.PerPublication;
import uk.sightline.web.PartialDate;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The indicators that are published now, for those who enter values of them. */
@Component
class Measures {

	private static final int MATCHES = 12;

	private final JdbcClient jdbc;

	private final CurrentPublication current;

	private final PerPublication<Map<String, Measure>> known = new PerPublication<>(this::read);

	Measures(JdbcClient jdbc, CurrentPublication current) {
		this.jdbc = jdbc;
		this.current = current;
	}

	/** All, by name. */
	List<Measure> all() {
		return List.copyOf(this.known.at(this.current.number()).values());
	}

	Optional<Measure> find(String code) {
		return Optional.ofNullable((code != null) ? this.known.at(this.current.number()).get(code) : null);
	}

	/**
	 * Those that may be meant by what somebody typed or pasted: code, name, both as they
	 * are offered, or words of the name. One alone is meant.
	 */
	List<Measure> meant(String typed) {
		String text = typed.strip().toLowerCase(Locale.UK);
		List<Measure> same = all().stream()
			.filter((measure) -> measure.code().equals(text) || measure.label().toLowerCase(Locale.UK).equals(text))
			.toList();
		if (!same.isEmpty()) {
			return same;
		}
		List<Measure> named = all().stream()
			.filter((measure) -> measure.name().toLowerCase(Locale.UK).equals(text))
			.toList();
		return named.isEmpty() ? search(text).stream().limit(MATCHES).toList() : named;
	}

	/** Those whose name or code holds all the words. */
	List<Measure> search(String text) {
		String[] words = text.toLowerCase(Locale.UK).split("[^\\p{L}\\p{N}]+");
		return all().stream()
			.filter((measure) -> List.of(words)
				.stream()
				.allMatch((word) -> measure.label().toLowerCase(Locale.UK).contains(word)))
			.toList();
	}

	private Map<String, Measure> read(int publication) {
		Map<String, Measure> all = new LinkedHashMap<>();
		this.jdbc.sql("select * from published_indicator(?) order by name, indicator")
			.param(publication)
			.query((row) -> {
				all.put(row.getString("indicator"), new Measure(row.getString("indicator"), row.getString("name"),
						row.getString("unit"), row.getString("period_type"), row.getString("theme"),
						PartialDate.of(row.getString("valid_from")), PartialDate.of(row.getString("valid_to"))));
			});
		return all;
	}

}
