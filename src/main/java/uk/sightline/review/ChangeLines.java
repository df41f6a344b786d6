package uk.sightline.review;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import uk.sightline.web.Link;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The changes of a publication as lines that lead to what was changed, as it stood then.
 */
@Component
class ChangeLines {

	private final Kinds kinds;

	private final List<Onward> onward;

	private final JdbcClient jdbc;

	ChangeLines(Kinds kinds, List<Onward> onward, JdbcClient jdbc) {
		this.kinds = kinds;
		this.onward = onward;
		this.jdbc = jdbc;
	}

	List<Line> of(Publication publication, int size, int offset, AsOf reader) {
		int number = publication.number();
		AsOf then = new AsOf(number, publication, reader.latest(), Integer.toString(number), null, reader.today(),
				reader.address());
		List<Told> told = this.jdbc
			.sql("""
					select c.sentence, r.kind, r.slug, v.title from published_change(:n) c join record r on r.id = c.record_id
					left join published_revision(:n) v on v.record_id = c.record_id
					where c.publication = :n order by c.position limit :size offset :offset""")
			.param("n", number)
			.param("size", size)
			.param("offset", offset)
			.query((row, i) -> new Told(row.getString("sentence"), row.getString("kind"), row.getString("slug"),
					row.getString("title")))
			.list();
		Map<String, Map<String, List<Link>>> others = told.stream()
			.collect(Collectors.groupingBy(Told::kind, Collectors.mapping(Told::slug, Collectors.toSet())))
			.entrySet()
			.stream()
			.collect(Collectors.toMap(Map.Entry::getKey,
					(kind) -> Onward.of(this.onward, kind.getKey(), kind.getValue(), then)));
		return told.stream().map((one) -> one.line(href(one, others.get(one.kind())), then)).toList();
	}

	/** The page of the record, as a path; {@code null} where it has none. */
	private String href(Told told, Map<String, List<Link>> others) {
		String path = this.kinds.find(told.kind()).map((kind) -> kind.checking().path()).orElse(null);
		return (path != null) ? path + told.slug()
				: others.getOrDefault(told.slug(), List.of()).stream().map(Link::href).findFirst().orElse(null);
	}

	/**
	 * A change in a sentence.
	 *
	 * @param subject what of it leads to the page; empty where nothing does
	 * @param rest of the sentence
	 */
	record Line(String subject, String rest, String href) {
	}

	/**
	 * A sentence and the record of which it speaks.
	 *
	 * @param title of the record as published then; {@code null} where it was withdrawn
	 */
	private record Told(String sentence, String kind, String slug, String title) {

		private Line line(String path, AsOf then) {
			if (path == null || this.title == null) {
				return new Line("", this.sentence, null);
			}
			int named = this.sentence.indexOf(this.title + ": ");
			int end = (named < 0) ? this.sentence.length() : named + this.title.length();
			return new Line(this.sentence.substring(0, end), this.sentence.substring(end), then.knownOnly(path));
		}

	}

}
