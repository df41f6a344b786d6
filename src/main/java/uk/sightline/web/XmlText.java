package uk.sightline.web;

/** Text that stands in XML. Some characters no XML document can hold, escaped or not. */
public final class XmlText {

	private static final String NONE = "[^\\t\\n\\r\\x{20}-\\x{D7FF}\\x{E000}-\\x{FFFD}\\x{10000}-\\x{10FFFF}]";

	private XmlText() {
	}

	/** With a mark in place of each that cannot be held. */
	public static String of(String text) {
		return text.replaceAll(NONE, "\uFFFD");
	}

}
