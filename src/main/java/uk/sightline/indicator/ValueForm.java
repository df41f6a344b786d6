package uk.sightline.indicator;

import java.util.List;
import java.util.Locale;

import uk.sightline.review.Place;
import uk.sightline.web.Choice;
import uk.sightline.web.DateParts;
import uk.sightline.web.Errors;
import uk.sightline.web.Keyed;

/**
 * One value, as it is keyed.
 *
 * @param indicator its code, or what was typed to find it
 */
record ValueForm(String indicator, String period, DateParts from, DateParts to, String value, String status,
		List<String> qualifiers, String numerator, String denominator, String locator, String note) {

	private static final DateParts NO_DATE = DateParts.of((String) null);

	static final ValueForm EMPTY = new ValueForm(null, null, NO_DATE, NO_DATE, null, null, List.of(), null, null, null,
			null);

	static ValueForm of(Keyed keyed) {
		String chosen = keyed.line("chosen");
		return new ValueForm((chosen != null) ? chosen : keyed.line("indicator"), keyed.line("period"),
				DateParts.of(keyed, "from"), DateParts.of(keyed, "to"), keyed.line("value"), keyed.line("status"),
				keyed.all().getOrDefault("qualifier", List.of()), keyed.line("numerator"), keyed.line("denominator"),
				Place.of(keyed.line("locator")), keyed.line("note"));
	}

	static ValueForm of(KeyedValue keyed, String indicator) {
		return new ValueForm(indicator, keyed.period(), DateParts.of(keyed.from()), DateParts.of(keyed.to()),
				keyed.value(), keyed.status(),
				(keyed.qualifier() != null) ? List.of(keyed.qualifier().split("; ")) : List.of(), keyed.numerator(),
				keyed.denominator(), keyed.locator(), keyed.note());
	}

	/**
	 * The next of the same source: period and place often stay. Days do not: beside other
	 * words they would be wrong, and are easily overlooked.
	 */
	ValueForm next() {
		return new ValueForm(null, this.period, NO_DATE, NO_DATE, null, null, List.of(), null, null, this.locator,
				null);
	}

	KeyedValue keyed(int number, String name, String code) {
		return new KeyedValue(number, name, code, this.period, this.from.iso(), this.to.iso(), this.value, this.status,
				this.qualifiers.isEmpty() ? null : String.join("; ", this.qualifiers), this.numerator, this.denominator,
				this.locator, this.note);
	}

	/** What is wrong with the dates before anything is understood. */
	Errors dates() {
		return new Errors().add("from-day", this.from.problem("The first day"))
			.add("to-day", this.to.problem("The last day"));
	}

	public List<Choice> statuses() {
		List<Choice> choices = new java.util.ArrayList<>();
		choices.add(new Choice("", "As the value says: final, or the meaning of its code", this.status == null));
		for (Status one : Status.values()) {
			String words = one.words();
			choices.add(new Choice(one.code(), words.substring(0, 1).toUpperCase(Locale.UK) + words.substring(1),
					one.code().equals(this.status)));
		}
		return choices;
	}

	public List<Choice> qualifierChoices() {
		return Qualifiers.ALL.stream()
			.map((one) -> new Choice(one, one.replace('-', ' '), this.qualifiers.contains(one)))
			.toList();
	}

}
