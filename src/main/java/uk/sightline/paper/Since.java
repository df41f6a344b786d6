package uk.sightline.paper;

import java.util.List;

import uk.sightline.review.Publication;

/**
 * What has changed since a paper was made in the records that it rests on.
 *
 * @param entries the publications that changed any of them, in their order
 */
record Since(List<Entry> entries) {

	public boolean nothing() {
		return this.entries.isEmpty();
	}

	/** A publication and what it changed of the paper's. */
	record Entry(Publication publication, List<String> sentences) {
	}

}
