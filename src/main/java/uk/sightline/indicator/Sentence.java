package uk.sightline.indicator;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The plain sentence under a chart. First what was published and how it lies to the other
 * figures, which anyone can check by looking; then the change; then what may be
 * concluded, and where nothing may, that.
 */
final class Sentence {

	private final Account account;

	private final List<String> clauses = new ArrayList<>();

	Sentence(Account account) {
		this.account = account;
	}

	String text() {
		this.clauses.add(figure() + others());
		this.account.against().stream().filter((other) -> !isKnown(other)).forEach(this::addMissing);
		addChange();
		addVerdict();
		String whole = String.join("; ", this.clauses) + ".";
		return Character.toUpperCase(whole.charAt(0)) + whole.substring(1);
	}

	private String figure() {
		Figure figure = this.account.figure();
		return (figure.value() == null) ? "no figure %s: %s".formatted(this.account.period(), figure.missing())
				: this.account.unit().alone(figure) + figure.mark() + " " + this.account.period();
	}

	private String others() {
		if (known().isEmpty()) {
			return "";
		}
		return (this.account.figure().value() == null)
				? "; for others, " + list(known().stream().map(this::shown).toList())
				: ", " + list(known().stream().map(this::beside).toList());
	}

	private String shown(Against other) {
		return other.shown().formatted(this.account.unit().again(other.figure()) + other.figure().mark());
	}

	private String beside(Against other) {
		String relation = this.account.difference(other.figure())
			.map((difference) -> List.of("below", "the same as", "above").get(difference.signum() + 1))
			.orElse("beside");
		return relation + " " + shown(other);
	}

	private void addMissing(Against other) {
		this.clauses.add("no figure for %s: %s".formatted(other.whole(), other.figure().missing()));
	}

	private void addChange() {
		Earlier earlier = this.account.earlier();
		if (earlier == null) {
			return;
		}
		if (earlier.figure().value() == null) {
			this.clauses.add("no figure %s: %s".formatted(earlier.period(), earlier.figure().missing()));
		}
		else if (earlier.breakBetween() != null) {
			this.clauses
				.add("not comparable with the figure %s: %s".formatted(earlier.period(), earlier.breakBetween()));
		}
		else {
			this.clauses.add(change().map((change) -> change + " " + earlier.period() + earlier.figure().mark())
				.orElseGet(() -> "%s%s %s".formatted(this.account.unit().again(earlier.figure()),
						earlier.figure().mark(), earlier.period())));
		}
	}

	/** Three more than, the same as; empty where the two cannot be subtracted. */
	private Optional<String> change() {
		Earlier earlier = this.account.earlier();
		if (earlier == null || earlier.breakBetween() != null) {
			return Optional.empty();
		}
		return this.account.difference(earlier.figure())
			.map((change) -> this.account.unit().difference(change) + ((change.signum() == 0) ? " as" : " than"));
	}

	private void addVerdict() {
		if (this.account.figure().value() == null) {
			return;
		}
		List<Against> tested = known().stream().filter(this::isTested).toList();
		List<String> untested = new ArrayList<>(
				known().stream().filter((other) -> !isTested(other)).map(Against::name).toList());
		if (change().isPresent()) {
			untested.add("the change");
		}
		if (!tested.isEmpty()) {
			this.clauses.add(tested(tested));
		}
		if (!untested.isEmpty()) {
			this.clauses.add(tested.isEmpty() ? "not tested" + notJudged(" and ") : "not tested: " + list(untested));
		}
		if (!tested.isEmpty() && this.account.polarity() == Polarity.NONE) {
			this.clauses.add("not judged as better or worse");
		}
	}

	private String notJudged(String and) {
		return (this.account.polarity() == Polarity.NONE) ? and + "not judged as better or worse"
				: ", so not judged as better or worse";
	}

	/**
	 * The limits have one more decimal than the value, or a close call would look wrong.
	 */
	private String tested(List<Against> tested) {
		int decimals = Math.max(this.account.figure().value().scale(), 0) + 1;
		Interval interval = this.account.interval();
		return "by its 95%% confidence interval, %s to %s, %s".formatted(limit(interval.lower(decimals)),
				limit(interval.upper(decimals)),
				list(tested.stream()
					.map((other) -> this.account.standing(other).words() + " " + other.name())
					.toList()));
	}

	private String limit(BigDecimal limit) {
		return this.account.unit().again(new Figure(limit, null, null, null, null));
	}

	private List<Against> known() {
		return this.account.against().stream().filter(this::isKnown).toList();
	}

	private boolean isKnown(Against other) {
		return other.figure().value() != null;
	}

	private boolean isTested(Against other) {
		return this.account.standing(other) != Standing.NOT_TESTED;
	}

	private static String list(List<String> said) {
		return (said.size() < 2) ? String.join("", said)
				: String.join(", ", said.subList(0, said.size() - 1)) + " and " + said.get(said.size() - 1);
	}

}
