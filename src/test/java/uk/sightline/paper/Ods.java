package uk.sightline.paper;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;

/** A spreadsheet as its readers' programmes see it. */
record Ods(byte[] bytes) {

	List<String> sheets() {
		return content().getElementsByTag("table:table").eachAttr("table:name");
	}

	List<String> cells(String sheet) {
		return content().getElementsByTag("table:table")
			.stream()
			.filter((table) -> table.attr("table:name").equals(sheet))
			.flatMap((table) -> table.getElementsByTag("text:p").eachText().stream())
			.toList();
	}

	/** What stands in cells as a number. */
	List<String> numbers() {
		return content().getElementsByAttributeValue("office:value-type", "float").eachAttr("office:value");
	}

	/** How many cells a programme would work out. */
	int formulas() {
		return content().getElementsByAttribute("table:formula").size();
	}

	private Document content() {
		try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(this.bytes))) {
			for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
				if (entry.getName().equals("content.xml")) {
					Document content = Jsoup.parse(new String(zip.readAllBytes(), StandardCharsets.UTF_8),
							Parser.xmlParser());
					content.getElementsByTag("text:s").forEach((space) -> space.replaceWith(new TextNode(" ")));
					return content;
				}
			}
			throw new AssertionError("It has no content.xml");
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
