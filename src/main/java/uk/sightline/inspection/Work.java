package uk.sightline.inspection;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

import uk.sightline.authority.Authority;
import uk.sightline.grading.Area;
import uk.sightline.grading.Framework;
import uk.sightline.grading.Grading;
import uk.sightline.review.Draft;
import uk.sightline.web.PartialDate;

/**
 * A draft with its entry, and what follows from the reference data for it: the framework,
 * what that judges, and which steps there are.
 */
record Work(Draft draft, Entry entry, Authority authority, Grading grading) {

	private static final String AUTHORITY = "authority";

	Work with(Entry changed) {
		return new Work(this.draft, changed, this.authority, this.grading);
	}

	public boolean correction() {
		return this.draft.basedOn() != null;
	}

	public List<Framework> candidates() {
		return new Applicable(this.grading, this.entry.what().type()).on(this.entry.startedOn());
	}

	/** The framework recorded, as long as it can still apply. */
	public Optional<Framework> framework() {
		return candidates().stream().filter((candidate) -> candidate.code().equals(this.entry.framework())).findFirst();
	}

	Optional<Framework.Type> type() {
		return framework().flatMap((framework) -> framework.type(this.entry.what().type()));
	}

	public boolean graded() {
		return type().filter(Framework.Type::graded).isPresent();
	}

	/**
	 * What an inspection of this type that began then judges, in the framework's order.
	 */
	List<Area> judged() {
		return !graded() ? List.of() : framework().orElseThrow()
			.areas()
			.stream()
			.filter((area) -> area.judgedIn(this.entry.startedOn()))
			.filter((area) -> area.body().equals(AUTHORITY) || !again() || !this.entry.gradesOf(area.code()).isEmpty())
			.toList();
	}

	/** A re-inspection looks at the authority alone. */
	private boolean again() {
		return this.entry.what().type().startsWith("re-");
	}

	/** Whether every area must be keyed: not where a list or the past tells only some. */
	boolean mayBeLeftOut(Area area, boolean ownReport) {
		return !area.body().equals(AUTHORITY) || correction() || !ownReport;
	}

	/** Whether there is something to choose or say at a step. */
	public boolean asks(Step step) {
		return switch (step) {
			case FRAMEWORK -> candidates().size() > 1;
			case GRADES -> graded();
			default -> true;
		};
	}

	Step after(Step step) {
		Step next = Step.values()[step.ordinal() + 1];
		return asks(next) ? next : after(next);
	}

	public String url(Step step) {
		return "/enter/" + this.draft.id() + '/' + step.path();
	}

	/** The way back from a step. */
	public String back(Step step) {
		Step before = Step.values()[Math.max(0, step.ordinal() - 1)];
		return (step == Step.WHAT) ? "/enter" : asks(before) ? url(before) : back(before);
	}

	/** Where all that was keyed is seen. */
	public String checkUrl() {
		return url(Step.CHECK);
	}

	/** The authority's code when the inspection began; as published where that fits. */
	String authorityCode() {
		PartialDate day = (this.entry.startedOn() != null) ? this.entry.startedOn() : this.entry.publishedOn();
		List<String> codes = this.authority.periods()
			.stream()
			.filter((period) -> day == null || (period.from() == null || !period.from().isAfter(day.last()))
					&& (period.to() == null || !period.to().isBefore(day.first())))
			.map(Authority.Period::code)
			.toList();
		if (this.entry.carried() != null && codes.contains(this.entry.carried().authorityCode())) {
			return this.entry.carried().authorityCode();
		}
		return codes.isEmpty() ? this.authority.code() : codes.get(0);
	}

	/** The title on the record: the keyed one, or the usual one. */
	String title() {
		if (this.entry.dates() != null && this.entry.dates().title() != null) {
			return this.entry.dates().title();
		}
		return usualTitle();
	}

	public String usualTitle() {
		return framework().map((framework) -> {
			Framework.Type type = framework.type(this.entry.what().type()).orElseThrow();
			String kind = (framework.types().size() == 1) ? type.name()
					: framework.code() + ' ' + type.name().toLowerCase(Locale.UK);
			return kind + (type.full() ? " of children's services" : "");
		}).orElseGet(() -> new TypeChoices(this.grading).words(this.entry.what().type()));
	}

	/** The title in lists, with the month. */
	public String longTitle() {
		return title() + ((this.entry.startedOn() != null) ? ", " + this.entry.startedOn().monthWords() : "");
	}

	/** The lasting name that a new record asks for. */
	String slug() {
		Framework framework = framework().orElseThrow();
		Framework.Type type = type().orElseThrow();
		PartialDate day = (this.entry.startedOn() != null) ? this.entry.startedOn() : this.entry.publishedOn();
		String code = framework.code().toLowerCase(Locale.ROOT);
		String kind = (type.full() && !again()) ? code
				: (framework.types().size() == 1) ? type.type() : code + '-' + type.type();
		return this.authority.slug() + '-' + day.iso().substring(0, Math.min(7, day.iso().length())) + '-' + kind;
	}

}
