package uk.sightline.indicator;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;

import uk.sightline.authority.Authority;
import uk.sightline.review.Place;
import uk.sightline.web.Errors;
import uk.sightline.web.PartialDate;

/**
 * Understands keyed values of one authority from one source. What a correction does not
 * change means what it means as published.
 *
 * @param released the day of the source, as far as known
 * @param published the values that a correction began from, by their lasting names
 */
record Meanings(Authority authority, PartialDate released, Function<String, Optional<Indicator>> measures,
		Map<String, PublishedValue> published) {

	/** A word or sign where only a number can stand. */
	private static final Pattern CODE = Pattern.compile("[^0-9]{1,40}");

	private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

	Meaning of(KeyedValue keyed) {
		Errors errors = new Errors();
		PublishedValue before = (keyed.name() != null) ? this.published.get(keyed.name()) : null;
		Indicator measure = this.measures.apply(keyed.indicator()).orElse(null);
		if (measure == null) {
			errors.add("indicator", (keyed.indicator() == null) ? "Enter the indicator, by its name or code"
					: "There is no indicator “%s”".formatted(keyed.indicator()));
		}
		boolean sameMeasure = before != null && Objects.equals(before.keyed().indicator(), keyed.indicator());
		Unit unit = sameMeasure ? before.unit() : (measure != null) ? measure.unit() : new Unit("number");
		PrintedPeriod period = period(keyed, before, measure);
		errors.add("period", period.problem());
		String code = (before != null && before.period() == period) ? before.code() : code(period, errors);
		held(measure, period, errors);
		PrintedValue value = value(keyed, before, unit, errors);
		errors.add("value", value.problem());
		BigDecimal numerator = part("numerator", keyed.numerator(), errors);
		BigDecimal denominator = part("denominator", keyed.denominator(), errors);
		if (denominator != null && denominator.signum() == 0 && value.value() != null) {
			errors.add("denominator", "Of none there is no share: a value with the denominator 0 is z, not applicable");
		}
		errors.atMost("value", keyed.value(), "the value", KeyedValue.LONGEST)
			.atMost("period", keyed.period(), "the period", KeyedValue.LONGEST)
			.text("locator", keyed.locator(), "the page, line or row where it stands", Place.LONGEST)
			.atMost("note", keyed.note(), "the note", KeyedValue.LONGEST_NOTE);
		boolean kept = before != null && before.keyed().equals(keyed.numbered(before.keyed().number(), keyed.name()));
		if (!kept) {
			known(period, value, errors);
		}
		return new Meaning(keyed, measure, period, value, unit, numerator, denominator, code, kept, errors,
				warnings(value, unit, numerator, denominator));
	}

	private static PrintedPeriod period(KeyedValue keyed, PublishedValue before, Indicator measure) {
		if (before != null && Objects.equals(before.keyed().period(), keyed.period())
				&& Objects.equals(before.keyed().from(), keyed.from())
				&& Objects.equals(before.keyed().to(), keyed.to())) {
			return before.period();
		}
		String type = (measure != null) ? measure.periodType() : "not-stated";
		if (keyed.from() == null && keyed.to() == null) {
			return PrintedPeriod.of(keyed.period(), type);
		}
		PartialDate to = day((keyed.to() != null) ? keyed.to() : keyed.from());
		PartialDate from = (keyed.from() != null) ? day(keyed.from()) : to;
		if (from == null || to == null) {
			return PrintedPeriod.noDay((from == null) ? keyed.from() : keyed.to());
		}
		String printed = (keyed.period() != null) ? keyed.period() : "these days";
		PrintedPeriod days = PrintedPeriod.of(printed, from, to);
		return (keyed.period() != null) ? days.as(printed, type) : days;
	}

	private static PartialDate day(String typed) {
		return PrintedDay.of(typed.toLowerCase(java.util.Locale.UK));
	}

	/** The authority's code then. */
	private String code(PrintedPeriod period, Errors errors) {
		if (period.problem() != null) {
			return null;
		}
		Optional<Authority.Period> then = this.authority.periods()
			.stream()
			.filter((one) -> !period.dated() || one.from() == null || !one.from().isAfter(period.end()))
			.filter((one) -> !period.dated() || one.to() == null || !one.to().isBefore(latest(period)))
			.findFirst();
		if (then.isEmpty()) {
			errors.add("period", "%s did not exist %s%s".formatted(this.authority.name(), period.phrase(),
					Optional.ofNullable(this.authority.periods().get(this.authority.periods().size() - 1).from())
						.map((first) -> ": it exists since " + PartialDate.of(first.toString()).words())
						.orElse("")));
		}
		return then.map(Authority.Period::code).orElse(null);
	}

	/** The first day that the end of the period can mean. */
	private static LocalDate latest(PrintedPeriod period) {
		return ((period.to() != null) ? period.to() : period.from()).first();
	}

	private static void held(Indicator measure, PrintedPeriod period, Errors errors) {
		if (measure == null || !period.dated()) {
			return;
		}
		if (measure.validFrom() != null && period.end().isBefore(measure.validFrom().first())) {
			errors.add("period",
					"The definition of “%s” holds from %s".formatted(measure.name(), measure.validFrom().words()));
		}
		if (measure.validTo() != null && period.begin().isAfter(measure.validTo().last())) {
			errors.add("period",
					"The definition of “%s” holds to %s".formatted(measure.name(), measure.validTo().words()));
		}
	}

	/** What a document tells of a time after it, it aims at or expects. */
	private void known(PrintedPeriod period, PrintedValue value, Errors errors) {
		boolean told = value.status() != null && value.status().valued() && value.status() != Status.TARGET
				&& value.status() != Status.FORECAST;
		if (told && this.released != null && period.dated() && period.begin().isAfter(this.released.last())) {
			errors.add("period",
					"The document was published %s, before that time: choose target or forecast as the status, or correct the period"
						.formatted(
								new Period(null, this.released, this.released).phrase().replaceFirst("^at ", "on ")));
		}
	}

	private PrintedValue value(KeyedValue keyed, PublishedValue before, Unit unit, Errors errors) {
		if (before != null && before.unit().equals(unit) && Objects.equals(before.keyed().value(), keyed.value())
				&& Objects.equals(before.keyed().status(), keyed.status())
				&& Objects.equals(before.keyed().qualifier(), keyed.qualifier())) {
			return before.value();
		}
		Optional<Status> status = Optional.ofNullable(keyed.status()).flatMap(Status::typed);
		if (keyed.status() != null && status.isEmpty()) {
			errors.add("status", "“%s” is no status: leave it empty for a final figure, or choose from the list"
				.formatted(keyed.status()));
		}
		String qualifier = null;
		try {
			qualifier = Qualifiers.of(keyed.qualifier());
		}
		catch (IllegalArgumentException ex) {
			errors.add("qualifier", "“%s” is no qualifier: choose from the list, several separated by semicolons"
				.formatted(ex.getMessage()));
		}
		return PrintedValue.of(keyed.value(), status.orElse(null), qualifier, unit, this.released);
	}

	private static BigDecimal part(String name, String typed, Errors errors) {
		if (typed == null) {
			return null;
		}
		PrintedNumber number = PrintedNumber.of(typed);
		errors.add(name,
				(number.value() == null && CODE.matcher(typed).matches())
						? "“%s” is not a number: write how many, or leave it empty where the source does not print it."
							.formatted(typed)
						: number.problem());
		if (number.value() != null && number.value().signum() < 0) {
			errors.add(name, "A %s is not below zero".formatted(name));
		}
		return number.value();
	}

	private static List<String> warnings(PrintedValue value, Unit unit, BigDecimal numerator, BigDecimal denominator) {
		List<String> warnings = new ArrayList<>();
		if (value.value() == null) {
			return warnings;
		}
		if (unit.share() && (value.value().signum() < 0 || value.value().compareTo(HUNDRED) > 0)) {
			warnings.add("Is it really outside 0 to 100 per cent?");
		}
		if (unit.share() && numerator != null && denominator != null && numerator.compareTo(denominator) > 0) {
			warnings.add("The numerator is greater than the denominator.");
		}
		Optional.ofNullable(CountsBehind.doubt(value, unit, numerator, denominator)).ifPresent(warnings::add);
		return warnings;
	}

}
