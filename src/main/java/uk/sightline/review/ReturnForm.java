package uk.sightline.review;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import uk.sightline.web.Choice;
import uk.sightline.web.Link;

/** The reasons for return as keyed. */
record ReturnForm(List<Row> rows) {

	private static final int ROWS = 4;

	private static final int LONGEST = 2000;

	/** An empty form that already names the place from which it was opened. */
	static ReturnForm at(String place) {
		return new ReturnForm(IntStream.rangeClosed(1, ROWS)
			.mapToObj((i) -> new Row(i, (i == 1 && place != null) ? place : "", "", "", null))
			.toList());
	}

	static ReturnForm of(Map<String, String> fields) {
		return new ReturnForm(IntStream.rangeClosed(1, ROWS)
			.mapToObj((i) -> new Row(i, fields.getOrDefault("place-" + i, ""), fields.getOrDefault("reason-" + i, ""),
					fields.getOrDefault("words-" + i, "").strip(), null))
			.toList());
	}

	/** The same with what is wrong noted at each row. */
	ReturnForm checked(List<Choice> places) {
		List<Row> checked = new ArrayList<>(this.rows.stream().map((row) -> row.checked(places)).toList());
		if (checked.stream().allMatch(Row::empty)) {
			checked.set(0, checked.get(0).saying("Say what is wrong", "reason"));
		}
		return new ReturnForm(checked);
	}

	List<Link> errors() {
		return this.rows.stream().filter((row) -> row.error() != null).map(Row::error).toList();
	}

	List<Returns.Reason> reasons() {
		return this.rows.stream()
			.filter((row) -> !row.empty())
			.map((row) -> new Returns.Reason(row.place().isEmpty() ? null : row.place(), ReturnReason.of(row.reason()),
					row.words().isEmpty() ? null : row.words()))
			.toList();
	}

	/**
	 * One reason.
	 *
	 * @param error what is wrong with it, leading to the field; {@code null} if nothing
	 * is
	 */
	record Row(int number, String place, String reason, String words, Link error) {

		public boolean empty() {
			return this.reason.isEmpty() && this.words.isEmpty() && (this.place.isEmpty() || this.number == 1);
		}

		private Row checked(List<Choice> places) {
			if (empty()) {
				return this;
			}
			if (!this.place.isEmpty() && places.stream().noneMatch((place) -> place.value().equals(this.place))) {
				return saying("Choose a part from the list", "place");
			}
			if (Arrays.stream(ReturnReason.values()).noneMatch((reason) -> reason.value().equals(this.reason))) {
				return saying("Choose what is wrong from the list", "reason");
			}
			if (this.words.isEmpty() && this.reason.equals(ReturnReason.OTHER.value())) {
				return saying("Say in your own words what is wrong", "words");
			}
			return (this.words.length() > LONGEST)
					? saying("Shorten the remark to 2,000 characters; it has " + this.words.length(), "words") : this;
		}

		private Row saying(String sentence, String field) {
			return new Row(this.number, this.place, this.reason, this.words,
					new Link(sentence, "#" + field + '-' + this.number));
		}

		/** What is wrong with one of its fields, or {@code null}. */
		public String error(String field) {
			return (this.error != null && this.error.href().equals("#" + field + '-' + this.number)) ? this.error.text()
					: null;
		}

		public List<Choice> reasons() {
			List<Choice> choices = new ArrayList<>(List.of(new Choice("", "Choose", this.reason.isEmpty())));
			Arrays.stream(ReturnReason.values())
				.map((reason) -> new Choice(reason.value(), reason.words(), reason.value().equals(this.reason)))
				.forEach(choices::add);
			return choices;
		}

		public List<Choice> places(List<Choice> offered) {
			List<Choice> choices = new ArrayList<>(List.of(new Choice("", "All of it", this.place.isEmpty())));
			offered.stream()
				.map((place) -> new Choice(place.value(), place.text(), place.value().equals(this.place)))
				.forEach(choices::add);
			return choices;
		}

	}

}
