package uk.sightline.security;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds people with the rights that they have at this moment. */
@Component
class Rights {

	private static final String SELECT = """
			select p.id, p.sign_in, p.name, p.administrator,
			  array(select authority from person_role r where r.person_id = p.id and r.role = 'officer') as officer,
			  array(select authority from person_role r where r.person_id = p.id and r.role = 'reviewer') as reviewer
			from person p where disabled_at is null and\s""";

	private final JdbcClient jdbc;

	private final ObjectProvider<Supplier<List<Territory>>> territories;

	Rights(JdbcClient jdbc, ObjectProvider<Supplier<List<Territory>>> territories) {
		this.jdbc = jdbc;
		this.territories = territories;
	}

	/** Answers a person who is not disabled. */
	Optional<Person> find(long id) {
		return this.jdbc.sql(SELECT + "p.id = ?").param(id).query((row, i) -> {
			return new Person(row.getLong("id"), row.getString("sign_in"), row.getString("name"),
					row.getBoolean("administrator"), codes((String[]) row.getArray("officer").getArray()),
					codes((String[]) row.getArray("reviewer").getArray()));
		}).optional();
	}

	private Set<String> codes(String[] authorities) {
		if (authorities.length == 0) {
			return Set.of();
		}
		Set<String> named = Set.of(authorities);
		return territories().stream()
			.filter((territory) -> named.contains(territory.authority()))
			.flatMap((territory) -> territory.codes().stream())
			.collect(Collectors.toUnmodifiableSet());
	}

	/** All authorities for which anybody can have rights, by name. */
	List<Territory> territories() {
		return this.territories.getObject().get();
	}

}
