package uk.sightline.paper;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a paper is about, by lasting names.
 *
 * @param authorities one to six, in the order of the paper
 * @param themes on which judgements and their history are shown
 * @param indicators those shown
 * @param planParts priorities of improvement plans, each as {@code plan/priority}
 */
record Selection(List<String> authorities, List<String> themes, List<String> indicators, List<String> planParts) {

	static final int MOST_AUTHORITIES = 6;

	static final int MOST_INDICATORS = 12;

	static final int MOST_PLAN_PARTS = 40;

	/** The numbers of the chosen priorities by their plan. */
	Map<String, List<String>> plans() {
		Map<String, List<String>> plans = new LinkedHashMap<>();
		for (String part : this.planParts) {
			int slash = part.lastIndexOf('/');
			plans.computeIfAbsent(part.substring(0, slash), (plan) -> new ArrayList<>()).add(part.substring(slash + 1));
		}
		return plans;
	}

	/** Whether there is anything to show of the authorities. */
	boolean empty() {
		return this.themes.isEmpty() && this.indicators.isEmpty() && this.planParts.isEmpty();
	}

}
