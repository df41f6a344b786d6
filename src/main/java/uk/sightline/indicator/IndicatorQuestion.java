package uk.sightline.indicator;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import jakarta.servlet.http.HttpServletRequest;
import uk.sightline.authority.Authorities;
import uk.sightline.authority.Authority;
import uk.sightline.authority.NeighbourSet;
import uk.sightline.web.BadQuestion;
import uk.sightline.web.NotFound;

/**
 * What the address of an indicator's page asks for.
 *
 * @param authorities one to six, in the order of the address; empty where none is named
 * @param set whose neighbours are drawn; {@code null} where none is named
 * @param statistic {@code mean} or {@code median}
 */
record IndicatorQuestion(List<Authority> authorities, NeighbourSet set, String statistic) {

	static final int MOST = 6;

	/**
	 * Understands an address.
	 * @throws BadQuestion or NotFound with a sentence on what to mend
	 */
	static IndicatorQuestion of(HttpServletRequest request, Authorities.Directory directory, List<NeighbourSet> sets) {
		String statistic = single(request, "statistic").orElse("mean");
		if (!List.of("mean", "median").contains(statistic)) {
			throw new BadQuestion("The statistic of neighbours is “mean” or “median”.");
		}
		NeighbourSet set = single(request, "neighbours")
			.map((name) -> sets.stream()
				.filter((one) -> one.slug().equals(name))
				.findFirst()
				.orElseThrow(() -> new NotFound("Sightline knows no set of statistical neighbours of this name.")))
			.orElse(null);
		return new IndicatorQuestion(authorities(named(request), directory), set, statistic);
	}

	/** The same with what is taken where the address says nothing. */
	IndicatorQuestion orElse(List<Authority> authorities, List<NeighbourSet> sets) {
		return new IndicatorQuestion(this.authorities.isEmpty() ? authorities : this.authorities,
				(this.set != null || sets.isEmpty()) ? this.set : sets.get(0), this.statistic);
	}

	/**
	 * With commas in one, as a link has them, or each in its own, as a form sends them.
	 */
	private static List<String> named(HttpServletRequest request) {
		String[] values = Optional.ofNullable(request.getParameterValues("authorities")).orElse(new String[0]);
		return Arrays.stream(values)
			.flatMap((value) -> Stream.of(value.split(",")))
			.map(String::strip)
			.filter((slug) -> !slug.isEmpty())
			.distinct()
			.toList();
	}

	private static List<Authority> authorities(List<String> slugs, Authorities.Directory directory) {
		if (slugs.size() > MOST) {
			throw new BadQuestion("An indicator is shown for at most six authorities; %d are named. Leave some out."
				.formatted(slugs.size()));
		}
		return slugs.stream()
			.map((slug) -> directory.bySlug(slug)
				.orElseThrow(() -> new NotFound("Sightline knows no authority by one of the names in the address. "
						+ "Choose authorities from the list.")))
			.toList();
	}

	static Optional<String> single(HttpServletRequest request, String name) {
		Map<String, String[]> all = request.getParameterMap();
		String[] values = all.getOrDefault(name, new String[] { "" });
		if (values.length > 1) {
			throw new BadQuestion("The address gives “%s” more than once. Give it once.".formatted(name));
		}
		return Optional.of(values[0].strip()).filter((value) -> !value.isEmpty());
	}

}
