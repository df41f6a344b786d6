package uk.sightline.review;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import uk.sightline.PageReader;
import uk.sightline.People;
import uk.sightline.SightlineTest;
import uk.sightline.TestClock;
import uk.sightline.Visitor;
import uk.sightline.exchange.Desk;
import uk.sightline.exchange.SampleData;
import uk.sightline.security.Person;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/** The pages on which a second person checks, publishes, returns and withdraws. */
@SightlineTest
class ReviewPagesTests {

	private final SampleData data = SampleData.reference();

	private final String north = this.data.name("North");

	@Autowired
	private People people;

	@Autowired
	private Drafts drafts;

	@Autowired
	private Submissions submissions;

	@Autowired
	private DuePublications due;

	@Autowired
	private TestClock clock;

	@Autowired
	private PageReader reader;

	@LocalServerPort
	private int port;

	private People.One officer;

	private People.One checker;

	private Visitor reviewer;

	private KeyedOutcome outcome;

	@BeforeEach
	void publishReference(@Autowired Desk desk, @Autowired JdbcClient jdbc) {
		desk.load(this.data);
		this.officer = this.people.officer(this.data.name("north"));
		this.checker = this.people.reviewer(this.data.name("north"));
		this.reviewer = this.checker.signIn(this.port);
		this.outcome = new KeyedOutcome(jdbc, this.data);
	}

	@Test
	void a_reviewer_finds_what_waits_and_publishes_it() {
		Draft submitted = submit();
		Document queue = this.reviewer.page("/review");
		assertThat(queue.select("#queue tbody tr").eachText()).singleElement()
			.asString()
			.contains(this.north + ": An inspection", "New", this.officer.name(), "just now");
		Document blind = this.reviewer.page(path(submitted));
		assertThat(blind.select("main").text()).contains("Key the grades again").doesNotContain("good");
		assertThat(blind.select("form[action$=/publish]")).isEmpty();
		assertThat(this.reviewer
			.page("/review/records/inspection/" + submitted.slug() + "/compare?from=" + submitted.id() + "&to="
					+ submitted.id())
			.select("main")
			.text()).doesNotContain("good");
		keyAgain(submitted);
		assertThat(this.reviewer.page(path(submitted)).select(".app-differences").text())
			.contains("grade as printed good");
		assertThat(publishNow(submitted).statusCode()).isEqualTo(303);
		assertThat(this.reviewer.page(path(submitted)).select("main").text()).contains("Publication");
		assertThat(this.reader.words("/inspections/" + submitted.slug())).contains("good");
		assertThat(this.reviewer.page("/review").select("main").text()).contains("Nothing waits for you");
	}

	@Test
	void whoever_comes_second_gets_a_plain_page() {
		Draft submitted = submit();
		People.One other = this.people.reviewer(this.data.name("north"));
		this.outcome.keyAgain(submitted.id(), other.id());
		Visitor second = other.signIn(this.port);
		second.page(path(submitted));
		publishNow(submitted);
		HttpResponse<String> answer = second.post(path(submitted) + "/publish", "version",
				Integer.toString(submitted.version()), "when", "now");
		assertThat(answer.statusCode()).isEqualTo(409);
		assertThat(Jsoup.parse(answer.body()).select("main").text()).contains("It was published meanwhile");
	}

	@Test
	void to_people_of_another_authority_there_is_no_such_page() {
		Draft submitted = submit();
		String record = "/review/records/inspection/" + submitted.slug();
		for (Visitor stranger : List.of(this.people.reviewer(this.data.name("south")).signIn(this.port),
				this.people.officer(this.data.name("south")).signIn(this.port))) {
			for (String page : List.of(path(submitted), record, record + "/withdraw",
					record + "/compare?from=" + submitted.id() + "&to=" + submitted.id())) {
				assertThat(stranger.get(page).statusCode()).as(page).isEqualTo(404);
			}
			assertThat(stranger.page("/review").select("main").text()).doesNotContain(this.north);
			for (String action : List.of("/publish", "/return", "/unapprove")) {
				assertThat(stranger
					.post(path(submitted) + action, "version", Integer.toString(submitted.version()), "when", "now")
					.statusCode()).as(action).isEqualTo(404);
			}
		}
	}

	@Test
	void whoever_submitted_it_sees_it_but_decides_nothing() {
		People.One both = this.people.make(false, List.of(this.data.name("north")), List.of(this.data.name("north")));
		Draft submitted = this.outcome.submit(this.drafts, this.submissions, person(both));
		Visitor visitor = both.signIn(this.port);
		assertThat(visitor.page("/review").select("main").text()).contains("Nothing waits for you");
		assertThat(visitor.page("/review?list=mine").select("#queue").text()).contains(this.north);
		assertThat(visitor.page(path(submitted)).select("main form").text()).isEmpty();
		assertThat(visitor
			.post(path(submitted) + "/publish", "version", Integer.toString(submitted.version()), "when", "now")
			.statusCode()).isEqualTo(409);
	}

