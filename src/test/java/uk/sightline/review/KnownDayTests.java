package uk.sightline.review;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import uk.sightline.PageReader;
import uk.sightline.SightlineTest;
import uk.sightline.TestClock;
import uk.sightline.exchange.Desk;
import uk.sightline.exchange.SampleData;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.sightline.exchange.AnInspection.anInspection;

/** A day asked for ends in London. */
@SightlineTest
class KnownDayTests {

	private final SampleData data = SampleData.reference();

	@Autowired
	private Desk desk;

	@Autowired
	private PageReader reader;

	@Autowired
	private TestClock clock;

	@Test
	void a_day_ends_in_london_and_shows_its_last_publication() {
		LocalDate first = this.clock.tomorrowAt(LocalTime.of(9, 0));
		this.desk.load(this.data.with(anInspection("x").with("title", "In the morning")));
		this.clock.forward(java.time.Duration.ofHours(14).plusMinutes(59));
		this.desk.load(title("Before midnight"));
		LocalDate second = this.clock.tomorrowAt(LocalTime.of(0, 1));
		this.desk.load(title("After midnight"));
		assertThat(titleOn(first)).contains("Before midnight");
		assertThat(titleOn(second)).contains("After midnight");
		LocalDate third = this.clock.tomorrowAt(LocalTime.NOON);
		assertThat(titleOn(third)).contains("After midnight");
		assertThat(titleOn(first)).contains("Before midnight");
		assertThat(second).isEqualTo(first.plusDays(1));
	}

	@Test
	void a_day_before_the_first_publication_is_told_when_the_records_begin(@Autowired JdbcClient jdbc) {
		this.desk.load(this.data);
		LocalDate first = jdbc.sql("select published_on from publication where number = 1")
			.query(LocalDate.class)
			.single();
		String address = "/compare?authorities=%s&known=".formatted(this.data.name("north"));
		assertThat(this.reader.get(address + first.minusDays(1)).statusCode()).isEqualTo(404);
		assertThat(this.reader.wordsOfRefusal(address + first.minusDays(1))).contains(
				"Sightline's records begin on " + DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK).format(first));
	}

	@ParameterizedTest
	@ValueSource(strings = { "known=2999-01-01", "known=2016-02-30", "known=yesterday", "known=1&known=2",
			"on=2999-01-01", "on=2016-13-40", "on=2016-12", "on=1899-12-31", "known=-1" })
	void what_is_no_day_is_answered_with_a_sentence(String question) {
		var answer = this.reader.get("/frameworks?" + question);
		assertThat(answer.statusCode()).isEqualTo(400);
		assertThat(answer.headers().firstValue("ETag")).isEmpty();
		assertThat(answer.headers().firstValue("Cache-Control")).hasValue("no-store");
	}

	@ParameterizedTest
	@ValueSource(strings = { "known=0", "known=999999999" })
	void a_publication_that_is_not_there_is_not_found(String question) {
		assertThat(this.reader.get("/frameworks?" + question).statusCode()).isEqualTo(404);
	}

	private SampleData title(String title) {
		return this.data.correct("inspections", "inspection", this.data.name("x"), "title", title);
	}

	private String titleOn(LocalDate day) {
		return this.reader.page("/inspections/%s?known=%s".formatted(this.data.name("x"), day)).select("h1").text();
	}

}
