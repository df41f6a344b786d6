package uk.sightline.exchange;

import java.net.http.HttpResponse;

import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import uk.sightline.People;
import uk.sightline.SightlineTest;
import uk.sightline.Visitor;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.sightline.exchange.AnInspection.anInspection;

/** An authority stays the same when its code changes, and so does what belongs to it. */
@SightlineTest
class ChangeOfCodeTests {

	@Autowired
	private Desk desk;

	@Autowired
	private People people;

	@Autowired
	private JdbcClient jdbc;

	@LocalServerPort
	private int port;

	private final SampleData data = SomeFigures.addTo(SampleData.reference());

	/** Lower than the old code, as Buckinghamshire's is. */
	private final String newCode = "E0%06d1".formatted(this.data.number());

	@BeforeEach
	void theNorthHasANewCodeSinceApril2025() {
		this.data.correct("authorities", "authority_code", this.data.code("north"), "valid_to", "2025-03-31")
			.row("authorities", "authority_code", this.newCode, "name", this.data.name("New North"), "slug",
					this.data.name("north"), "region", this.data.name("Region"), "kind", "authority", "valid_from",
					"2025-04-01", "source", this.data.name("report"), "locator", "p1");
	}

	@Test
	void values_under_both_codes_that_come_with_their_authority_belong_to_it_and_its_officer_corrects_them() {
		across(this.data, "both");
		this.desk.load(this.data);
		assertThat(owner("both")).isEqualTo(this.newCode);
		Visitor officer = this.people.officer(this.data.name("north")).signIn(this.port);
		String correct = "/enter/values/" + this.data.name("both") + "/correct";
		officer.page(correct);
		HttpResponse<String> begun = officer.post(correct, "reason", "A figure was misread.");
		assertThat(begun.statusCode()).isEqualTo(303);
		assertThat(officer.page(begun.headers().firstValue("Location").orElseThrow()).text()).contains("61", "66");
	}

	@Test
	void its_officer_imports_values_under_both_codes() {
		this.desk.load(this.data);
		Visitor officer = this.people.officer(this.data.name("north")).signIn(this.port);
		assertThat(send(officer, across(this.data.blank(), "both")).statusCode()).isEqualTo(303);
		assertThat(owner("both")).isEqualTo(this.newCode);
	}

	@Test
	void a_set_of_two_authorities_belongs_to_none_not_even_to_an_officer_of_both() {
		this.desk.load(ofTwo(this.data, "published"));
		Visitor officer = this.people.officer(this.data.name("north"), this.data.name("south")).signIn(this.port);
		assertThat(officer.get("/enter/values/" + this.data.name("published") + "/correct").statusCode())
			.isEqualTo(404);
		HttpResponse<String> refused = send(officer, ofTwo(this.data.blank(), "sent"));
		assertThat(Jsoup.parse(refused.body()).select("#wrong-rows").text())
			.contains("It speaks of several authorities");
	}

	@Test
	void what_a_publication_changes_is_told_under_the_latest_name() {
		this.desk.load(this.data.with(anInspection("old").graded("leadership", "good")));
		int corrected = this.desk.load(this.data.blank().with(anInspection("old").graded("leadership", "inadequate")));
		assertThat(this.jdbc.sql("select sentence from publication_change where publication = ?")
			.param(corrected)
			.query(String.class)
			.list()).isNotEmpty().allMatch((sentence) -> sentence.startsWith(this.data.name("New North") + ": "));
	}

	private SampleData across(SampleData to, String set) {
		value(to, set, this.data.code("north"), "2024-03-31", "61");
		value(to, set, this.newCode, "2026-03-31", "66");
		return to;
	}

	private SampleData ofTwo(SampleData to, String set) {
		value(to, set, this.data.code("north"), "2023-03-31", "60");
		value(to, set, this.data.code("south"), "2022-03-31", "80");
		return to;
	}

	private void value(SampleData to, String set, String code, String day, String value) {
		SomeFigures.value(to, "north", "rate", day, value, "observation", this.data.name(set + "-" + day),
				"authority_code", code, "source", this.data.name("report"), "locator", "p1", "value_set",
				this.data.name(set));
	}

	private String owner(String set) {
		return this.jdbc.sql("""
				select v.authority_code from revision v join record r on r.id = v.record_id
				where r.kind = 'value-set' and r.slug = ?""").param(this.data.name(set)).query(String.class).single();
	}

	private HttpResponse<String> send(Visitor officer, SampleData sent) {
		officer.page("/enter/import");
		return officer.upload("/enter/import", "files", "data.zip", sent.zip(), "reason", "");
	}

}
