package uk.sightline.review;

import java.util.UUID;
import java.util.stream.IntStream;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Gives records their lasting names, one transaction after the other. A name belongs to
 * whoever submitted first; a draft that merely had it once gives it up.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class LastingNames {

	private static final long ONE_AT_A_TIME = 5_278_463_901L;

	private static final int LONGEST = 112;

	private final JdbcClient jdbc;

	LastingNames(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** A name that no record has and that says that it will change. */
	static String provisional() {
		return provisional(UUID.randomUUID());
	}

	static String provisional(UUID key) {
		return "draft-" + key;
	}

	/**
	 * Names a record, unless it is published and so has its name for good.
	 * @param record its number
	 * @param wanted the name it would have if it were free
	 * @return the name it has now
	 */
	String give(long record, String kind, String wanted) {
		oneAtATime();
		String has = this.jdbc.sql("""
				select r.slug from record r where r.id = ? and exists (select 1 from revision v
				  where v.record_id = r.id and v.state in ('APPROVED', 'PUBLISHED'))""")
			.param(record)
			.query(String.class)
			.optional()
			.orElse(null);
		if (has != null) {
			return has;
		}
		String free = free(record, kind, wanted);
		this.jdbc.sql("update record set slug = ? where kind = ? and slug = ? and id <> ?")
			.params(provisional(), kind, free, record)
			.update();
		this.jdbc.sql("update record set slug = ? where id = ?").params(free, record).update();
		return free;
	}

	/** Waits until nobody else is naming records, and keeps others waiting. */
	void oneAtATime() {
		this.jdbc.sql("select pg_advisory_xact_lock(?)").param(ONE_AT_A_TIME).query((row, i) -> true).single();
	}

	private String free(long record, String kind, String wanted) {
		String name = (wanted.length() > LONGEST) ? wanted.substring(0, LONGEST).replaceAll("-+$", "") : wanted;
		return IntStream.iterate(1, (i) -> i + 1)
			.mapToObj((i) -> (i == 1) ? name : name + '-' + i)
			.filter((candidate) -> !taken(record, kind, candidate))
			.findFirst()
			.orElseThrow();
	}

	private boolean taken(long record, String kind, String name) {
		return this.jdbc.sql("""
				select exists (select 1 from record r join revision v on v.record_id = r.id
				where r.kind = ? and r.slug = ? and r.id <> ? and v.state in ('SUBMITTED', 'APPROVED', 'PUBLISHED'))""")
			.params(kind, name, record)
			.query(Boolean.class)
			.single();
	}

}
