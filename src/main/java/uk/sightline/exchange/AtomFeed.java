package uk.sightline.exchange;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

import uk.sightline.review.Chronicle;
import uk.sightline.review.Publication;
import uk.sightline.web.XmlText;

/**
 * Publications as a feed (RFC 4287). Its links are relative where nobody said by which
 * name the server is called, for the host that a request names may be anybody's; its ids
 * are made of the instant of the first publication, which a restored copy has and another
 * Sightline has not.
 *
 * @param site what all addresses begin with; empty where nobody said it
 * @param scope what the feed is about: an authority, or nothing for all
 * @param self its own address
 * @param page the address of the page for readers
 * @param beginning the instant of the first publication
 * @param publications latest first
 */
record AtomFeed(String site, String title, String scope, String self, String page, Instant beginning,
		List<Chronicle.Shown> publications) {

	private static final String ATOM = "http://www.w3.org/2005/Atom";

	private static final String XHTML = "http://www.w3.org/1999/xhtml";

	byte[] bytes() {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		try {
			XMLStreamWriter xml = XMLOutputFactory.newDefaultFactory()
				.createXMLStreamWriter(bytes, StandardCharsets.UTF_8.name());
			xml.writeStartDocument("UTF-8", "1.0");
			write(xml);
			xml.writeEndDocument();
			xml.close();
		}
		catch (XMLStreamException ex) {
			throw new IllegalStateException(ex);
		}
		return bytes.toByteArray();
	}

	private void write(XMLStreamWriter xml) throws XMLStreamException {
		xml.writeStartElement("feed");
		xml.writeDefaultNamespace(ATOM);
		xml.writeAttribute("xml:lang", "en");
		text(xml, "id", id("feed " + this.scope));
		text(xml, "title", this.title);
		text(xml, "updated", updated().toString());
		link(xml, "self", "application/atom+xml", this.self);
		link(xml, "alternate", "text/html", this.page);
		person(xml, "author", "Sightline");
		text(xml, "generator", "Sightline");
		for (Chronicle.Shown shown : this.publications) {
			entry(xml, shown);
		}
		xml.writeEndElement();
	}

	private Instant updated() {
		return this.publications.isEmpty() ? this.beginning : this.publications.get(0).publication().publishedAt();
	}

	private void entry(XMLStreamWriter xml, Chronicle.Shown shown) throws XMLStreamException {
		Publication publication = shown.publication();
		xml.writeStartElement("entry");
		text(xml, "id", id("publication " + publication.number() + " " + this.scope));
		text(xml, "title", "Publication %d: %s".formatted(publication.number(),
				(shown.changes() == 1) ? "1 change" : "%,d changes".formatted(shown.changes())));
		text(xml, "updated", publication.publishedAt().toString());
		text(xml, "published", publication.publishedAt().toString());
		person(xml, "author", shown.enteredBy());
		if (shown.approvedBy() != null) {
			person(xml, "contributor", shown.approvedBy());
		}
		link(xml, "alternate", "text/html", "/publications/" + publication.number());
		text(xml, "summary", publication.reason());
		content(xml, shown);
		xml.writeEndElement();
	}

	private static void content(XMLStreamWriter xml, Chronicle.Shown shown) throws XMLStreamException {
		xml.writeStartElement("content");
		xml.writeAttribute("type", "xhtml");
		xml.writeStartElement("div");
		xml.writeDefaultNamespace(XHTML);
		text(xml, "p", shown.publication().reason());
		xml.writeStartElement("ul");
		for (String sentence : shown.sentences()) {
			text(xml, "li", sentence);
		}
		int more = shown.changes() - shown.sentences().size();
		if (more > 0) {
			text(xml, "li", "and %,d more.".formatted(more));
		}
		xml.writeEndElement();
		xml.writeEndElement();
		xml.writeEndElement();
	}

	private String id(String what) {
		String name = "Sightline since " + this.beginning + ": " + what;
		return "urn:uuid:" + UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
	}

	private static void person(XMLStreamWriter xml, String element, String name) throws XMLStreamException {
		xml.writeStartElement(element);
		text(xml, "name", name);
		xml.writeEndElement();
	}

	private void link(XMLStreamWriter xml, String rel, String type, String path) throws XMLStreamException {
		xml.writeEmptyElement("link");
		xml.writeAttribute("rel", rel);
		xml.writeAttribute("type", type);
		xml.writeAttribute("href", this.site + path);
	}

	private static void text(XMLStreamWriter xml, String element, String text) throws XMLStreamException {
		xml.writeStartElement(element);
		xml.writeCharacters(XmlText.of(text));
		xml.writeEndElement();
	}

}
