package uk.sightline.review;

import java.time.LocalDate;
import java.time.OffsetDateTime;
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
