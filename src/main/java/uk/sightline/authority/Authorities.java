package uk.sightline.authority;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import uk.sightline.review.PerPublication;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The authorities as known at a publication. */
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
					select slug, region, authority_code, name, first_day(valid_from) as valid_from, last_day(valid_to) as valid_to,
					  source, locator, note
					from published_authority(?) where kind = 'authority' order by valid_from desc nulls last""")
			.param(publication)
			.query((row, i) -> new Row(row.getString("slug"), row.getString("region"),
					new Authority.Period(row.getString("authority_code"), row.getString("name"),
							row.getObject("valid_from", LocalDate.class), row.getObject("valid_to", LocalDate.class),
							row.getString("source"), row.getString("locator"), row.getString("note"))))
			.list()
			.forEach((row) -> rows.computeIfAbsent(row.slug(), (slug) -> new ArrayList<>()).add(row));
		return new Directory(rows.values().stream().map(Authorities::identity).toList());
	}

	private static Authority identity(List<Row> rows) {
		Row latest = rows.get(0);
		return new Authority(latest.slug(), latest.period().name(), latest.region(),
				rows.stream().map(Row::period).toList());
	}

	private record Row(String slug, String region, Authority.Period period) {
	}

	/** All authorities, by name, with the ways to find one. */
	public static final class Directory {

		private final Map<String, Authority> bySlug = new LinkedHashMap<>();

		private final Map<String, Authority> byCode = new LinkedHashMap<>();

		Directory(Collection<Authority> authorities) {
			authorities.stream().sorted(java.util.Comparator.comparing(Authority::name)).forEach((authority) -> {
				this.bySlug.put(authority.slug(), authority);
				authority.codes().forEach((code) -> this.byCode.put(code, authority));
			});
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

	}

}
