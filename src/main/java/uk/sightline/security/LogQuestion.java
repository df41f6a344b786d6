package uk.sightline.security;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.function.Consumer;

import uk.sightline.web.BadQuestion;

import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Which part of the log is wanted.
 *
 * @param word what a note must contain, in any case; empty: anything
 * @param day the day in London; {@code null}: any
 */
record LogQuestion(String word, LocalDate day) {

	private static final ZoneId LONDON = ZoneId.of("Europe/London");

	private static final int LONGEST_WORD = 200;

	private static final String FROM = """
			 from audit a left join person p on p.id = a.person_id
			where (:word = '' or position(:word in lower(concat_ws(' ', a.what, a.subject, a.detail, a.address, p.name, p.sign_in))) > 0)
			  and (:from::timestamptz is null or a.noted_at >= :from and a.noted_at < :to)""";

	static LogQuestion of(String word, String day) {
		String wanted = word.strip().toLowerCase(java.util.Locale.ROOT).replace('\0', ' ');
		if (wanted.length() > LONGEST_WORD) {
			throw new BadQuestion("Look for at most 200 characters.");
		}
		try {
			return new LogQuestion(wanted, day.isBlank() ? null : LocalDate.parse(day.strip()));
		}
		catch (DateTimeException ex) {
			throw new BadQuestion("Give a day like 2026-05-31.");
		}
	}

	int count(JdbcClient jdbc) {
		return asking(jdbc, "select count(*)" + FROM).query(Integer.class).single();
	}

	/** Hands out the notes, latest first. */
	void read(JdbcClient jdbc, int offset, int limit, Consumer<Note> reader) {
		asking(jdbc,
				"select a.noted_at, p.name, p.sign_in, a.what, a.subject, a.detail, a.address" + FROM
						+ " order by a.id desc offset :offset limit :limit")
			.param("offset", offset)
			.param("limit", limit)
			.query((RowCallbackHandler) (row) -> reader.accept(new Note(row.getObject("noted_at", OffsetDateTime.class),
					row.getString("name"), row.getString("sign_in"), row.getString("what"), row.getString("subject"),
					row.getString("detail"), row.getString("address"))));
	}

	private JdbcClient.StatementSpec asking(JdbcClient jdbc, String sql) {
		return jdbc.sql(sql)
			.param("word", this.word)
			.param("from", start(this.day), java.sql.Types.TIMESTAMP_WITH_TIMEZONE)
			.param("to", start((this.day != null) ? this.day.plusDays(1) : null),
					java.sql.Types.TIMESTAMP_WITH_TIMEZONE);
	}

	private static OffsetDateTime start(LocalDate day) {
		return (day != null) ? day.atStartOfDay(LONDON).toOffsetDateTime() : null;
	}

	/** A line of the log. */
	record Note(OffsetDateTime at, String name, String signIn, String what, String subject, String detail,
			String address) {

		/** When, in London. */
		public java.time.ZonedDateTime when() {
			return this.at.atZoneSameInstant(LONDON);
		}

	}

}
