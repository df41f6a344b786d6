package uk.sightline.authority;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import uk.sightline.review.Citation;
import uk.sightline.review.PerPublication;
import uk.sightline.web.PartialDate;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads the sets of statistical neighbours as known at a publication. */
@Component
public class NeighbourSets {

	private final JdbcClient jdbc;

	private final Authorities authorities;

	private final PerPublication<List<NeighbourSet>> sets = new PerPublication<>(this::read);

	NeighbourSets(JdbcClient jdbc, Authorities authorities) {
		this.jdbc = jdbc;
		this.authorities = authorities;
	}

	/** All sets, the latest first. */
	public List<NeighbourSet> at(int publication) {
		return this.sets.at(publication);
	}

	private List<NeighbourSet> read(int publication) {
		Map<String, Map<String, List<NeighbourSet.Neighbour>>> neighbours = neighbours(publication);
		return this.jdbc.sql("""
				select * from published_neighbour_set(?)
				order by first_day(valid_from) desc nulls last, neighbour_set""")
			.param(publication)
			.query((row, i) -> new NeighbourSet(row.getString("neighbour_set"), row.getString("name"),
					PartialDate.of(row.getString("valid_from")),
					Citation.of(row.getString("source"), row.getString("locator")), row.getString("note"),
					neighbours.getOrDefault(row.getString("neighbour_set"), Map.of())))
			.list();
	}

	/**
	 * A set may name an authority or its neighbour by a code that another has replaced
	 * since; what lasts is the identity.
	 */
	private Map<String, Map<String, List<NeighbourSet.Neighbour>>> neighbours(int publication) {
		Authorities.Directory directory = this.authorities.at(publication);
		Map<String, Map<String, List<NeighbourSet.Neighbour>>> neighbours = new HashMap<>();
		this.jdbc.sql("""
				select neighbour_set, authority_code, position, neighbour_code, closeness from published_neighbour(?)
				order by neighbour_set, authority_code, position""").param(publication).query((row) -> {
			Authority authority = directory.byCode(row.getString("authority_code")).orElseThrow();
			Authority neighbour = directory.byCode(row.getString("neighbour_code")).orElseThrow();
			neighbours.computeIfAbsent(row.getString("neighbour_set"), (set) -> new HashMap<>())
				.computeIfAbsent(authority.slug(), (key) -> new ArrayList<>())
				.add(new NeighbourSet.Neighbour(neighbour, row.getInt("position"), row.getString("closeness")));
		});
		return neighbours;
	}

}
