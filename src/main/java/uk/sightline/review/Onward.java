package uk.sightline.review;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;

import uk.sightline.web.Link;

/**
 * Where a page leads on to pages of modules that stand on its own, which it does not
 * know: they offer this as a bean.
 *
 * @param from what it leads on from, such as {@code finding} or {@code authority}
 * @param links the links of each, by its lasting name or code; nothing for those that
 * lead nowhere
 */
public record Onward(String from, BiFunction<Collection<String>, AsOf, Map<String, List<Link>>> links) {

	/** All links from some things of one sort, by the name of each. */
	public static Map<String, List<Link>> of(Collection<Onward> all, String from, Collection<String> names, AsOf asOf) {
		Map<String, List<Link>> links = new HashMap<>();
		all.stream()
			.filter((onward) -> onward.from().equals(from) && !names.isEmpty())
			.forEach((onward) -> onward.links()
				.apply(names, asOf)
				.forEach((name, some) -> links.computeIfAbsent(name, (key) -> new ArrayList<>()).addAll(some)));
		return links;
	}

}
