package uk.sightline.inspection;

import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import uk.sightline.grading.Area;
import uk.sightline.review.NewSources;
import uk.sightline.review.Source;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Writes what was keyed as rows of facts, under all constraints, when it is submitted.
 */
@Component
class OutcomeRows {

	private static final Pattern ENDING = Pattern.compile(".*-([0-9]{1,6})");

	private final NewSources newSources;

	private final JdbcClient jdbc;

	OutcomeRows(NewSources newSources, JdbcClient jdbc) {
		this.newSources = newSources;
		this.jdbc = jdbc;
	}

	void write(Work work, long revision, String slug) {
		Entry entry = work.entry();
		Entry.Origin origin = entry.origin();
		String source = (origin.fresh() != null) ? this.newSources.add(revision, fresh(work, origin)) : origin.source();
		this.jdbc
			.sql("""
					insert into inspection (revision_id, inspection, authority_code, framework, type, started_on, ended_on, published_on,
					  lead_inspector, title, source, locator, mentioned_in, published_source, published_locator, note)
					values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
			.params(revision, slug, work.authorityCode(), entry.framework(), entry.what().type(),
					entry.dates().startedOn(), entry.dates().endedOn(), origin.publishedOn(), origin.leadInspector(),
					work.title(), source, (source != null) ? origin.locator() : null,
					(entry.carried() != null) ? entry.carried().mentionedIn() : null, origin.publishedSource(),
					origin.publishedLocator(), origin.note())
			.update();
		for (Area area : work.judged()) {
			entry.gradesOf(area.code()).forEach((grade) -> judgement(work, revision, slug, source, area, grade));
		}
		int last = entry.findingsOrNone().stream().mapToInt(OutcomeRows::ending).max().orElse(0);
		for (KeyedFinding finding : entry.findingsOrNone()) {
			finding(work, revision, slug, source,
					(finding.name() != null) ? finding : finding.named(slug + '-' + ++last));
		}
	}

	private void judgement(Work work, long revision, String slug, String source, Area area, KeyedGrade grade) {
		Optional<KeyedGrade.Heading> heading = Optional.ofNullable(grade.heading());
		this.jdbc
			.sql("""
					insert into judgement (revision_id, inspection, authority_code, framework, body, section, area_number, area,
					  grade_as_printed, grade, source, locator, note, area_code) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
			.params(revision, slug, work.authorityCode(), area.framework(), area.body(), area.section(),
					heading.map(KeyedGrade.Heading::number).orElse(heading.isEmpty() ? area.number() : null),
					heading.map(KeyedGrade.Heading::name).orElse(area.name()), grade.asPrinted(), grade.grade(),
					Objects.requireNonNullElse(grade.source(), Objects.requireNonNullElse(source, "")),
					(grade.place() != null) ? grade.place() : work.entry().grades().place(), grade.note(), area.code())
			.update();
	}

	private void finding(Work work, long revision, String slug, String source, KeyedFinding finding) {
		this.jdbc
			.sql("""
					insert into finding (revision_id, finding, inspection, authority_code, body, section, kind, number, deadline, theme,
					  summary, source, locator) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
			.params(revision, finding.name(), slug, work.authorityCode(), finding.body(), finding.section(),
					finding.kind(), finding.number(), finding.deadline(), finding.theme(), finding.summary(),
					(finding.source() != null) ? finding.source() : source, finding.place())
			.update();
	}

	private static Source fresh(Work work, Entry.Origin origin) {
		String day = (origin.publishedOn() != null) ? origin.publishedOn() : work.entry().dates().startedOn();
		return new Source(Source.name(origin.fresh().publisher(), work.authority().slug(), day), origin.fresh().title(),
				origin.fresh().publisher(), work.entry().publishedOn(), null, origin.fresh().reference(),
				origin.fresh().kind());
	}

	private static int ending(KeyedFinding finding) {
		Matcher ending = ENDING.matcher((finding.name() != null) ? finding.name() : "");
		return ending.matches() ? Integer.parseInt(ending.group(1)) : 0;
	}

}
