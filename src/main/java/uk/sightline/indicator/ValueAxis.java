package uk.sightline.indicator;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * The vertical axis of a line chart. It starts at zero where the values lie far apart,
 * else near the lowest value; which of the two, the page says in words.
 */
record ValueAxis(double from, double to, double step) {

	private static final int STEPS = 4;

	private static final double FAR_APART = 0.5;

	/** Values that differ by less of the highest would look as if they differed much. */
	private static final double HARDLY = 0.1;

	private static final int ALL = 100;

	static ValueAxis of(Collection<BigDecimal> values, Unit unit) {
		double lowest = values.stream().mapToDouble(BigDecimal::doubleValue).min().orElse(0);
		double highest = values.stream().mapToDouble(BigDecimal::doubleValue).max().orElse(1);
		double more = Math.max(0, (HARDLY * Math.abs(highest) - (highest - lowest)) / 2);
		double low = lowest - more;
		double high = highest + more;
		boolean zero = low >= 0 && low <= FAR_APART * high || lowest == highest && lowest >= 0;
		double bottom = zero ? 0 : low - (high - low) * 0.1;
		double finest = Math.pow(10, -values.stream().mapToInt(BigDecimal::scale).max().orElse(0));
		double step = Math.max(finest, step((Math.max(high, bottom + 1e-9) - bottom) / STEPS));
		double from = zero ? 0 : Math.floor(bottom / step) * step;
		double to = Math.ceil(high / step) * step;
		boolean share = unit.share() && highest <= ALL;
		return new ValueAxis((lowest >= 0) ? Math.max(from, 0) : from,
				share ? Math.min(to, ALL) : (to > from) ? to : from + step, step);
	}

	private static double step(double rough) {
		double power = Math.pow(10, Math.floor(Math.log10(rough)));
		double digit = rough / power;
		return power * ((digit <= 1) ? 1 : (digit <= 2) ? 2 : (digit <= 5) ? 5 : 10);
	}

	List<BigDecimal> ticks() {
		int decimals = (int) Math.max(0, -Math.floor(Math.log10(this.step) + 1e-9));
		List<BigDecimal> ticks = new ArrayList<>();
		for (double tick = this.from; tick <= this.to + this.step / 1000; tick += this.step) {
			ticks.add(BigDecimal.valueOf(tick).setScale(decimals, java.math.RoundingMode.HALF_UP));
		}
		return ticks;
	}

	/** Where it starts, for the sentence beside the chart. */
	String sentence(Unit unit) {
		return (this.from == 0) ? "The vertical axis starts at zero."
				: "The vertical axis starts at %s, not at zero.".formatted(unit.say(ticks().get(0)));
	}

	double y(BigDecimal value, double top, double bottom) {
		return bottom - (value.doubleValue() - this.from) / (this.to - this.from) * (bottom - top);
	}

}
