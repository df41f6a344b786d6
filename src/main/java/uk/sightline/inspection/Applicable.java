package uk.sightline.inspection;

import java.util.List;
import java.util.stream.Collectors;

import uk.sightline.grading.Framework;
import uk.sightline.grading.Grading;
import uk.sightline.web.PartialDate;

/**
 * Which frameworks an inspection of a type can have been made under, told from its first
 * day alone: never from the day of its publication.
 */
final class Applicable {

	private final List<Framework> knowing;

	private final String type;

	Applicable(Grading grading, String type) {
		this.knowing = grading.frameworks().stream().filter((framework) -> framework.type(type).isPresent()).toList();
		this.type = type;
	}

	/** Those that applied on the day; all that know the type where no day is known. */
	List<Framework> on(PartialDate firstDay) {
		return this.knowing.stream().filter((framework) -> firstDay == null || applied(framework, firstDay)).toList();
	}

	/** Why none applied, in the words of whoever keyed the day. */
	String none() {
		Framework first = this.knowing.get(0);
		String name = first.type(this.type).orElseThrow().name().toLowerCase(java.util.Locale.UK);
		return (this.knowing.size() == 1)
				? "No %s began under %s then: it applied %s. Check the first day, or choose another type"
					.formatted(name, first.code(), period(first))
				: "No %s began then: %s. Check the first day, or choose another type".formatted(name,
						this.knowing.stream()
							.map((framework) -> framework.code() + " applied " + period(framework))
							.collect(Collectors.joining(", ")));
	}

	private boolean applied(Framework framework, PartialDate day) {
		PartialDate to = to(framework);
		return !from(framework).first().isAfter(day.last()) && (to == null || !to.last().isBefore(day.first()));
	}

	private String period(Framework framework) {
		PartialDate to = to(framework);
		return "from " + from(framework).words() + ((to != null) ? " to " + to.words() : "");
	}

	private PartialDate from(Framework framework) {
		PartialDate own = framework.type(this.type).orElseThrow().validFrom();
		return (own != null) ? own : framework.validFrom();
	}

	private PartialDate to(Framework framework) {
		PartialDate own = framework.type(this.type).orElseThrow().validTo();
		return (own != null) ? own : framework.validTo();
	}

}
