package uk.sightline.grading;

import java.util.Set;

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

		private static boolean allows(Set<String> allowed, String value) {
			return allowed.isEmpty() || allowed.contains(value);
		}

	}

}
