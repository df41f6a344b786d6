package uk.sightline.exchange;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The codes of authorities, regions and England over time, as published. An official file
 * may name an area by a code it got later, or by its number.
 */
class Areas {

	private final Map<String, String> identities = new HashMap<>();

	private final Map<String, List<Period>> periods = new HashMap<>();

	Areas(JdbcClient jdbc, int publication) {
		jdbc.sql(
				"""
						select authority_code, slug, dfe_number, name, first_day(valid_from) as valid_from, last_day(valid_to) as valid_to
						from published_authority(?) order by valid_from nulls first""")
			.param(publication)
			.query((row) -> {
				String slug = row.getString("slug");
				this.identities.put(row.getString("authority_code"), slug);
				this.identities.put(row.getString("name").toLowerCase(Locale.ROOT), slug);
				if (row.getString("dfe_number") != null) {
					this.identities.put(row.getString("dfe_number"), slug);
				}
				this.periods.computeIfAbsent(slug, (key) -> new ArrayList<>())
					.add(new Period(row.getString("authority_code"), row.getObject("valid_from", LocalDate.class),
							row.getObject("valid_to", LocalDate.class)));
			});
	}

	/**
	 * The lasting identity of what a code or a number of the Department for Education
	 * stands for, whenever it did.
	 */
	Optional<String> identity(String code) {
		return Optional.ofNullable(this.identities.get(code));
	}

	/** The lasting identity of what has or had exactly this name. */
	Optional<String> identityByName(String name) {
		return Optional.ofNullable(this.identities.get(name.toLowerCase(Locale.ROOT)));
	}

	/** The code that was valid on a day; nothing where there was no such area then. */
	Optional<String> codeOn(String identity, LocalDate day) {
		for (Period period : this.periods.getOrDefault(identity, List.of())) {
			if (period.includes(day)) {
				return Optional.of(period.code());
			}
		}
		return Optional.empty();
	}

	private record Period(String code, LocalDate from, LocalDate to) {

		boolean includes(LocalDate day) {
			return (this.from == null || !day.isBefore(this.from)) && (this.to == null || !day.isAfter(this.to));
		}

	}

}
