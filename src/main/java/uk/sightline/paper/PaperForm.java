package uk.sightline.paper;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import uk.sightline.web.Link;

import org.springframework.util.MultiValueMap;

/**
 * What a person chose for a paper. Names that nothing offered stands for are left out.
 */
record PaperForm(String title, Selection selection) {

	private static final int SHORTEST = 3;

	private static final int LONGEST = 120;

	/** No character that cannot be seen, and none that turns the direction of others. */
	private static final String UNSEEN = "[\\p{Cc}\\p{Cs}\\p{Co}\\p{Cn}\\u200e\\u200f\\u202a-\\u202e\\u2066-\\u2069]";

	static PaperForm of(MultiValueMap<String, String> sent, Offer offer) {
		String title = sent.getFirst("title");
		return new PaperForm((title != null) ? title.replaceAll(UNSEEN, " ").replaceAll("\\s+", " ").strip() : "",
				new Selection(offer.authorities().stream().map((authority) -> authority.slug()).toList(),
						chosen(sent, "theme", offer.themes().stream().map((theme) -> theme.slug()).toList()),
						chosen(sent, "indicator",
								offer.indicators().stream().map((indicator) -> indicator.code()).toList()),
						chosen(sent, "part", offer.parts())));
	}

	private static List<String> chosen(MultiValueMap<String, String> sent, String field, List<String> offered) {
		Set<String> named = Set.copyOf(sent.getOrDefault(field, List.of()));
		return offered.stream().filter(named::contains).toList();
	}

	/** What is wrong, in the order of the fields. */
	List<Link> errors(Offer offer) {
		List<Link> errors = new ArrayList<>();
		if (this.title.codePointCount(0, this.title.length()) < SHORTEST
				|| this.title.codePointCount(0, this.title.length()) > LONGEST) {
			errors.add(new Link("Give the paper a title of 3 to 120 characters", "#title"));
		}
		if (this.selection.indicators().size() > Selection.MOST_INDICATORS) {
			errors.add(new Link("Choose at most %d indicators: %d are chosen".formatted(Selection.MOST_INDICATORS,
					this.selection.indicators().size()), "#indicator"));
		}
		if (this.selection.planParts().size() > Selection.MOST_PLAN_PARTS) {
			errors.add(new Link("Choose at most %d parts of plans: %d are chosen".formatted(Selection.MOST_PLAN_PARTS,
					this.selection.planParts().size()), "#part"));
		}
		if (this.selection.empty()) {
			errors.add(new Link("Choose at least one theme, indicator or part of a plan",
					offer.themes().isEmpty() ? (offer.indicators().isEmpty() ? "#part" : "#indicator") : "#theme"));
		}
		return errors;
	}

}
