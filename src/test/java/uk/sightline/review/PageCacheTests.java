package uk.sightline.review;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.LocalTime;
import java.util.List;
import java.util.zip.GZIPInputStream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import uk.sightline.PageReader;
import uk.sightline.SightlineTest;
import uk.sightline.TestClock;
import uk.sightline.Work;
import uk.sightline.exchange.Desk;
import uk.sightline.exchange.SampleData;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.sightline.exchange.AnInspection.anInspection;

/** A page is a pure function of its address, the publication, the day and the build. */
@SightlineTest
class PageCacheTests {

	private final SampleData data = SampleData.reference();

	@Autowired
	private Desk desk;

	@Autowired
	private PageReader reader;

	@Autowired
	private Work work;

	private String address;

	@BeforeEach
	void publish() {
		this.desk.load(this.data.with(anInspection("x").graded("leadership", "good")));
		this.address = "/authorities/" + this.data.name("north");
	}

	@Test
	void a_page_already_held_costs_no_controller_and_at_most_one_statement() {
		String tag = tag(this.reader.get(this.address));
		int handlers = this.work.handlers();
		int statements = this.work.statements();
		HttpResponse<byte[]> again = this.reader.get(this.address, "If-None-Match", tag);
		assertThat(again.statusCode()).isEqualTo(304);
		assertThat(again.body()).isEmpty();
		assertThat(tag(again)).isEqualTo(tag);
		assertThat(this.work.handlers()).isEqualTo(handlers);
		assertThat(this.work.statements()).isLessThanOrEqualTo(statements + 1);
	}

	@Test
	void the_work_is_counted() {
		int handlers = this.work.handlers();
		int statements = this.work.statements();
		this.reader.text(this.address);
		assertThat(this.work.handlers()).isEqualTo(handlers + 1);
		assertThat(this.work.statements()).isGreaterThan(statements + 1);
	}

	@ParameterizedTest
	@ValueSource(strings = { "W/%s", "\"other\", %s", "W/\"other\" , W/%s" })
	void every_form_of_the_question_is_understood(String question) {
		String tag = tag(this.reader.get(this.address)).replace("W/", "");
		assertThat(this.reader.get(this.address, "If-None-Match", question.formatted(tag)).statusCode()).isEqualTo(304);
		assertThat(this.reader.get(this.address, "If-None-Match", "\"other\"").statusCode()).isEqualTo(200);
	}

	@Test
	void a_publication_makes_another_page_of_it() {
		String tag = tag(this.reader.get(this.address));
		this.desk.load(this.data.with(anInspection("y").graded("care", "good")));
		HttpResponse<byte[]> after = this.reader.get(this.address, "If-None-Match", tag);
		assertThat(after.statusCode()).isEqualTo(200);
		assertThat(tag(after)).isNotEqualTo(tag);
	}

	@Test
	void midnight_in_london_makes_another_page_of_it(@Autowired TestClock clock) {
		clock.tomorrowAt(LocalTime.of(23, 59, 59));
		HttpResponse<byte[]> before = this.reader.get(this.address);
		clock.forward(java.time.Duration.ofSeconds(1));
		HttpResponse<byte[]> after = this.reader.get(this.address, "If-None-Match", tag(before));
		assertThat(after.statusCode()).isEqualTo(200);
		assertThat(tag(after)).isNotEqualTo(tag(before));
		assertThat(after.body()).isNotEqualTo(before.body());
	}

	@Test
	void a_page_made_while_the_number_moves_belongs_to_the_number_it_began_with(@Autowired ApplicationContext context,
			@Autowired TestClock clock) {
		for (String question : List.of("", "?known=" + clock.today())) {
			HttpResponse<byte[]> before = this.reader.get(this.address + question);
			new PublicPages(this.reader, context).forget();
			this.work.during(() -> this.desk.load(this.data.with(anInspection("moved" + question.length()))));
			HttpResponse<byte[]> during = this.reader.get(this.address + question);
			assertThat(tag(during)).isEqualTo(tag(before));
			assertThat(during.body()).isEqualTo(before.body());
			assertThat(this.reader.text(this.address + question)).contains(this.data.name("moved" + question.length()));
		}
	}

