package uk.sightline.indicator;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * Names one below the other, each as near to its line's end as the others let it.
 */
final class LabelColumn {

	private static final int LINE_HEIGHT = 17;

	private static final int PASSES = 60;

	private LabelColumn() {
	}

	/**
	 * Moves apart what would run into each other.
	 * @param wanted where each would best stand
	 */
	static double[] apart(double[] wanted, double top, double bottom) {
		int[] order = IntStream.range(0, wanted.length)
			.boxed()
			.sorted(Comparator.comparing((i) -> wanted[i]))
			.mapToInt(Integer::intValue)
			.toArray();
		double[] at = Arrays.stream(order).mapToDouble((i) -> wanted[i]).toArray();
		for (int pass = 0; pass < PASSES; pass++) {
			for (int i = 1; i < at.length; i++) {
				double lacking = Math.max(0, at[i - 1] + LINE_HEIGHT - at[i]) / 2;
				at[i - 1] -= lacking;
				at[i] += lacking;
			}
		}
		for (int i = 0; i < at.length; i++) {
			at[i] = Math.max(at[i], (i == 0) ? top : at[i - 1] + LINE_HEIGHT);
		}
		for (int i = at.length - 1; i >= 0; i--) {
			at[i] = Math.min(at[i], (i == at.length - 1) ? bottom : at[i + 1] - LINE_HEIGHT);
		}
		double[] labels = new double[at.length];
		for (int i = 0; i < at.length; i++) {
			labels[order[i]] = at[i];
		}
		return labels;
	}

}
