package uk.sightline.grading;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * A rule of comparability. It fits a pair when one judgement matches side a and the other
 * side b, whichever comes first.
 *
 * @param precedence lower numbers are asked first
 * @param sameArea whether it asks for one area of one framework on both sides
 */
record Rule(String slug, int precedence, Side a, Side b, boolean sameArea, Verdict.Kind verdict, String sentence) {

	boolean fits(Area one, Area other) {
		if (this.sameArea && !(one.framework().equals(other.framework()) && one.code().equals(other.code()))) {
			return false;
		}
		return (this.a.fits(one) && this.b.fits(other)) || (this.a.fits(other) && this.b.fits(one));
	}

	/** The two sides in words. */
	public String words() {
		return this.sameArea ? "one area of one framework" : this.a.words() + " and " + this.b.words();
	}

	/** Whether it can decide on a judgement of the framework. */
	boolean concerns(Framework framework) {
		return framework.areas().stream().anyMatch((area) -> this.a.fits(area) || this.b.fits(area));
	}

	/** What a rule asks of one of the two judgements; an empty set asks nothing. */
	record Side(Set<String> frameworks, Set<String> scales, Set<String> bodies, Set<String> areas) {

		boolean fits(Area area) {
			return allows(this.frameworks, area.framework()) && allows(this.scales, area.scale())
					&& allows(this.bodies, area.body()) && allows(this.areas, area.code());
		}

		String words() {
			List<String> parts = new ArrayList<>();
			add(parts, "", this.frameworks);
			add(parts, "area ", this.areas);
			add(parts, "scale ", this.scales);
			add(parts, "body ", this.bodies);
			return parts.isEmpty() ? "any judgement" : String.join(", ", parts);
		}

		private static void add(List<String> parts, String label, Set<String> values) {
			if (!values.isEmpty()) {
				parts.add(label + String.join(" or ", new TreeSet<>(values)).replace('-', ' '));
			}
		}

		private static boolean allows(Set<String> allowed, String value) {
			return allowed.isEmpty() || allowed.contains(value);
		}

	}

}
