package uk.sightline.inspection;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import uk.sightline.grading.Direction;
import uk.sightline.grading.Framework;
import uk.sightline.review.Source;
import uk.sightline.web.PartialDate;

import org.springframework.stereotype.Component;

/** Shows what was keyed at a step, line by line, in the words of the forms. */
@Component
class Summary {

	private final Documents documents;

	Summary(Documents documents) {
		this.documents = documents;
	}

	List<Line> of(Work work, Step step, Optional<Previous> previous) {
		return switch (step) {
			case WHAT -> List.of(new Line("Authority", work.authority().name()),
					new Line("Type", new TypeChoices(work.grading()).words(work.entry().what().type())));
			case DATES -> dates(work);
			case FRAMEWORK -> List.of(framework(work));
			case SOURCE -> (work.entry().origin() != null) ? source(work) : List.of();
			case GRADES -> grades(work, previous);
			case FINDINGS -> findings(work);
			case CHECK -> List.of();
		};
	}

	private static List<Line> dates(Work work) {
		return List.of(new Line("First day", words(work.entry().startedOn())),
				new Line("Last day", words(work.entry().endedOn())), new Line("Title", work.title()));
	}

	private static Line framework(Work work) {
		return new Line("Framework",
				work.framework().map((framework) -> framework.name() + " (" + framework.code() + ")").orElse(null),
				null, work.framework().map((framework) -> judges(work, framework)).orElse(null));
	}

	private static String judges(Work work, Framework framework) {
		if (!work.graded()) {
			return "It gives no grades.";
		}
		String areas = work.judged().stream().map((area) -> area.fullName()).collect(Collectors.joining("; "));
		String gone = framework.areas()
			.stream()
			.filter((area) -> !area.judgedIn(work.entry().startedOn()) && area.note() != null)
			.filter((area) -> area.themes()
				.stream()
				.noneMatch((theme) -> work.judged().stream().anyMatch((judged) -> judged.themes().contains(theme))))
			.map((area) -> " " + area.name() + ": " + area.note())
			.collect(Collectors.joining());
		return (work.judged().size() > 8) ? "It judges %d areas.".formatted(work.judged().size()) + gone
				: "It judges: " + areas + "." + gone;
	}

	private List<Line> source(Work work) {
		Entry.Origin origin = work.entry().origin();
		List<Line> lines = new ArrayList<>();
		if (origin.fresh() != null) {
			lines.add(new Line("Document", origin.fresh().title(), null, "New in Sightline: a %s published by %s."
				.formatted(origin.fresh().kind(), origin.fresh().publisher())));
			lines.add(new Line("Web address or number", origin.fresh().reference()));
		}
		else {
			lines.add(new Line("Document", this.documents.title(origin)));
		}
		if (work.entry().carried() != null && work.entry().carried().mentionedIn() != null) {
			lines.add(new Line("Mentioned in", work.entry().carried().mentionedIn()));
		}
		lines.add(new Line("Dates and type stand on", origin.locator()));
		lines.add(new Line("Published", words(work.entry().publishedOn()), null,
				(origin.publishedSource() == null) ? null
						: "This stands in: %s, %s.".formatted(this.documents.find(origin.publishedSource())
							.map(Source::title)
							.orElse(origin.publishedSource()), origin.publishedLocator())));
		lines.add(new Line("Lead inspector", origin.leadInspector()));
		if (origin.note() != null) {
			lines.add(new Line("Note", origin.note()));
		}
		return lines;
	}

	private static List<Line> grades(Work work, Optional<Previous> previous) {
		if (!work.graded()) {
			return List.of(new Line("Grades", "This type of inspection or visit gives no grades."));
		}
		return GradesForm.of(work).rows().stream().map((row) -> grade(work, row, previous)).toList();
	}

	private static Line grade(Work work, GradeRow row, Optional<Previous> previous) {
		KeyedGrade keyed = row.base();
		if (keyed == null) {
			return new Line(row.area().fullName(), null);
		}
		String place = (keyed.place() != null) ? keyed.place() : work.entry().grades().place();
		String printed = keyed.asPrinted().equalsIgnoreCase(keyed.word()) ? null
				: "Printed as “%s”".formatted(keyed.asPrinted());
		String remark = Stream.of(place, printed, before(row, previous), keyed.note())
			.filter(Objects::nonNull)
			.collect(Collectors.joining(" · "));
		return new Line(row.area().fullName(), keyed.word(),
				(keyed.grade() != null) ? work.grading().mark(row.area().scale(), keyed.grade()) : null, remark);
	}

	private static String before(GradeRow row, Optional<Previous> previous) {
		return previous.flatMap((one) -> one.before(row.area()).filter(Judgement::graded).map((before) -> {
			Optional<Direction> direction = one.direction(row.area(), row.base().grade());
			return direction.map((way) -> way.words() + " from ").orElse("before: ") + before.word()
					+ (one.withCare(row.area()) ? " (compare with care)" : "");
		})).orElse(null);
	}

	private static List<Line> findings(Work work) {
		return work.entry()
			.findingsOrNone()
			.stream()
			.map((finding) -> new Line(
					finding.kindOf().words() + ((finding.number() != null) ? " " + finding.number() : ""),
					finding.summary(), null,
					Stream.of(finding.place(), finding.deadline())
						.filter(Objects::nonNull)
						.collect(Collectors.joining(" · "))))
			.toList();
	}

	private static String words(PartialDate date) {
		return (date != null) ? date.words() : null;
	}

}
