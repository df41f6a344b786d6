package uk.sightline.exchange;

import java.util.List;
import java.util.Random;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;
import static uk.sightline.exchange.AnInspection.anInspection;

/** An import with a wrong row changes nothing and says what is wrong with it. */
class RefusedRowsTests {

	private static final FreshSightline sightline = new FreshSightline();

	/** So mixed that it cannot be packed into less. */
	private static final String LONG = new Random(1).ints(10_000, 'a', 'z')
		.mapToObj(Character::toString)
		.collect(Collectors.joining());

	private static final SampleData data = SampleData.reference();

	@BeforeAll
	static void load() {
		sightline.desk().load(data);
	}

	@AfterAll
	static void close() {
		sightline.close();
	}

	static Stream<Arguments> wrong() {
		String judgements = "judgements.csv, line 2, column ";
		String inspections = "inspections.csv, line 2, column ";
		return Stream.of(inspection((x) -> x.with("title", ""), inspections + "title: It is empty."),
				inspection((x) -> x.begun("2016-13-40"), inspections + "started_on: It is not a date."),
				inspection((x) -> x.begun("2015-02-30"), inspections + "started_on: It is not a date."),
				inspection((x) -> x.begun("15/01/2024"), inspections + "started_on: It is not a date."),
				inspection((x) -> x.begun("0024-01-15"), inspections + "started_on: It is not a date."),
				inspection((x) -> x.with("ended_on", "2024-01-14"),
						"inspections.csv, line 2: The inspection ends before it begins."),
				inspection((x) -> x.published("2023"),
						"inspections.csv, line 2: The inspection was published before it ended."),
				inspection((x) -> x.begun("").published(""), "inspections.csv, line 2: Give at least the year"),
				inspection((x) -> x.with("source", "").with("locator", ""), "inspections.csv, line 2: Give a source"),
				inspection((x) -> x.with("mentioned_in", "nowhere"), inspections + "mentioned_in: A mention is"),
				inspection((x) -> x.with("mentioned_in", "no-source p1"),
						inspections + "mentioned_in: There is no source no-source."),
				inspection((x) -> x.with("authority_code", "E08000099"),
						inspections + "authority_code: E08000099 was not the code of an authority then."),
				inspection((x) -> x.with("framework", "NONE"), inspections + "framework: There is no framework NONE."),
				inspection((x) -> x.ofType("none"), inspections + "type: The framework NEW-1 has no type none."),
				inspection((x) -> x.ofType("short"), inspections
						+ "started_on: No Short inspection began under NEW-1 then: it applied from 2013 to 2015."),
				inspection((x) -> x.begun("2012-12-31").published("2013-02"),
						inspections + "started_on: No Inspection began under NEW-1 then"),
				inspection((x) -> x.with("source", "no-source"), inspections + "source: There is no source no-source."),
				inspection((x) -> x.with("inspection", "Not A Slug"),
						inspections + "inspection: The name of an inspection is made of"),
				inspection((x) -> x.with("title", LONG), inspections + "title: A title has at most 300 characters."),
				inspection((x) -> x.with("note", LONG), inspections + "note: A note has at most 4,000 characters."),
				inspection((x) -> x.with("title", "a\u0007b"),
						inspections + "title: It holds a line break or another character that cannot be seen."),
				inspection((x) -> x.with("title", "a\u202Eb"), inspections + "title: It holds a line break"),
				inspection((x) -> x.with("title", "a\u2028b"), inspections + "title: It holds a line break"),
				inspection((x) -> x.with("title", "a\nb"), inspections + "title: It holds a line break"),
				inspection((x) -> x.with("title", " a"), inspections + "title: It begins or ends with a space."),
				inspection((x) -> x.graded("none", "good"),
						judgements + "area_code: NEW-1 has no area none for an inspection that began then."),
				inspection((x) -> x.begun("2022-12-31").graded("care", "good"),
						judgements + "area_code: NEW-1 has no area care for an inspection that began then."),
				inspection((x) -> x.begun("2026-01-01").published("2026-02").graded("overall", "good"),
						judgements + "area_code: NEW-1 has no area overall for an inspection that began then."),
				inspection((x) -> x.graded("leadership", "adequate"),
						judgements + "grade: “adequate” is not a grade of the scale of this area."),
				inspection((x) -> x.graded("leadership", "Good"),
						judgements + "grade: The grade is a word in lower case"),
				inspection((x) -> x.judged("area_code", "leadership", "grade_as_printed", "-"),
						"judgements.csv, line 2: Without a grade the note says why it was not judged."),
				inspection((x) -> x.ofType("visit").graded("leadership", "good"),
						judgements + "inspection: A visit has no grades."),
				inspection((x) -> x.judged("area_code", "leadership", "grade", "good", "grade_as_printed", "good",
						"body", "lscb"), judgements + "body: The area judges the authority."),
				inspection((x) -> x.judged("area_code", "leadership", "grade", "good", "grade_as_printed", "good",
						"body", "board"), judgements + "body: The body is authority or lscb."),
				inspection((x) -> x.judged("area_code", "leadership", "grade", "good", "grade_as_printed", "good",
						"source", "no-source"), judgements + "source: There is no source no-source."),
				inspection(
						(x) -> x.judged("area_code", "leadership", "grade", "good", "grade_as_printed", "good",
								"authority_code", data.code("south")),
						judgements + "authority_code: The inspection has "),
				inspection((x) -> x.graded("leadership", "good").graded("leadership", "good"),
						"judgements.csv, line 3: The same is said already. See line 2."),
				inspection(
						(x) -> x.judged("area_code", "leadership", "grade", "good", "grade_as_printed", "good",
								"inspection", "stray"),
						judgements + "inspection: There is no such row in inspections.csv."),
				inspection((x) -> x.judged("area_code", "leadership", "grade", "good", "grade_as_printed", "good",
						"source", LONG), "judgements.csv, line 2: An authority code has at most 9 characters"),
				inspection((x) -> x.graded(LONG, "good"),
						"judgements.csv, line 2: An authority code has at most 9 characters"),
				inspection((x) -> x.with("authority_code", LONG),
						"inspections.csv, line 2: An authority code has at most 9 characters"));
	}

