package uk.sightline.review;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import uk.sightline.PageReader;
import uk.sightline.SightlineTest;
import uk.sightline.TestDatabase;
import uk.sightline.exchange.Desk;
import uk.sightline.exchange.Draft;
import uk.sightline.exchange.SampleData;
import uk.sightline.exchange.SomeFigures;
import uk.sightline.exchange.SomePlan;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.sightline.exchange.AnInspection.anInspection;

/** Nothing unpublished is ever public. */
@SightlineTest
class NothingUnpublishedTests {

	/** These say nothing that a record says. */
	private static final List<String> WITHOUT_FACTS = List.of("/about", "/downloads", "/publications",
			"/publications/1", "/compare/choose", "/feed.atom");

	private final SampleData data = SampleData.reference();

	@Autowired
	private Desk desk;

	@Autowired
	private JdbcClient jdbc;

	@Value("${spring.datasource.url}")
	private String database;

	private PublicPages pages;

	private List<String> addresses;

	@BeforeEach
	void publish(@Autowired PageReader reader, @Autowired ApplicationContext context) {
		this.data.row("abbreviations", "abbreviation", "ZQ" + this.data.number(), "meaning", this.data.name("Zonal"));
		SomePlan.progress(this.data, "2025-01-01", "under-way");
		int publication = this.desk
			.load(SomePlan.addTo(SomeFigures.addTo(this.data)).with(anInspection("x").graded("leadership", "good")));
		this.pages = new PublicPages(reader, context);
		this.addresses = Stream.concat(PublicPages.addresses(this.data, "x").stream(), Stream.of(paper(publication)))
			.toList();
		assertThat(this.addresses).allSatisfy((address) -> assertThat(reader.get(address).statusCode()).isEqualTo(200));
		assertThat(this.pages.forget()).isGreaterThan(3);
	}

	@Test
	void drafts_change_no_byte_of_any_public_page() {
		Map<String, String> before = this.pages.read(this.addresses);
		for (String state : List.of("DRAFT", "SUBMITTED", "RETURNED", "APPROVED", "DISCARDED")) {
			Draft.ofEverything(this.jdbc, state, "unpublished words, " + state);
		}
		assertThat(this.pages.read(this.addresses)).isEqualTo(before);
	}

	@Test
	void a_page_that_did_show_a_draft_would_be_found() {
		Map<String, String> before = this.pages.read(this.addresses);
		Draft.ofEverything(this.jdbc, "DRAFT", "words that leak");
		String honest = definition();
		TestDatabase owner = new TestDatabase(this.database);
		try {
			owner.execute(honest.replace("r.state = 'PUBLISHED' and",
					"r.title = 'words that leak' or r.state = 'PUBLISHED' and"));
			Map<String, String> leaking = this.pages.read(this.addresses);
			assertThat(this.addresses).filteredOn((address) -> leaking.get(address).equals(before.get(address)))
				.isSubsetOf(WITHOUT_FACTS);
		}
		finally {
			owner.execute(honest);
			this.pages.forget();
		}
	}

	/** Made by somebody, on the theme of the inspection. */
	private String paper(int publication) {
		this.jdbc
			.sql("""
					insert into paper (paper, title, authorities, themes, indicators, plan_parts, known, made_at, made_by, name)
					select ?, 'A board paper', array[cast(? as text)], array[cast(? as text)], '{}', '{}', ?, now(), min(id), 'Somebody' from person""")
			.params(this.data.name("paper"), this.data.name("north"), this.data.name("leadership"), publication)
			.update();
		return "/papers/" + this.data.name("paper");
	}

	private String definition() {
		return this.jdbc.sql("select pg_get_functiondef('published_revision(integer)'::regprocedure)")
			.query(String.class)
			.single();
	}

}
