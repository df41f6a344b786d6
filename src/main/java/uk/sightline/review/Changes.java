package uk.sightline.review;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import uk.sightline.review.Publishing.Change;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Tells what a publication under way changes: which records are new, which are taken
 * back, and what differs in the others; and what differs between any two revisions.
 */
@Component
public class Changes {

	private static final String TAKING_PART = """
			select r.id, v.id as revision, r.slug, v.title, %s as owner, %s as contents, v.withdrawal, exists (select 1 from revision o
			  where o.record_id = v.record_id and o.replaced_in = v.published_in and not o.withdrawal) as before
			from revision v join record r on r.id = v.record_id
			where v.published_in = :n and r.kind = :kind order by r.slug collate "C\"""";

	private static final String CORRECTED = """
			select v.record_id, o.id, v.id from revision v
			join revision o on o.record_id = v.record_id and o.replaced_in = :n and not o.withdrawal
			where v.published_in = :n and not v.withdrawal""";

	private static final String TWO = """
			select record_id, cast(:before as bigint), id from revision where id = :after""";

	/** Of one record and file, for a publication can change thousands of values. */
	private static final int MOST_TOLD = 200;

	private final Kinds kinds;

	private final Differences differences;

	private final JdbcClient jdbc;

	Changes(Kinds kinds, Differences differences, JdbcClient jdbc) {
		this.kinds = kinds;
		this.differences = differences;
		this.jdbc = jdbc;
	}

	/** What the publication changes, in sentences. */
	public List<Change> sentences(int publication) {
		List<Change> sentences = new ArrayList<>();
		Map<RecordKind, Map<Long, Part>> corrected = new LinkedHashMap<>();
		this.kinds.all().stream().sorted(Comparator.comparing(RecordKind::name)).forEach((kind) -> {
			Map<Long, Part> parts = new HashMap<>();
			for (Part part : takingPart(kind, publication)) {
				if (part.withdrawal() || !part.before()) {
					sentences.add(new Change(kind.name(), part.slug(), part.title() + ": " + part.whole()));
				}
				else {
					parts.put(part.record(), part);
				}
			}
			corrected.put(kind, parts);
		});
		for (RecordKind kind : this.kinds.all()) {
			if (!corrected.get(kind).isEmpty()) {
				sentences.addAll(differences(kind, publication, corrected.get(kind)));
			}
		}
		return sentences;
	}

	private List<Change> differences(RecordKind kind, int publication, Map<Long, Part> parts) {
		return kind.files().stream().flatMap((file) -> {
			Map<Long, DataFile.Telling> tellings = new HashMap<>();
			return this.differences.in(file, CORRECTED, Map.of("n", publication), MOST_TOLD)
				.stream()
				.filter((change) -> parts.containsKey(change.record()))
				.flatMap((change) -> {
					Part part = parts.get(change.record());
					return change
						.sentences(part.title(),
								(row) -> (file.reading() != null) ? tellings
									.computeIfAbsent(part.revision(), (revision) -> file.reading().of().apply(revision))
									.added(row) : null)
						.stream()
						.map((sentence) -> new Change(kind.name(), part.slug(), sentence));
				});
		}).toList();
	}

	private List<Part> takingPart(RecordKind kind, int publication) {
		String owner = (kind.checking().owner() != null) ? kind.checking().owner() : "cast(null as text)";
		String contents = (kind.checking().contents() != null) ? kind.checking().contents() + "(v.id)"
				: "cast(null as text)";
		return this.jdbc.sql(TAKING_PART.formatted(owner, contents))
			.param("n", publication)
			.param("kind", kind.name())
			.query((row, i) -> new Part(row.getLong("id"), row.getLong("revision"), row.getString("slug"),
					(row.getString("owner") != null) ? row.getString("owner") + ": " + row.getString("title")
							: row.getString("title"),
					row.getString("contents"), row.getBoolean("withdrawal"), row.getBoolean("before")))
			.list();
	}

	/**
	 * What differs between two revisions of a record.
	 * @param before {@code null} for all that the other says
	 */
	List<RowChange> between(RecordKind kind, Long before, long after) {
		Map<String, Object> two = new HashMap<>();
		two.put("before", before);
		two.put("after", after);
		return kind.files()
			.stream()
			.flatMap((file) -> this.differences.in(file, TWO, two, Integer.MAX_VALUE).stream())
			.toList();
	}

	private record Part(long record, long revision, String slug, String title, String contents, boolean withdrawal,
			boolean before) {

		/** What happens to the record as a whole. */
		private String whole() {
			return this.withdrawal ? "withdrawn."
					: (this.contents != null) ? "added: " + this.contents + '.' : "added.";
		}

	}

}
