package uk.sightline.inspection;

import java.util.List;
import java.util.Map;

import uk.sightline.grading.Framework;
import uk.sightline.grading.Grading;
import uk.sightline.web.PartialDate;

/** Reference data with a framework that no release knows. */
final class NewFramework {

	private NewFramework() {
	}

	static Grading with(String type, String name) {
		PartialDate from = PartialDate.of("2027");
		return new Grading(
				List.of(new Framework("FUTURE", "A framework of the future", "future", from, null, "Not known yet.",
						null, null, List.of(new Framework.Type(type, name, true, false, true, null, null)), List.of())),
				List.of(), Map.of(), List.of());
	}

}
