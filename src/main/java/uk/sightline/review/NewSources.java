package uk.sightline.review;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * A document that Sightline does not know yet, entered with the record that cites it:
 * both are reviewed and published together.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class NewSources {

	private final LastingNames names;

	private final JdbcClient jdbc;

	NewSources(LastingNames names, JdbcClient jdbc) {
		this.names = names;
		this.jdbc = jdbc;
	}

	/**
	 * Adds the source to a revision that is being submitted, from where its facts are
	 * written.
	 * @param source with the name it would have if that were free
	 * @return the lasting name by which facts may cite it
	 */
	public String add(long revision, Source source) {
		long record = this.jdbc.sql("insert into record (kind, slug) values ('source', ?) returning id")
			.param(LastingNames.provisional())
			.query(Long.class)
			.single();
		String name = this.names.give(record, "source", source.slug());
		long part = this.jdbc
			.sql("""
					insert into revision (record_id, ordinal, way, authority_code, title, opened_by, opened_at, part_of)
					select ?, 1, way, authority_code, ?, opened_by, opened_at, id from revision where id = ? returning id""")
			.params(record, source.title(), revision)
			.query(Long.class)
			.single();
		this.jdbc.sql("""
				insert into source (revision_id, source, title, publisher, published_on, licence, reference, kind)
				values (?, ?, ?, ?, ?, ?, ?, ?)""")
			.params(part, name, source.title(), source.publisher(),
					(source.publishedOn() != null) ? source.publishedOn().iso() : null, source.licence(),
					source.reference(), source.kind())
			.update();
		return name;
	}

}
