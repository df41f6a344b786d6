package uk.sightline.paper;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;

/**
 * Turns the markup of the page into markup for a tagged PDF: what only a screen or a
 * screen reader needs goes, marks become boxes that a style sheet draws, charts get their
 * size and their words, and links lead to the site or are text.
 */
final class ForPaper {

	private static final Set<String> NOT_PRINTED = Set.of("app-narrow-only", "govuk-visually-hidden",
			"app-screen-only");

	/** What a page has room for, in the style sheet's pixels. */
	private static final double CHART_WIDTH = 1000;

	private static final double CHART_HEIGHT = 600;

	/** So that the words above a line chart stand on the same page. */
	private static final double LINES_HEIGHT = 320;

	private final Document document;

	private final String site;

	private final String style;

	private final String chartStyle;

	ForPaper(Document document, String site, String style, String chartStyle) {
		this.document = document;
		this.site = site;
		this.style = style;
		this.chartStyle = chartStyle;
	}

	void adapt() {
		all("*").stream()
			.filter((element) -> classes(element).stream().anyMatch(NOT_PRINTED::contains))
			.forEach(ForPaper::remove);
		all("svg").forEach(this::picture);
		all("a").forEach(this::link);
		all("th").stream()
			.filter((header) -> header.getAttribute("scope").equals("rowgroup"))
			.forEach((header) -> header.setAttribute("scope", "row"));
		Element head = all("head").get(0);
		head.appendChild(styled(head, this.style));
		head.appendChild(bookmarks());
	}

	private void picture(Element svg) {
		if (svg.getAttribute("role").equals("img")) {
			chart(svg);
		}
		else if (svg.getAttribute("class").contains("app-mark--")) {
			Element mark = element("span");
			mark.setAttribute("class", svg.getAttribute("class"));
			svg.getParentNode().replaceChild(mark, svg);
		}
		else {
			remove(svg);
		}
	}

	/**
	 * What it is called and what it shows stand beside it for whoever does not see it.
	 */
	private void chart(Element svg) {
		List<String> words = new ArrayList<>();
		for (Node child = svg.getFirstChild(); child != null; child = child.getNextSibling()) {
			if (Set.of("title", "desc").contains(String.valueOf(child.getLocalName()))) {
				words.add(child.getTextContent().strip());
			}
		}
		svg.setAttribute("alt", String.join(". ", words));
		String[] box = svg.getAttribute("viewBox").split(" ");
		double width = Double.parseDouble(box[2]);
		double height = Double.parseDouble(box[3]);
		double scale = Math.min(CHART_WIDTH / width,
				(classes(svg).contains("app-chart") ? LINES_HEIGHT : CHART_HEIGHT) / height);
		svg.setAttribute("width", Long.toString(Math.round(width * scale)));
		svg.setAttribute("height", Long.toString(Math.round(height * scale)));
		svg.insertBefore(styled(svg, this.chartStyle), svg.getFirstChild());
	}

	/** Without the address of the site there is nowhere to lead. */
	private void link(Element link) {
		String href = link.getAttribute("href");
		if (href.startsWith("/") && !this.site.isEmpty()) {
			link.setAttribute("href", this.site + href);
			link.setAttribute("title", link.getTextContent().strip());
			return;
		}
		while (link.getFirstChild() != null) {
			link.getParentNode().insertBefore(link.getFirstChild(), link);
		}
		remove(link);
	}

	/** The headings, as the reader's programme lists them beside the pages. */
	private Element bookmarks() {
		Element bookmarks = element("bookmarks");
		for (Element heading : all("h2")) {
			if (heading.getAttribute("id").isEmpty()) {
				heading.setAttribute("id", "part-" + bookmarks.getChildNodes().getLength());
			}
			Element bookmark = element("bookmark");
			bookmark.setAttribute("name", heading.getTextContent().strip());
			bookmark.setAttribute("href", "#" + heading.getAttribute("id"));
			bookmarks.appendChild(bookmark);
		}
		return bookmarks;
	}

	private Element styled(Element within, String rules) {
		Element style = this.document.createElementNS(within.getNamespaceURI(), "style");
		style.setTextContent(rules);
		return style;
	}

	private Element element(String name) {
		return this.document.createElementNS(this.document.getDocumentElement().getNamespaceURI(), name);
	}

	private List<Element> all(String name) {
		NodeList found = this.document.getElementsByTagName(name);
		List<Element> elements = new ArrayList<>();
		for (int i = 0; i < found.getLength(); i++) {
			elements.add((Element) found.item(i));
		}
		return elements;
	}

	private static List<String> classes(Element element) {
		return List.of(element.getAttribute("class").split("\\s+"));
	}

	private static void remove(Node node) {
		if (node.getParentNode() != null) {
			node.getParentNode().removeChild(node);
		}
	}

}