	private static Arguments inspection(UnaryOperator<AnInspection> change, String sentence) {
		return arguments(data.blank().with(change.apply(anInspection("x"))), sentence);
	}

	@ParameterizedTest
	@MethodSource("wrong")
	void a_wrong_row_is_named_and_nothing_changes(SampleData wrong, String sentence) {
		List<Long> before = counts();
		List<String> refused = sightline.desk().refused(wrong);
		assertThat(refused).singleElement().asString().startsWith(sentence.replace("NEW-1 ", data.name("NEW") + " "));
		assertThat(counts()).isEqualTo(before);
	}

	@Test
	void a_right_one_is_taken() {
		List<Long> before = counts();
		assertThat(sightline.desk().load(data.blank().with(anInspection("right").graded("leadership", "good"))))
			.isPositive();
		assertThat(counts()).isNotEqualTo(before);
	}

	@Test
	void the_same_inspection_twice_is_named_with_the_first() {
		assertThat(sightline.desk().refused(data.blank().with(anInspection("twice")).with(anInspection("twice"))))
			.containsExactly("inspections.csv, line 3: The same is said already. See line 2.");
	}

	@Test
	void every_wrong_row_is_named_whatever_is_wrong_with_it() {
		SampleData wrong = data.blank()
			.with(anInspection("a").begun("2015-02-30").graded("leadership", "good"))
			.with(anInspection("b").with("authority_code", "E08000099"))
			.with(anInspection("c").published("2020"))
			.with(anInspection("d").graded("leadership", "adequate").graded("none", "good"))
			.with(anInspection("e").with("title", "").published("2020-02-30"))
			.with(anInspection("f").graded("leadership", "good"));
		assertThat(sightline.desk().refused(wrong)).map((line) -> line.replaceAll(": .*", ""))
			.containsExactlyInAnyOrder("inspections.csv, line 2, column started_on",
					"inspections.csv, line 3, column authority_code", "inspections.csv, line 4",
					"judgements.csv, line 3, column grade", "judgements.csv, line 4, column area_code",
					"inspections.csv, line 6, column title", "inspections.csv, line 6, column published_on");
	}

	@Test
	void what_only_follows_from_a_wrong_row_is_not_held_against_the_others() {
		SampleData wrong = data.blank()
			.row("sources", "source", "a-new-report", "title", "A", "publisher", "B", "kind", "report", "published_on",
					"soon")
			.with(anInspection("a").with("source", "a-new-report").graded("leadership", "good"))
			.with(anInspection("b").begun("soon").graded("leadership", "good"));
		assertThat(sightline.desk().refused(wrong)).map((line) -> line.replaceAll(": .*", ""))
			.containsExactly("inspections.csv, line 3, column started_on", "sources.csv, line 2, column published_on");
	}

	/** How many rows every table has. */
	private static List<Long> counts() {
		return sightline.jdbc()
			.sql("""
					select (xpath('/row/n/text()', query_to_xml('select count(*) as n from ' || quote_ident(table_name), false, true, '')))[1]::text::bigint
					from information_schema.tables where table_schema = 'public' and table_type = 'BASE TABLE'
					  and table_name <> 'flyway_schema_history' order by table_name""")
			.query(Long.class)
			.list();
	}

}
