package uk.sightline.authority;

import java.time.LocalDate;
import java.util.List;

/**
 * An authority's lasting identity; a region and England have one of the same form.
 *
 * @param slug its place in addresses, which never changes
 * @param name its latest name
 * @param region the ONS region it lies in; {@code null} where none is given
 * @param periods its codes over time, latest first
 */
public record Authority(String slug, String name, String region, List<Period> periods) {

	/** Its latest code. */
	public String code() {
		return this.periods.get(0).code();
	}

	/** All its codes, so that facts recorded under any of them are found. */
	public List<String> codes() {
		return this.periods.stream().map(Period::code).distinct().toList();
	}

	/** Whether it existed on a day. */
	public boolean existedOn(LocalDate day) {
		return this.periods.stream().anyMatch((period) -> period.includes(day));
	}

	/**
	 * A code and name in force for a time.
	 *
	 * @param from first day; {@code null}: since before these records
	 * @param to last day; {@code null}: still in force
	 */
	public record Period(String code, String name, LocalDate from, LocalDate to, String source, String locator,
			String note) {

		boolean includes(LocalDate day) {
			return (this.from == null || !day.isBefore(this.from)) && (this.to == null || !day.isAfter(this.to));
		}

	}

}
