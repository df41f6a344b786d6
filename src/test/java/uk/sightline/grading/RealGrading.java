package uk.sightline.grading;

import java.nio.file.Path;
import java.util.List;

import uk.sightline.exchange.FreshSightline;

/** The shipped reference data, brought in by an import as any other. */
final class RealGrading {

	private static Grading grading;

	private RealGrading() {
	}

	static synchronized Grading get() {
		if (grading == null) {
			try (FreshSightline sightline = new FreshSightline()) {
				int number = sightline.desk().load(Path.of("db/dataset/reference"));
				grading = sightline.bean(Gradings.class).at(number);
			}
		}
		return grading;
	}

	/** An area as in {@code SIF overall}. */
	static Area area(String words) {
		String[] parts = words.split(" ");
		return get().framework(parts[0]).flatMap((framework) -> framework.area(parts[1])).orElseThrow();
	}

	static List<Area> areas() {
		return get().frameworks().stream().flatMap((framework) -> framework.areas().stream()).toList();
	}

}
