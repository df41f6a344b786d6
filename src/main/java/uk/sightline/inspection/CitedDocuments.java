package uk.sightline.inspection;

import java.util.List;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The documents that a submitted outcome cites, known or coming with it, so that a
 * reviewer can open them.
 */
@Component
class CitedDocuments {

	private final JdbcClient jdbc;

	CitedDocuments(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	List<Cited> of(long revision) {
		return this.jdbc
			.sql("""
					select s.source, s.title, s.publisher, s.reference from source s join revision v on v.id = s.revision_id
					where s.source in (select k.cited from inspection_keyed(?) k)
					  and (v.part_of = ? and v.state = 'SUBMITTED' or v.state = 'PUBLISHED' and v.replaced_in is null and not v.withdrawal)
					order by s.title, s.source""")
			.params(revision, revision)
			.query((row, i) -> new Cited(row.getString("source"), row.getString("title"), row.getString("publisher"),
					row.getString("reference")))
			.list();
	}

	/** A document as a reviewer looks for it. */
	record Cited(String slug, String title, String publisher, String reference) {

		/** Its web address, if the reference holds one. */
		public String address() {
			return (this.reference == null) ? null
					: java.util.Arrays.stream(this.reference.split("[;\\s]+"))
						.filter((part) -> part.matches("https?://[^\\s\"<>]+"))
						.findFirst()
						.orElse(null);
		}

	}

}
