package uk.sightline.review;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Reads the publications and the sentences of what each changed. Other modules ask it for
 * the one that a frozen page rests on.
 */
@Component
public class Publications {

	private static final RowMapper<Publication> PUBLICATION = (row, i) -> new Publication(row.getInt("number"),
			row.getObject("published_at", OffsetDateTime.class).toInstant(),
			row.getObject("published_on", LocalDate.class), row.getString("way"), row.getString("entered_by"),
			row.getString("approved_by"), row.getString("reason"));

	/** A change of a record that belonged to it then, or until then. */
	private static final String OF_AUTHORITY = """
			(exists (select 1 from published_revision(c.publication) r where r.record_id = c.record_id and r.authority_code = any(:codes))
			or exists (select 1 from published_revision(c.publication - 1) r where r.record_id = c.record_id and r.authority_code = any(:codes)))""";

	private final JdbcClient jdbc;

	Publications(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	int latest() {
		return this.jdbc.sql("select coalesce(max(number), 0) from publication").query(Integer.class).single();
	}

	public Optional<Publication> find(int number) {
		return this.jdbc.sql("select * from publication where number = ?").param(number).query(PUBLICATION).optional();
	}

	/** The last publication up to a number by the end of a day in London. */
	Optional<Publication> by(LocalDate day, int upTo) {
		return this.jdbc
			.sql("select * from published_publication(?) where published_on <= ? order by number desc limit 1")
			.params(upTo, day)
			.query(PUBLICATION)
			.optional();
	}

	List<Summary> page(int upTo, int size, int offset) {
		return this.jdbc
			.sql("""
					select p.*, (select count(*) from published_change(p.number) c where c.publication = p.number) as changes
					from published_publication(?) p order by p.number desc limit ? offset ?""")
			.params(upTo, size, offset)
			.query((row, i) -> new Summary(PUBLICATION.mapRow(row, i), row.getInt("changes")))
			.list();
	}

	/** Those that changed anything of an authority under one of its codes. */
	List<Summary> pageOf(Collection<String> codes, int upTo, int size) {
		return this.jdbc
			.sql("""
					select p.*, c.changes from published_publication(:n) p
					join (select c.publication, count(*) as changes from published_change(:n) c where %s group by c.publication) c
					  on c.publication = p.number
					order by p.number desc limit :size"""
				.formatted(OF_AUTHORITY))
			.param("n", upTo)
			.param("codes", codes.toArray(String[]::new))
			.param("size", size)
			.query((row, i) -> new Summary(PUBLICATION.mapRow(row, i), row.getInt("changes")))
			.list();
	}

	List<String> sentencesOf(Collection<String> codes, int number, int size) {
		return this.jdbc
			.sql("""
					select c.sentence from published_change(:n) c where c.publication = :n and %s order by c.position limit :size"""
				.formatted(OF_AUTHORITY))
			.param("n", number)
			.param("codes", codes.toArray(String[]::new))
			.param("size", size)
			.query(String.class)
			.list();
	}

	List<String> sentences(int number, int size, int offset) {
		return this.jdbc.sql("""
				select sentence from published_change(?) where publication = ? order by position limit ? offset ?""")
			.params(number, number, size, offset)
			.query(String.class)
			.list();
	}

	int countSentences(int number) {
		return this.jdbc.sql("select count(*) from published_change(?) where publication = ?")
			.params(number, number)
			.query(Integer.class)
			.single();
	}

	/** A publication in a list, with the number of records it changed. */
	record Summary(Publication publication, int changes) {
	}

}