	@Test
	void a_return_needs_a_reason_and_the_officer_reads_it() {
		Draft submitted = submit();
		this.reviewer.page(path(submitted));
		String version = Integer.toString(submitted.version());
		Document wrong = refused(this.reviewer.post(path(submitted) + "/return", "version", version));
		assertThat(wrong.select(".govuk-error-summary a").eachText()).containsExactly("Say what is wrong");
		assertThat(wrong.select("#reason-1-error").text()).contains("Say what is wrong");
		wrong = refused(this.reviewer.post(path(submitted) + "/return", "version", version, "reason-1", "other",
				"words-2", "x"));
		assertThat(wrong.select(".govuk-error-summary a").eachAttr("href")).containsExactly("#words-1", "#reason-2");
		assertThat(wrong.select("#words-2").text()).isEqualTo("x");
		String hostile = "<b>Look</b> at page 2 =1+1 \u202E";
		assertThat(this.reviewer
			.post(path(submitted) + "/return", "version", version, "reason-1", "differs-from-source", "words-1",
					hostile)
			.statusCode()).isEqualTo(303);
		Visitor back = this.officer.signIn(this.port);
		assertThat(back.page("/review?list=returned").select("#queue").text()).contains(this.north);
		assertThat(back.page(path(submitted)).select("main").text()).contains("It differs from the source: " + hostile);
	}

	@Test
	void what_was_typed_for_one_decision_stays_when_the_other_is_refused() {
		Draft submitted = submit();
		keyAgain(submitted);
		Element form = this.reviewer.page(path(submitted)).select("main form").first();
		assertThat(form.select("[name=when], [name=words-1]")).as("sent together").hasSize(3);
		assertThat(form.select("button").eachAttr("formaction")).contains(path(submitted) + "/return");
		Document refused = refused(publish(submitted, "when", "", "words-1", "Page 2 says good."));
		assertThat(refused.select("#words-1").text()).isEqualTo("Page 2 says good.");
		refused = refused(this.reviewer.post(path(submitted) + "/return", "version",
				Integer.toString(submitted.version()), "when", "later", "at-time", "09:30"));
		assertThat(refused.select("#at-time").val()).isEqualTo("09:30");
	}

	@Test
	void an_embargo_is_a_time_to_come_within_a_year() {
		Draft submitted = submit();
		this.reviewer.page(path(submitted));
		assertThat(refused(publish(submitted, "when", "")).select(".govuk-error-summary a").attr("href"))
			.isEqualTo("#when");
		assertThat(error(submitted, LocalDate.of(2027, 2, 28).plusDays(1), "25:00")).startsWith("Give a time of day");
		assertThat(error(submitted, this.clock.today().minusDays(1), "09:30")).startsWith("Give a time to come");
		assertThat(error(submitted, this.clock.today().plusYears(1).plusDays(1), "09:30"))
			.isEqualTo("Give a time within a year from now");
		assertThat(refused(publish(submitted, "when", "later", "at-day", "31", "at-month", "2", "at-year", "2027",
				"at-time", "09:30"))
			.title()).startsWith("Error: ");
		keyAgain(submitted);
		LocalDate tomorrow = this.clock.today().plusDays(1);
		assertThat(publish(submitted, at(tomorrow, "09:30")).statusCode()).isEqualTo(303);
		assertThat(this.reviewer.page("/review?list=approved").select("#queue").text()).contains("09:30");
		String address = "/inspections/" + submitted.slug();
		this.due.publish();
		assertThat(this.reader.get(address).statusCode()).isEqualTo(404);
		this.clock.tomorrowAt(java.time.LocalTime.of(9, 29));
		this.due.publish();
		assertThat(this.reader.get(address).statusCode()).isEqualTo(404);
		this.clock.forward(Duration.ofMinutes(1));
		this.due.publish();
		assertThat(this.reader.get(address).statusCode()).isEqualTo(200);
	}

	@Test
	void readers_see_what_was_corrected_and_why() {
		Draft first = submit();
		publishNow(first);
		Draft draft = this.drafts.correct("inspection", first.slug(), "The table was misread.", person(this.officer));
		Draft saved = this.drafts.save(draft, "grades", draft.authorityCode(), draft.title(), "{}",
				person(this.officer));
		Draft correction = this.outcome.graded("inadequate").submit(this.submissions, saved, person(this.officer));
		keyAgain(correction);
		assertThat(this.reviewer.page(path(correction)).select(".app-differences").text())
			.contains("grade good inadequate");
		publishNow(correction);
		String words = this.reader.words("/inspections/" + first.slug());
		assertThat(words).contains("Corrected on ", "The area: grade was “good”, is now “inadequate”.",
				"Reason: The table was misread.");
		int before = latest() - 1;
		assertThat(this.reader.words("/inspections/" + first.slug() + "?known=" + before))
			.doesNotContain("Corrected on")
			.doesNotContain("inadequate");
		Visitor back = this.officer.signIn(this.port);
		String record = "/review/records/inspection/" + first.slug();
		Document revisions = back.page(record);
		assertThat(revisions.select("#revisions tbody tr")).hasSize(2);
		assertThat(revisions.select("#revisions").text()).contains(this.officer.name(), "Publication " + (before + 1));
		assertThat(back.page(record + "/compare?from=" + first.id() + "&to=" + correction.id())
			.select(".app-differences")
			.text()).contains("grade good inadequate");
	}

