package uk.sightline;

import java.util.List;

import com.deque.html.axecore.args.AxeRunOptions;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;

/**
 * What axe finds wrong with a page. It runs within the page itself, which no page of ours
 * divides into frames, and reports only what is wrong: on long pages the report of all
 * that is right takes longer than the rules.
 */
public final class Axe {

	private Axe() {
	}

	/** Each broken rule with the first element that breaks it. */
	public static List<String> findings(Page page) {
		AxeRunOptions wrong = new AxeRunOptions();
		wrong.setResultTypes(List.of("violations"));
		return new AxeBuilder(page).setLegacyMode(true)
			.options(wrong)
			.analyze()
			.getViolations()
			.stream()
			.map((rule) -> rule.getId() + ": " + rule.getNodes().get(0).getHtml())
			.toList();
	}

}
