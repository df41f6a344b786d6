package uk.sightline.indicator;

import java.util.Optional;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Finds drafts of values from one document for one authority: of these there is to be
 * one, for two sets of one document would say everything twice.
 */
@Component
class SetsUnderWay {

	private static final String OF_DOCUMENT = """
			select v.id from revision v join record r on r.id = v.record_id
			join saving s on s.revision_id = v.id and s.version = v.version
			where r.kind = :kind and v.state not in ('PUBLISHED', 'DISCARDED') and not v.withdrawal
			  and s.document ->> 'authority' = :authority
			  and (s.document #>> '{origin,source}' = :source or lower(s.document #>> '{origin,fresh,title}') = lower(:title)
			    and lower(s.document #>> '{origin,fresh,publisher}') = lower(:publisher)
			    and s.document #>> '{origin,fresh,publishedOn}' = :published)
			  and (v.id < :before or v.state <> 'DRAFT' and v.state <> 'RETURNED' and v.id <> :before) order by v.id limit 1""";

	private final JdbcClient jdbc;

	SetsUnderWay(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** The first draft of the same authority from the same document. */
	Optional<Long> first(SetEntry entry) {
		return before(entry, Long.MAX_VALUE);
	}

	/**
	 * One that was begun before this draft, or is submitted already, so that of two one
	 * always can be.
	 */
	Optional<Long> before(SetEntry entry, long draft) {
		SetEntry.Origin origin = entry.origin();
		SetEntry.Fresh fresh = (origin.fresh() != null) ? origin.fresh()
				: new SetEntry.Fresh(null, null, null, null, null);
		return this.jdbc.sql(OF_DOCUMENT)
			.param("kind", ValueSets.KIND)
			.param("authority", entry.authority())
			.param("source", origin.source())
			.param("title", fresh.title())
			.param("publisher", fresh.publisher())
			.param("published", fresh.publishedOn())
			.param("before", draft)
			.query(Long.class)
			.optional();
	}

}
