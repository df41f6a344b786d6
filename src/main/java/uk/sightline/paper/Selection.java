package uk.sightline.paper;

import java.util.List;

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

	/** Whether there is anything to show of the authorities. */
	boolean empty() {
		return this.themes.isEmpty() && this.indicators.isEmpty() && this.planParts.isEmpty();
	}

}
