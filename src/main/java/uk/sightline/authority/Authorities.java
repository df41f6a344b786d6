package uk.sightline.authority;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import uk.sightline.review.PerPublication;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The authorities, the regions they lie in and England, as known at a publication. */
@Component
public class Authorities {

	private final JdbcClient jdbc;

	private final PerPublication<Directory> directories = new PerPublication<>(this::read);

	Authorities(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	public Directory at(int publication) {
		return this.directories.at(publication);
	}

	private Directory read(int publication) {
		Map<String, List<Row>> rows = new LinkedHashMap<>();
		this.jdbc
			.sql("""
					select kind, slug, region, authority_code, name, first_day(valid_from) as valid_from, last_day(valid_to) as valid_to,
					  source, locator, note
					from published_authority(?) order by valid_from desc nulls last""")
			.param(publication)
			.query((row, i) -> new Row(row.getString("kind"), row.getString("slug"), row.getString("region"),
					new Authority.Period(row.getString("authority_code"), row.getString("name"),
							row.getObject("valid_from", LocalDate.class), row.getObject("valid_to", LocalDate.class),
							row.getString("source"), row.getString("locator"), row.getString("note"))))
			.list()
			.forEach((row) -> rows.computeIfAbsent(row.slug(), (slug) -> new ArrayList<>()).add(row));
		return new Directory(identities(rows, "authority"), identities(rows, "region"), identities(rows, "country"));
	}

	private static List<Authority> identities(Map<String, List<Row>> rows, String kind) {
		return rows.values()
			.stream()
			.filter((periods) -> periods.get(0).kind().equals(kind))
			.map(Authorities::identity)
			.toList();
	}

	private static Authority identity(List<Row> rows) {
		Row latest = rows.get(0);
		return new Authority(latest.slug(), latest.period().name(), latest.region(),
				rows.stream().map(Row::period).toList());
	}

	private record Row(String kind, String slug, String region, Authority.Period period) {
	}

	/** All authorities, by name, with the ways to find one. */
	public static final class Directory {

		private final Map<String, Authority> bySlug = new LinkedHashMap<>();

		private final Map<String, Authority> byCode = new LinkedHashMap<>();

		private final Map<String, Authority> regions = new LinkedHashMap<>();

		private final Map<String, Authority> wider = new LinkedHashMap<>();

		private final Authority country;

		Directory(Collection<Authority> authorities, Collection<Authority> regions, Collection<Authority> countries) {
			authorities.stream().sorted(java.util.Comparator.comparing(Authority::name)).forEach((authority) -> {
				this.bySlug.put(authority.slug(), authority);
				authority.codes().forEach((code) -> this.byCode.put(code, authority));
			});
			regions.forEach((region) -> this.regions.put(region.name(), region));
			this.country = countries.stream().findFirst().orElse(null);
			Stream.concat(regions.stream(), countries.stream())
				.forEach((area) -> area.codes().forEach((code) -> this.wider.put(code, area)));
		}

		/** By name. */
		public List<Authority> all() {
			return List.copyOf(this.bySlug.values());
		}

		public Optional<Authority> bySlug(String slug) {
			return Optional.ofNullable(this.bySlug.get(slug));
		}

		/** By any code it ever had. */
		public Optional<Authority> byCode(String code) {
			return Optional.ofNullable(this.byCode.get(code));
		}

		/** The region an authority lies in, where its figures can be recorded. */
		public Optional<Authority> regionOf(Authority authority) {
			return Optional.ofNullable(this.regions.get(authority.region()));
		}

		/** England. */
		public Optional<Authority> country() {
			return Optional.ofNullable(this.country);
		}

		/** An authority, a region or England, by any code it ever had. */
		public Optional<Authority> areaByCode(String code) {
			return byCode(code).or(() -> Optional.ofNullable(this.wider.get(code)));
		}

	}

}
