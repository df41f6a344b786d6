package uk.sightline.review;

import java.util.List;

import uk.sightline.web.Choice;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The parts of a record to which a reason for return can be put, by the names that its
 * kind gives them.
 */
@Component
class Places {

	private final Kinds kinds;

	private final JdbcClient jdbc;

	Places(Kinds kinds, JdbcClient jdbc) {
		this.kinds = kinds;
		this.jdbc = jdbc;
	}

	List<Choice> of(String kind, long revision) {
		String function = this.kinds.named(kind).checking().places();
		return (function == null) ? List.of()
				: this.jdbc.sql("select place, name from %s(?)".formatted(function))
					.param(revision)
					.query((row, i) -> new Choice(row.getString("place"), row.getString("name"), false))
					.list();
	}

}
