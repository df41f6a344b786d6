package uk.sightline.review;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import uk.sightline.web.Choice;
import uk.sightline.web.PartialDate;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads the sources as known at a publication. */
@Component
public class Sources {

	private final JdbcClient jdbc;

	private final PerPublication<Map<String, Source>> sources = new PerPublication<>(this::read);

	Sources(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** All sources, by title. */
	public List<Source> all(int publication) {
		return List.copyOf(this.sources.at(publication).values());
	}

	/** The newest first; those without a date last. */
	public List<Source> newest(int publication) {
		return all(publication).stream()
			.sorted(Comparator.comparing(Source::publishedOn, Comparator.nullsFirst(PartialDate::compareTo)).reversed())
			.toList();
	}

	/** The same to choose among. */
	public List<Choice> choices(int publication, String chosen) {
		return newest(publication).stream()
			.map((source) -> new Choice(source.slug(), source.label(), source.slug().equals(chosen)))
			.toList();
	}

	/** The sources by their lasting names, as the fragment for citations wants them. */
	public Map<String, Source> at(int publication) {
		return this.sources.at(publication);
	}

	public Optional<Source> find(String slug, int publication) {
		return Optional.ofNullable(this.sources.at(publication).get(slug));
	}

	private Map<String, Source> read(int publication) {
		Map<String, Source> sources = new LinkedHashMap<>();
		this.jdbc.sql("select * from published_source(?) order by title, source").param(publication).query((row) -> {
			sources.put(row.getString("source"),
					new Source(row.getString("source"), row.getString("title"), row.getString("publisher"),
							PartialDate.of(row.getString("published_on")), row.getString("licence"),
							row.getString("reference"), row.getString("kind")));
		});
		return sources;
	}

}
