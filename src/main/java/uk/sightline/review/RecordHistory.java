package uk.sightline.review;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Tells which publications brought in or changed a record, and what each said of it. */
@Component
public class RecordHistory {

	private final JdbcClient jdbc;

	private final Publications publications;

	RecordHistory(JdbcClient jdbc, Publications publications) {
		this.jdbc = jdbc;
		this.publications = publications;
	}

	/**
	 * The publications up to one that speak of the record, oldest first, with their
	 * sentences.
	 */
	public List<Entry> of(String kind, String slug, int upTo) {
		Map<Integer, List<String>> sentences = new LinkedHashMap<>();
		this.jdbc.sql("""
				select c.publication, c.sentence from published_change(?) c join record r on r.id = c.record_id
				where r.kind = ? and r.slug = ? order by c.publication, c.position""")
			.params(upTo, kind, slug)
			.query((row) -> {
				sentences.computeIfAbsent(row.getInt("publication"), (number) -> new ArrayList<>())
					.add(row.getString("sentence"));
			});
		return sentences.entrySet()
			.stream()
			.map((entry) -> new Entry(this.publications.find(entry.getKey()).orElseThrow(), entry.getValue()))
			.toList();
	}

	/** A publication and what it said of the record. */
	public record Entry(Publication publication, List<String> sentences) {
	}

}
