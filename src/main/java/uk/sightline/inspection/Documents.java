package uk.sightline.inspection;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import uk.sightline.review.CurrentPublication;
import uk.sightline.review.Source;
import uk.sightline.review.Sources;
import uk.sightline.web.Choice;

import org.springframework.stereotype.Component;

/** The sources an officer can choose among: those of the authority, then the latest. */
@Component
class Documents {

	private static final int LATEST = 15;

	private final Sources sources;

	private final Earlier earlier;

	private final CurrentPublication current;

	Documents(Sources sources, Earlier earlier, CurrentPublication current) {
		this.sources = sources;
		this.earlier = earlier;
		this.current = current;
	}

	Optional<Source> find(String slug) {
		return this.sources.find(slug, this.current.number());
	}

	/** Whether it is, or will be, the inspection's own report or letter. */
	boolean own(Entry.Origin origin) {
		return origin != null && (origin.fresh() != null
				|| origin.source() != null && find(origin.source()).filter(Source::own).isPresent());
	}

	/** The same of the document in which a grade stands. */
	boolean own(GradeRow row, Entry.Origin origin) {
		return (row.base() == null || row.base().source() == null) ? own(origin)
				: find(row.base().source()).filter(Source::own).isPresent();
	}

	/** Its title, known or new; {@code null} where there is none. */
	String title(Entry.Origin origin) {
		return (origin.fresh() != null) ? origin.fresh().title()
				: Optional.ofNullable(origin.source()).flatMap(this::find).map(Source::title).orElse(null);
	}

	List<Choice> choices(Work work, String chosen) {
		Set<String> slugs = new LinkedHashSet<>();
		if (chosen != null) {
			slugs.add(chosen);
		}
		Set<String> cited = cited(work);
		List<Source> newest = this.sources.newest(this.current.number());
		newest.stream()
			.filter((source) -> cited.contains(source.slug()) || source.slug().contains(work.authority().slug()))
			.forEach((source) -> slugs.add(source.slug()));
		newest.stream().limit(LATEST).forEach((source) -> slugs.add(source.slug()));
		List<Choice> choices = new ArrayList<>();
		slugs.stream()
			.flatMap((slug) -> find(slug).stream())
			.forEach((source) -> choices.add(new Choice(source.slug(), source.label(), source.slug().equals(chosen))));
		return choices;
	}

	private Set<String> cited(Work work) {
		Set<String> cited = new LinkedHashSet<>();
		this.earlier.others(work)
			.forEach((outcome) -> Stream.of(outcome.source(), outcome.publishedIn())
				.filter(Objects::nonNull)
				.forEach((citation) -> cited.add(citation.source())));
		return cited;
	}

}
