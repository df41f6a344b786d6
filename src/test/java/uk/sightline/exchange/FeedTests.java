package uk.sightline.exchange;

import java.io.StringReader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.io.SyndFeedInput;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import uk.sightline.PageReader;
import uk.sightline.SightlineTest;
import uk.sightline.review.Chronicle;
import uk.sightline.review.Publication;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;
import static uk.sightline.exchange.AnInspection.anInspection;

/** The feed of publications, as RFC 4287 wants it. */
@SightlineTest
class FeedTests {

	private final SampleData data = SampleData.reference();

	@Autowired
	private Desk desk;

	@Autowired
	private PageReader reader;

	private int first;

	private int second;

	@BeforeEach
	void publishTwice() {
		this.first = this.desk.load(this.data.with(anInspection("x").graded("leadership", "good")));
		this.second = this.desk.load(this.data.with(anInspection("y").of("south")
			.with("title", "About <b>the south</b> & \"more\"")
			.graded("leadership", "good")));
	}

	@Test
	void each_feed_and_entry_has_what_it_must_have_once() {
		for (String address : List.of("/feed.atom", of("north"), of("south") + "&known=" + this.second)) {
			Element feed = xml(address).child(0);
			assertThat(feed.tagName()).isEqualTo("feed");
			assertThat(feed.attr("xmlns")).isEqualTo("http://www.w3.org/2005/Atom");
			assertComplete(feed);
			assertThat(feed.select("> link[rel=self]").attr("href")).isEqualTo(address);
			assertThat(feed.select("> entry")).isNotEmpty().allSatisfy((entry) -> {
				assertComplete(entry);
				assertThat(entry.select("> author > name").eachText()).hasSize(1).doesNotContain("");
				assertThat(entry.select("> link[rel=alternate]")).hasSize(1);
				assertThat(entry.select("> content[type=xhtml] > div[xmlns=http://www.w3.org/1999/xhtml]")).hasSize(1);
			});
			Set<String> ids = new HashSet<>(feed.select("id").eachText());
			assertThat(feed.select("id")).hasSameSizeAs(ids);
		}
	}

	private static void assertComplete(Element element) {
		assertThat(element.select("> id")).hasSize(1);
		assertThat(URI.create(element.selectFirst("> id").text()).isAbsolute()).isTrue();
		assertThat(element.select("> title")).hasSize(1);
		assertThat(element.select("> updated")).hasSize(1);
		assertThat(Instant.parse(element.selectFirst("> updated").text()))
			.isBeforeOrEqualTo(Instant.parse("2199-01-01T00:00:00Z"));
	}

	@Test
	void an_authority_has_its_own_publications_and_changes_only() {
		assertThat(numbers(of("north"))).containsExactly(this.first);
		assertThat(numbers(of("south"))).startsWith(this.second);
		assertThat(xml(of("south")).select("entry").first().text()).contains("About <b>the south</b> & \"more\"")
			.doesNotContain(this.data.name("North"));
	}

	@Test
	void at_an_earlier_publication_the_later_ones_are_not_there() {
		assertThat(numbers("/feed.atom?known=" + this.first)).startsWith(this.first).doesNotContain(this.second);
		assertThat(numbers(of("south") + "&known=" + this.first)).doesNotContain(this.second);
	}

	@Test
	void ids_last_and_differ_between_feeds() {
		assertThat(xml("/feed.atom").select("entry id").eachText())
			.containsAll(xml("/feed.atom?known=" + this.first).select("entry id").eachText().subList(0, 1));
		assertThat(xml(of("north")).selectFirst("feed > id").text())
			.isNotEqualTo(xml(of("south")).selectFirst("feed > id").text());
	}

	@Test
	void another_programs_reader_understands_it() throws Exception {
		SyndFeed feed = new SyndFeedInput().build(new StringReader(this.reader.text(of("south"))));
		assertThat(feed.getFeedType()).isEqualTo("atom_1.0");
		SyndEntry entry = feed.getEntries().get(0);
		assertThat(entry.getLink()).isEqualTo("/publications/" + this.second);
		assertThat(entry.getAuthor()).isEqualTo("a test");
		assertThat(Jsoup.parse(entry.getContents().get(0).getValue()).select("li").text()).contains("added.");
	}

	@Test
	void behind_a_proxy_every_address_is_whole_and_hostile_words_are_text() {
		String hostile = "</title><script>x</script> & ]]> \u0001 \ud800 \ufffe “Ü” 🙂";
		Publication publication = new Publication(7, Instant.parse("2026-05-12T08:30:00Z"), LocalDate.of(2026, 5, 12),
				"review", "a", "b", hostile);
		AtomFeed feed = new AtomFeed("https://sightline.example.org/children", hostile, "north",
				"/feed.atom?authority=north&known=7", "/authorities/north", Instant.parse("2026-01-01T00:00:00Z"),
				List.of(new Chronicle.Shown(publication, hostile, hostile, 3, List.of(hostile, "two"))));
		String text = new String(feed.bytes(), StandardCharsets.UTF_8);
		Document xml = Jsoup.parse(text, "", Parser.xmlParser());
		assertThat(xml.select("link").eachAttr("href")).containsExactly(
				"https://sightline.example.org/children/feed.atom?authority=north&known=7",
				"https://sightline.example.org/children/authorities/north",
				"https://sightline.example.org/children/publications/7");
		assertThat(text).doesNotContain("<script").contains("&lt;script&gt;x&lt;/script&gt;", "“Ü” 🙂", "and 1 more.");
		assertThat(xml.selectFirst("entry > updated").text()).isEqualTo("2026-05-12T08:30:00Z");
		assertThatNoException().isThrownBy(() -> new SyndFeedInput().build(new StringReader(text)));
	}

	@Test
	void it_is_kept_like_a_page_and_found_from_every_page() {
		var answer = this.reader.get("/feed.atom");
		assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/atom+xml;charset=UTF-8");
		assertThat(answer.headers().firstValue("ETag")).isPresent();
		assertThat(
				this.reader.page("/about").select("head link[rel=alternate][type=application/atom+xml]").attr("href"))
			.isEqualTo("/feed.atom");
		assertThat(this.reader.get("/feed.atom?authority=none").statusCode()).isEqualTo(404);
	}

	private String of(String authority) {
		return "/feed.atom?authority=" + this.data.name(authority);
	}

	private List<Integer> numbers(String address) {
		return xml(address).select("entry > link[rel=alternate]")
			.eachAttr("href")
			.stream()
			.map((href) -> Integer.valueOf(href.substring(href.lastIndexOf('/') + 1)))
			.toList();
	}

	private Document xml(String address) {
		return Jsoup.parse(this.reader.text(address), "", Parser.xmlParser());
	}

}
