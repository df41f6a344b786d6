package uk.sightline.review;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

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
		return entries(sentences);
	}

	/**
	 * The corrections of the record up to a publication, the latest first, in sentences
	 * that leave its title out.
	 */
	public List<Entry> corrections(String kind, String slug, int upTo) {
		Map<Integer, List<String>> sentences = new LinkedHashMap<>();
		this.jdbc.sql("""
				select c.publication, c.sentence from published_correction(?) c join record r on r.id = c.record_id
				where r.kind = ? and r.slug = ? order by c.publication desc, c.position""")
			.params(upTo, kind, slug)
			.query((row) -> {
				sentences.computeIfAbsent(row.getInt("publication"), (number) -> new ArrayList<>())
					.add(row.getString("sentence"));
			});
		return entries(sentences);
	}

	/**
	 * What the publications after one, up to another, changed in some records, in their
	 * order.
	 * @param records the names of the records by their kind
	 */
	public List<Since> since(Map<String, ? extends Collection<String>> records, int after, int upTo) {
		List<String> kinds = new ArrayList<>();
		List<String> slugs = new ArrayList<>();
		records.forEach((kind, names) -> names.forEach((slug) -> {
			kinds.add(kind);
			slugs.add(slug);
		}));
		return this.jdbc
			.sql("""
					select c.publication, r.kind, r.slug, c.sentence from published_change(:n) c join record r on r.id = c.record_id
					where c.publication > :after
					  and (r.kind, r.slug) in (select * from unnest(cast(:kinds as text[]), cast(:slugs as text[])))
					order by c.publication, c.position""")
			.param("n", upTo)
			.param("after", after)
			.param("kinds", kinds.toArray(String[]::new))
			.param("slugs", slugs.toArray(String[]::new))
			.query((row, i) -> new Since(row.getInt("publication"), row.getString("kind"), row.getString("slug"),
					row.getString("sentence")))
			.list();
	}

	/** The withdrawal that is in force at a publication, if any. */
	public Optional<Withdrawal> withdrawal(String kind, String slug, int at) {
		return this.jdbc.sql("""
				select w.title, w.published_in from published_withdrawal(?) w join record r on r.id = w.record_id
				where r.kind = ? and r.slug = ?""")
			.params(at, kind, slug)
			.query((row, i) -> new Withdrawal(row.getString("title"),
					this.publications.find(row.getInt("published_in")).orElseThrow()))
			.optional();
	}

	private List<Entry> entries(Map<Integer, List<String>> sentences) {
		return sentences.entrySet()
			.stream()
			.map((entry) -> new Entry(this.publications.find(entry.getKey()).orElseThrow(), entry.getValue()))
			.toList();
	}

	/** A sentence of a publication on a record. */
	public record Since(int publication, String kind, String slug, String sentence) {
	}

	/** A record that was taken back, and by which publication. */
	public record Withdrawal(String title, Publication publication) {
	}

	/** A publication and what it said of the record. */
	public record Entry(Publication publication, List<String> sentences) {
	}

}
