package uk.sightline.indicator;

import com.fasterxml.jackson.annotation.JsonInclude;

/**
 * A value as an officer keyed it, or as it is published where a correction holds it: all
 * text, understood anew by {@link Meanings} each time.
 *
 * @param number within its set
 * @param name its lasting name, if it is published
 * @param indicator the lasting name of what is measured
 * @param period in the words of the source
 * @param from the first day, where the words do not say it
 * @param to the last day, where the words do not say it
 * @param value the figure, the words or the code, as printed
 * @param status {@code null}: as the value says
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record KeyedValue(int number, String name, String indicator, String period, String from, String to, String value,
		String status, String qualifier, String numerator, String denominator, String locator, String note) {

	static final int LONGEST = 200;

	static final int LONGEST_NOTE = 2000;

	/** Whether it says the same, under whatever number and name. */
	boolean same(KeyedValue other) {
		return numbered(0, null).equals(other.numbered(0, null));
	}

	KeyedValue numbered(int other, String name) {
		return new KeyedValue(other, name, this.indicator, this.period, this.from, this.to, this.value, this.status,
				this.qualifier, this.numerator, this.denominator, this.locator, this.note);
	}

}
