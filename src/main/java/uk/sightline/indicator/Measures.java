package uk.sightline.indicator;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import uk.sightline.grading.Gradings;
import uk.sightline.grading.Theme;
import uk.sightline.review.CurrentPublication;

import org.springframework.stereotype.Component;

/** The indicators that are published now, for those who enter values of them. */
@Component
class Measures {

	private static final int MATCHES = 12;

	private final Indicators indicators;

	private final CurrentPublication current;

	private final Gradings gradings;

	Measures(Indicators indicators, CurrentPublication current, Gradings gradings) {
		this.gradings = gradings;
		this.indicators = indicators;
		this.current = current;
	}

	/** All, by name. */
	List<Indicator> all() {
		return this.indicators.at(this.current.number()).all();
	}

	/** The themes that any of them belongs to, in the order of readers. */
	List<Theme> themes() {
		Set<String> used = all().stream().map(Indicator::theme).filter(Objects::nonNull).collect(Collectors.toSet());
		return this.gradings.at(this.current.number())
			.themes()
			.stream()
			.filter((theme) -> used.contains(theme.slug()))
			.toList();
	}

	Optional<Indicator> find(String code) {
		return Optional.ofNullable(code).flatMap(this.indicators.at(this.current.number())::find);
	}

	/**
	 * Those that may be meant by what somebody typed or pasted: code, name, both as they
	 * are offered, or words of the name. One alone is meant.
	 */
	List<Indicator> meant(String typed) {
		String text = typed.strip().toLowerCase(Locale.UK);
		List<Indicator> same = all().stream()
			.filter((measure) -> measure.code().equals(text) || measure.label().toLowerCase(Locale.UK).equals(text))
			.toList();
		if (!same.isEmpty()) {
			return same;
		}
		List<Indicator> named = all().stream()
			.filter((measure) -> measure.name().toLowerCase(Locale.UK).equals(text))
			.toList();
		return named.isEmpty() ? search(text).stream().limit(MATCHES).toList() : named;
	}

	/** Those whose name or code holds all the words. */
	List<Indicator> search(String text) {
		String[] words = text.toLowerCase(Locale.UK).split("[^\\p{L}\\p{N}]+");
		return all().stream()
			.filter((measure) -> List.of(words)
				.stream()
				.allMatch((word) -> measure.label().toLowerCase(Locale.UK).contains(word)))
			.toList();
	}

}
