package uk.sightline.indicator;

import java.util.Locale;

/**
 * The shape of a line's points. Each line of a chart has its own, with its own way of
 * being dashed, so that no line is known by colour alone. None is the shape of a grade's
 * word; all have an inside, so that a value that is not final can stand hollow.
 */
enum Glyph {

	DISC(""), BOX("-1,-1 1,-1 1,1 -1,1"), PEAK("0,-1.2 1.15,0.9 -1.15,0.9"), VALLEY("0,1.2 1.15,-0.9 -1.15,-0.9"),

	LOZENGE("0,-1.35 1.35,0 0,1.35 -1.35,0"), HEXAGON("-0.6,-1.1 0.6,-1.1 1.2,0 0.6,1.1 -0.6,1.1 -1.2,0"),

	/** England. */
	PLUS("-0.4,-1.2 0.4,-1.2 0.4,-0.4 1.2,-0.4 1.2,0.4 0.4,0.4 0.4,1.2 -0.4,1.2 -0.4,0.4 -1.2,0.4 -1.2,-0.4 -0.4,-0.4"),

	/** A region. */
	CROSS("-1.1,-0.6 -0.6,-1.1 0,-0.5 0.6,-1.1 1.1,-0.6 0.5,0 1.1,0.6 0.6,1.1 0,0.5 -0.6,1.1 -1.1,0.6 -0.5,0"),

	/** Statistical neighbours. */
	HOURGLASS("-1.1,-1.1 1.1,-1.1 0.35,0 1.1,1.1 -1.1,1.1 -0.35,0");

	private final String corners;

	Glyph(String corners) {
		this.corners = corners;
	}

	/** Path data of the shape around a point. */
	String path(double x, double y, double radius) {
		if (this.corners.isEmpty()) {
			String round = number(radius * 1.1);
			String across = number(radius * 2.2);
			return "M%1$s %2$sa%3$s %3$s 0 1 1 %4$s 0a%3$s %3$s 0 1 1-%4$s 0Z".formatted(number(x - radius * 1.1),
					number(y), round, across);
		}
		StringBuilder path = new StringBuilder();
		for (String corner : this.corners.split(" ")) {
			String[] xy = corner.split(",");
			path.append(path.isEmpty() ? 'M' : 'L')
				.append(number(x + radius * Double.parseDouble(xy[0])))
				.append(' ')
				.append(number(y + radius * Double.parseDouble(xy[1])));
		}
		return path.append('Z').toString();
	}

	/** Whether it is of an area that others are set against. */
	boolean comparator() {
		return compareTo(PLUS) >= 0;
	}

	/** The class that gives a line its dashes and colour. */
	String style() {
		return "app-line--" + name().toLowerCase(Locale.ROOT);
	}

	static String number(double value) {
		String rounded = Double.toString(Math.round(value * 10) / 10.0);
		return rounded.endsWith(".0") ? rounded.substring(0, rounded.length() - 2) : rounded;
	}

}
