package uk.sightline.paper;

import java.util.List;

import uk.sightline.review.Publication;

/**
 * What has changed since a paper was made in the records that it rests on.
 *
 * @param entries the publications that changed any of them, in their order
 * @param values what differs in the values that it shows, between its publication and
 * that of the reader
 */
record Since(List<Entry> entries, List<String> values) {

	private static final int FEW = 30;

	public boolean nothing() {
		return this.entries.isEmpty() && this.values.isEmpty();
	}

	/** A publication and what it changed of the paper's. */
	record Entry(Publication publication, List<String> sentences) {
	}

	/** So many that they stand behind a line that says how many. */
	public boolean many(List<String> sentences) {
		return sentences.size() > FEW;
	}

}
