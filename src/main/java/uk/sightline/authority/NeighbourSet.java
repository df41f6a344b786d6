package uk.sightline.authority;

import java.util.List;
import java.util.Map;

import uk.sightline.review.Citation;
import uk.sightline.web.PartialDate;

/**
 * A model of statistical neighbours. A figure for statistical neighbours always names its
 * set, for another set gives another figure.
 *
 * @param slug its lasting name
 * @param name what readers call it
 * @param validFrom since when it is in use; {@code null} where not known
 * @param neighbours those of each authority by its slug, nearest first
 */
public record NeighbourSet(String slug, String name, PartialDate validFrom, Citation citation, String note,
		Map<String, List<Neighbour>> neighbours) {

	/** In a word or two: {@code May 2025}. */
	public String edition() {
		return (this.validFrom != null) ? this.validFrom.monthWords() : this.name;
	}

	/** The neighbours of an authority, nearest first; none where the set has none. */
	public List<Neighbour> of(Authority authority) {
		return this.neighbours.getOrDefault(authority.slug(), List.of());
	}

	/**
	 * A neighbour by its lasting identity, whichever of its codes the set names.
	 *
	 * @param closeness how close, in the words of the source; {@code null} where it says
	 * nothing
	 */
	public record Neighbour(Authority authority, int position, String closeness) {
	}

}