	@Test
	void a_page_made_at_midnight_belongs_to_the_day_it_began_on(@Autowired ApplicationContext context,
			@Autowired TestClock clock) {
		clock.tomorrowAt(LocalTime.of(23, 59, 59));
		HttpResponse<byte[]> before = this.reader.get(this.address);
		new PublicPages(this.reader, context).forget();
		this.work.during(() -> clock.forward(java.time.Duration.ofSeconds(1)));
		HttpResponse<byte[]> during = this.reader.get(this.address);
		assertThat(tag(during)).isEqualTo(tag(before));
		assertThat(during.body()).isEqualTo(before.body());
	}

	@Test
	void nothing_else_makes_another_page_of_it(@Autowired ApplicationContext context) {
		PublicPages pages = new PublicPages(this.reader, context);
		List<String> addresses = PublicPages.addresses(this.data, "x");
		assertThat(pages.read(addresses)).isEqualTo(pages.read(addresses));
		pages.forget();
		for (String address : addresses) {
			byte[] french = this.reader
				.get(address, "Accept-Language", "fr", "Accept", "application/json", "Cookie", "a=b", "User-Agent",
						"another")
				.body();
			pages.forget();
			assertThat(french).as(address).isEqualTo(this.reader.get(address).body());
		}
	}

	@Test
	void a_kept_page_has_the_same_headers_as_a_new_one() {
		var first = this.reader.get(this.address).headers().map();
		var again = this.reader.get(this.address).headers().map();
		assertThat(again.keySet()).isEqualTo(first.keySet());
		assertThat(first).containsKeys("etag", "content-security-policy", "x-content-type-options", "cache-control")
			.doesNotContainKey("set-cookie");
	}

	@ParameterizedTest
	@ValueSource(strings = { "/authorities/nobody", "/compare?mode=other", "/nowhere", "/about;a=b" })
	void an_error_is_never_kept(String address) {
		HttpResponse<byte[]> error = this.reader.get(address);
		assertThat(error.statusCode()).isBetween(400, 499);
		assertThat(error.headers().firstValue("ETag")).isEmpty();
		assertThat(error.headers().firstValue("Cache-Control")).hasValue("no-store");
	}

	@Test
	void head_is_answered_as_get_without_the_body() {
		HttpResponse<byte[]> unkept = this.reader.send("HEAD", this.address + "?head");
		HttpResponse<byte[]> get = this.reader.get(this.address + "?head");
		HttpResponse<byte[]> kept = this.reader.send("HEAD", this.address + "?head");
		assertThat(List.of(unkept, kept)).allSatisfy((head) -> {
			assertThat(head.statusCode()).isEqualTo(200);
			assertThat(head.body()).isEmpty();
			assertThat(head.headers().firstValue("ETag")).isEqualTo(get.headers().firstValue("ETag"));
			assertThat(head.headers().firstValue("Content-Length"))
				.isEqualTo(get.headers().firstValue("Content-Length"));
			assertThat(head.headers().firstValue("Cache-Control")).isEqualTo(get.headers().firstValue("Cache-Control"));
		});
		assertThat(get.body()).isNotEmpty();
	}

	@Test
	void the_compressed_page_unpacks_to_the_plain_one() throws IOException {
		byte[] plain = this.reader.get(this.address).body();
		HttpResponse<byte[]> packed = this.reader.get(this.address, "Accept-Encoding", "gzip");
		assertThat(packed.headers().firstValue("Content-Encoding")).hasValue("gzip");
		assertThat(packed.headers().firstValue("Vary")).hasValue("Accept-Encoding");
		assertThat(new GZIPInputStream(new ByteArrayInputStream(packed.body())).readAllBytes()).isEqualTo(plain);
		assertThat(this.reader.get(this.address, "Accept-Encoding", "gzip;q=0, identity").body()).isEqualTo(plain);
	}

	private static String tag(HttpResponse<byte[]> response) {
		return response.headers().firstValue("ETag").orElseThrow();
	}

}