	@Test
	void a_withdrawn_outcome_says_so_at_its_address() {
		Draft first = submit();
		publishNow(first);
		Visitor back = this.officer.signIn(this.port);
		String withdraw = "/review/records/inspection/" + first.slug() + "/withdraw";
		back.page(withdraw);
		assertThat(refused(back.post(withdraw, "reason", "short")).select("#reason-error").text())
			.contains("at least 10 characters");
		HttpResponse<String> answer = back.post(withdraw, "reason", "It is about another authority.");
		String address = answer.headers().firstValue("Location").orElseThrow();
		assertThat(back.post(withdraw, "reason", "It is about another authority.").statusCode()).isEqualTo(409);
		assertThat(this.reader.get("/inspections/" + first.slug()).statusCode()).isEqualTo(200);
		Document page = this.reviewer.page(address);
		assertThat(page.select("main").text()).contains("A withdrawal of what is published");
		assertThat(this.reviewer
			.post(address + "/publish", "version", page.select("input[name=version]").val(), "when", "now")
			.statusCode()).isEqualTo(303);
		assertThat(this.reader.get("/inspections/" + first.slug()).statusCode()).isEqualTo(410);
		Document gone = this.reader.page("/inspections/" + first.slug());
		assertThat(gone.select("main").text()).contains("Withdrawn on ", "It is about another authority.");
		assertThat(this.reader.words(gone.select("main a").get(0).attr("href"))).contains("good");
	}

	@Test
	void a_withdrawal_is_taken_back_and_discarded_where_its_officers_see_it() {
		Draft first = submit();
		publishNow(first);
		Visitor back = this.officer.signIn(this.port);
		String withdraw = "/review/records/inspection/" + first.slug() + "/withdraw";
		back.page(withdraw);
		String address = back.post(withdraw, "reason", "It is about another authority.")
			.headers()
			.firstValue("Location")
			.orElseThrow();
		String draft = address.replaceFirst(".*/review/", "/enter/");
		assertThat(back.get(draft).headers().firstValue("Location").orElseThrow()).endsWith(address);
		assertThat(back.page(address).select("main form").eachAttr("action")).containsExactly(draft + "/take-back");
		assertThat(back.post(draft + "/take-back").statusCode()).isEqualTo(303);
		assertThat(back.page(address).select("main form").eachAttr("action")).containsExactly(draft + "/discard");
		assertThat(back.post(draft + "/discard").statusCode()).isEqualTo(303);
		back.page(withdraw);
		assertThat(back.post(withdraw, "reason", "It never took place at all.").statusCode()).isEqualTo(303);
	}

	@Test
	void publications_name_roles_and_not_people() {
		publishNow(submit());
		assertThat(this.reader.words("/publications/" + latest()))
			.contains("Entered by an officer; approved by a reviewer.")
			.doesNotContain(this.officer.name());
	}

	private int latest() {
		return Integer.parseInt(this.reader.page("/publications").select("h2 a").get(0).attr("href").split("/")[2]);
	}

	private Draft submit() {
		return this.outcome.submit(this.drafts, this.submissions, person(this.officer));
	}

	private Person person(People.One one) {
		return new Person(one.id(), one.signIn(), one.name(), false, Set.of(this.data.code("north")), Set.of());
	}

	private HttpResponse<String> publishNow(Draft submitted) {
		this.reviewer.page(path(submitted));
		keyAgain(submitted);
		return publish(submitted, "when", "now");
	}

	private void keyAgain(Draft submitted) {
		this.outcome.keyAgain(submitted.id(), this.checker.id());
	}

	private HttpResponse<String> publish(Draft submitted, String... fields) {
		String[] all = new String[fields.length + 2];
		System.arraycopy(fields, 0, all, 2, fields.length);
		all[0] = "version";
		all[1] = Integer.toString(submitted.version());
		return this.reviewer.post(path(submitted) + "/publish", all);
	}

	private String error(Draft submitted, LocalDate day, String time) {
		return refused(publish(submitted, at(day, time))).select(".govuk-error-summary a").text();
	}

	private static String[] at(LocalDate day, String time) {
		return new String[] { "when", "later", "at-day", Integer.toString(day.getDayOfMonth()), "at-month",
				Integer.toString(day.getMonthValue()), "at-year", Integer.toString(day.getYear()), "at-time", time };
	}

	private static Document refused(HttpResponse<String> answer) {
		assertThat(answer.statusCode()).isEqualTo(400);
		return Jsoup.parse(answer.body());
	}

	private static String path(Draft submitted) {
		return "/review/" + submitted.id();
	}

}
