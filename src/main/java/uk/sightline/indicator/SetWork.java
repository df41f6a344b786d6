package uk.sightline.indicator;

import java.util.List;

import uk.sightline.authority.Authority;
import uk.sightline.review.Draft;
import uk.sightline.review.Source;
import uk.sightline.web.PartialDate;

/**
 * A draft of a set of values with its entry and what follows from it.
 *
 * @param source the document the values stand in, known or coming with them
 */
record SetWork(Draft draft, SetEntry entry, Authority authority, Source source) {

	/** Of most pages a list of values needs. */
	static final int VALUES_A_PAGE = 100;

	public boolean correction() {
		return this.draft.basedOn() != null;
	}

	/** What it is called in lists. */
	public String title() {
		return title(this.source.title());
	}

	static String title(String source) {
		String title = "Values from " + source;
		return (title.length() > 200) ? title.substring(0, 199) + '…' : title;
	}

	public String url() {
		return "/enter/values/" + this.draft.id();
	}

	/** The lasting name that a new set asks for. */
	String slug() {
		String source = this.source.slug();
		return (source.length() > 100 ? source.substring(0, 100).replaceAll("-+$", "") : source) + '-'
				+ this.authority.code().toLowerCase(java.util.Locale.ROOT);
	}

	PartialDate released() {
		return this.source.publishedOn();
	}

	public List<KeyedValue> values() {
		return this.entry.values();
	}

}
