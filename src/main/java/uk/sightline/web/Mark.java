package uk.sightline.web;

import java.util.Arrays;
import java.util.Locale;

/**
 * The shape that stands beside a grade's word. A grade is never shown by colour alone:
 * the word says it, the shape repeats it for whoever scans a column, and the colour comes
 * last. The path data is here only, so that tables and charts draw the same shape. The
 * shapes differ in extent, that they may look equally large.
 */
public enum Mark {

	/** Stands for "outstanding". */
	DIAMOND((cx, cy, size) -> polygon(cx, cy, size / 2, 0, -1, 1, 0, 0, 1, -1, 0)),

	/** Stands for "good". */
	CIRCLE((cx, cy, size) -> circle(cx, cy, size * 0.42)),

	/** Stands for "requires improvement". */
	TRIANGLE((cx, cy, size) -> polygon(cx, cy, size / 2, 0, -0.9, 1, 0.82, -1, 0.82)),

	/** Stands for "inadequate". */
	SQUARE((cx, cy, size) -> polygon(cx, cy, size * 0.39, -1, -1, 1, -1, 1, 1, -1, 1)),

	/** Stands for "adequate", a word of older scales only: a ring half filled. */
	HALF((cx, cy, size) -> circle(cx, cy, size * 0.42) + rightHalf(cx, cy, size * 0.3)),

	/** A grade for which no shape is agreed: the word stands alone. */
	NONE((cx, cy, size) -> "");

	private final Shape shape;

	private final String path;

	private final String classes;

	Mark(Shape shape) {
		this.shape = shape;
		this.path = shape.path(8, 8, 16);
		this.classes = "app-mark app-mark--" + word();
	}

	/**
	 * The mark of the given name in lower case.
	 * @param name such as "diamond"
	 * @return the mark, {@link #NONE} where there is none of that name
	 */
	public static Mark of(String name) {
		return Arrays.stream(values()).filter((mark) -> mark.word().equals(name)).findAny().orElse(NONE);
	}

	/**
	 * SVG path data of this shape.
	 * @param cx horizontal centre
	 * @param cy vertical centre
	 * @param size side of the square in which the shape stands
	 * @return the path data, empty for {@link #NONE}
	 */
	public String path(double cx, double cy, double size) {
		return this.shape.path(cx, cy, size);
	}

	/**
	 * SVG path data in a square of 16 units, as tables use it.
	 * @return the path data, empty for {@link #NONE}
	 */
	public String path() {
		return this.path;
	}

	/**
	 * The classes that colour this shape.
	 * @return the class attribute
	 */
	public String classes() {
		return this.classes;
	}

	private String word() {
		return name().toLowerCase(Locale.ROOT);
	}

	private static String polygon(double cx, double cy, double unit, double... corners) {
		StringBuilder path = new StringBuilder();
		for (int i = 0; i < corners.length; i += 2) {
			path.append((i == 0) ? 'M' : 'L')
				.append(number(cx + corners[i] * unit))
				.append(' ')
				.append(number(cy + corners[i + 1] * unit));
		}
		return path.append('Z').toString();
	}

	private static String circle(double cx, double cy, double radius) {
		String r = number(radius);
		String across = number(2 * radius);
		return "M" + number(cx - radius) + " " + number(cy) + "a" + r + " " + r + " 0 1 1 " + across + " 0a" + r + " "
				+ r + " 0 1 1 -" + across + " 0Z";
	}

	/** Drawn against the direction of {@link #circle}, so that it is cut out of it. */
	private static String rightHalf(double cx, double cy, double radius) {
		String r = number(radius);
		return "M" + number(cx) + " " + number(cy - radius) + "v" + number(2 * radius) + "a" + r + " " + r
				+ " 0 0 0 0 -" + number(2 * radius) + "Z";
	}

	private static String number(double value) {
		String rounded = Double.toString(Math.round(value * 100) / 100.0);
		return rounded.endsWith(".0") ? rounded.substring(0, rounded.length() - 2) : rounded;
	}

	private interface Shape {

		String path(double cx, double cy, double size);

	}

}
