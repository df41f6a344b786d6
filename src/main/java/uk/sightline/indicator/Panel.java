package uk.sightline.indicator;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import uk.sightline.authority.Authorities;
import uk.sightline.authority.Authority;
import uk.sightline.authority.NeighbourSet;

/**
 * One authority on an indicator's page: its values and all that they are set against.
 *
 * @param region {@code null} where the region's values are not on record
 * @param england {@code null} where England's values are not on record
 * @param neighbourhoods one for each set in which it has neighbours
 */
record Panel(Series series, Series region, Series england, List<Neighbourhood> neighbourhoods,
		IndicatorQuestion question) {

	static Panel of(Indicator indicator, Authority authority, IndicatorQuestion question, List<NeighbourSet> sets,
			Authorities.Directory directory, Map<String, List<Moment>> values) {
		return new Panel(Series.of(indicator, authority, values.getOrDefault(authority.slug(), List.of())),
				wider(indicator, directory.regionOf(authority), values), wider(indicator, directory.country(), values),
				sets.stream()
					.map((set) -> Neighbourhood.of(set, authority, indicator, values))
					.filter((neighbourhood) -> !neighbourhood.neighbours().isEmpty())
					.toList(),
				question);
	}

	private static Series wider(Indicator indicator, Optional<Authority> area, Map<String, List<Moment>> values) {
		return area.map((known) -> Series.of(indicator, known, values.getOrDefault(known.slug(), List.of())))
			.filter((series) -> !series.all().isEmpty())
			.orElse(null);
	}

	public Authority authority() {
		return this.series.area();
	}

	/** The latest with a date; {@code null} where none has one. */
	public Moment latest() {
		return this.series.latest().orElse(null);
	}

	/** What stands at the head: the latest, or what is on record without a date. */
	public Moment shown() {
		return this.series.latest().or(this.series::undated).orElse(null);
	}

	/** The neighbours that are drawn; {@code null} where it has none in that set. */
	public Neighbourhood drawn() {
		return this.neighbourhoods.stream()
			.filter((one) -> this.question.set() != null && one.set().slug().equals(this.question.set().slug()))
			.findFirst()
			.orElse(null);
	}

	/** Whether any of these neighbours has a figure for a date of this authority's. */
	boolean drawsNeighbours() {
		return drawn() != null
				&& this.series.moments().stream().anyMatch((moment) -> drawn().average(moment.period()).enough());
	}

	/** The drawn statistic of the neighbours for a period, in words. */
	String neighbours(Period period) {
		Average average = drawn().average(period);
		return average.statistic(this.question.statistic(), drawn().decimals())
			.map((value) -> "%s (%d of %d%s)".formatted(this.series.indicator().unit().say(value), average.in(),
					average.of(), average.mark()))
			.orElse((average.in() == 0) ? null : "too few (%d of %d)".formatted(average.in(), average.of()));
	}

	private Account account(List<Against> against) {
		Value value = latest().first();
		return new Account(value.figure(), value.unit().words(), value.period().phrase(),
				this.series.indicator().polarity(), value.interval().orElse(null), against,
				this.series.before(latest()).map(this::earlier).orElse(null));
	}

	private Earlier earlier(Moment before) {
		return new Earlier(before.period().phrase(), before.first().figure(),
				this.series.indicator()
					.breakBetween(before.period(), latest().period())
					.map(Indicator.Break::sentence)
					.orElse(null));
	}

	/** The sentence under the chart; {@code null} where there is no value. */
	public String sentence() {
		if (latest() == null) {
			return null;
		}
		List<Against> against = new ArrayList<>();
		place(this.region).ifPresent(against::add);
		place(this.england).ifPresent(against::add);
		Optional.ofNullable(drawn())
			.map((neighbours) -> neighbours.average(latest().period()))
			.filter(Average::enough)
			.map((average) -> drawn().against(this.question.statistic(), average))
			.ifPresent(against::add);
		return account(against).sentence();
	}

	public String trend() {
		Unit unit = this.series.indicator().unit();
		return unit.basis()
			.map((basis) -> Trend.of(this.series.trendPoints(), basis, Basis.multiplier(unit.code()))
				.sentence(this.series.indicator().polarity()))
			.orElse(null);
	}

	/** The figure of a wider area for the same period, or the last one before it. */
	private Optional<Against> place(Series wider) {
		if (wider == null || latest() == null || this.series.indicator().counts()) {
			return Optional.empty();
		}
		Period period = latest().period();
		String name = wider.area().name();
		return wider.at(period)
			.map((moment) -> Against.place(name, moment.first().figure()))
			.or(() -> wider.nearest(period)
				.map((moment) -> Against.place(name, moment.period().phrase(), moment.first().figure())));
	}

	Compared withRegion() {
		return place(this.region).map((against) -> compared(against, against.whole())).orElseGet(this::nothing);
	}

	Compared withEngland() {
		return place(this.england).map((against) -> compared(against, against.samePeriod() ? null : against.whole()))
			.orElseGet(this::nothing);
	}

	private Compared nothing() {
		return Compared.nothing((latest() == null) ? "no value to compare" : "not recorded");
	}

	/** With the mean or median of a set's neighbours. */
	Compared withNeighbours(NeighbourSet set, String statistic) {
		Neighbourhood neighbourhood = this.neighbourhoods.stream()
			.filter((one) -> one.set().slug().equals(set.slug()))
			.findFirst()
			.orElse(null);
		if (neighbourhood == null || latest() == null) {
			return Compared.nothing((neighbourhood == null) ? "no neighbours in this set" : "no value to compare");
		}
		Average average = neighbourhood.average(latest().period());
		return !average.enough()
				? Compared.nothing("too few neighbours have a value: %d of %d".formatted(average.in(), average.of()))
				: compared(neighbourhood.against(statistic, average),
						"%d of %d neighbours have a value%s".formatted(average.in(), average.of(), average.mark()));
	}

	private Compared compared(Against against, String detail) {
		return Compared.of(account(List.of(against)), against, detail);
	}

	/** The confidence interval of the latest value, in words; {@code null} where none. */
	public String interval() {
		return Optional.ofNullable(latest()).map(Moment::first).flatMap((value) -> value.interval().map((interval) -> {
			int decimals = Math.max(value.number().scale(), 0) + 1;
			return "95%% confidence interval %s to %s (%s)".formatted(UnitWords.number(interval.lower(decimals)),
					UnitWords.number(interval.upper(decimals)), value.unit().basis().orElseThrow().intervalMethod());
		})).orElse(null);
	}

}
