package uk.sightline.paper;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

import uk.sightline.authority.Authority;
import uk.sightline.comparison.Cell;
import uk.sightline.comparison.Change;
import uk.sightline.comparison.PairVerdict;
import uk.sightline.comparison.Point;
import uk.sightline.comparison.Row;
import uk.sightline.inspection.Judgement;
import uk.sightline.inspection.Outcome;
import uk.sightline.review.Citation;
import uk.sightline.review.Source;
import uk.sightline.web.PartialDate;

/** What a paper shows, as sheets: each fact in a row of its own, with its place. */
final class Sheets {

	private final Contents contents;

	private final List<Sheet> sheets = new ArrayList<>();

	private Sheets(Contents contents) {
		this.contents = contents;
	}

	/**
	 * All sheets of a paper.
	 * @param address of the paper
	 * @param by whoever made it; {@code null} where readers see no names
	 */
	static List<Sheet> of(Contents contents, String address, String by) {
		Sheets sheets = new Sheets(contents);
		sheets.head(address, by);
		if (contents.table() != null) {
			sheets.sheets.add(sheets.judgements());
			sheets.sheets.add(sheets.verdicts());
			sheets.sheets.add(sheets.history());
		}
		if (!contents.indicators().isEmpty()) {
			sheets.sheets.add(FigureSheets.values(contents));
			sheets.sheets.add(FigureSheets.beside(contents));
		}
		if (!contents.plans().isEmpty()) {
			sheets.sheets.add(PlanSheets.actions(contents));
			sheets.sheets.add(PlanSheets.measures(contents));
		}
		sheets.sheets.add(sheets.sources());
		return sheets.sheets;
	}

	private void head(String address, String by) {
		Sheet head = new Sheet("Paper", "About this paper", "").row("Title", this.contents.paper().title())
			.row("Date", PartialDate.of(this.contents.paper().madeOn().toString()).words())
			.row("As known at", this.contents.asOf().publicationLabel())
			.row("Authorities",
					this.contents.authorities().stream().map(Authority::name).collect(Collectors.joining(", ")))
			.row("Address", address);
		if (by != null) {
			head.row("Made by", by);
		}
		this.sheets
			.add(head.row("How to read it", "Grades stand as they were printed. Sightline does not rank authorities "
					+ "and works out no overall grade. What may be compared is in the sheet Comparisons."));
	}

	private Sheet judgements() {
		Sheet sheet = new Sheet("Judgements", "Subject", "Authority", "Grade as printed", "Area", "Why there is none",
				"Inspection", "When", "Published", "Source", "Place");
		for (Row row : this.contents.table().rows()) {
			row.cells().forEach((cell) -> cell(sheet, row, cell));
		}
		this.contents.unjudged()
			.forEach((theme) -> sheet.row(theme, null, null, null,
					"Not judged by the latest inspections of these authorities.", null, null, null, null, null));
		return sheet;
	}

	private void cell(Sheet sheet, Row row, Cell cell) {
		String authority = cell.column().authority().name();
		Outcome outcome = cell.column().chosen();
		if (cell.judgements().isEmpty()) {
			sheet.row(row.name(), authority, null, null, cell.nothing(), (outcome != null) ? outcome.kind() : null,
					(outcome != null) ? outcome.when() : null, null, null, null);
		}
		for (Judgement judgement : cell.judgements()) {
			sheet.row(row.name(), authority, judgement.graded() ? judgement.word() : null, judgement.area().fullName(),
					judgement.graded() ? null : "Not judged: " + judgement.note(), outcome.kind(), outcome.when(),
					(outcome.publishedOn() != null) ? outcome.publishedOn().words() : null,
					source(judgement.citation()), place(judgement.citation()));
		}
	}

	private Sheet verdicts() {
		Sheet sheet = new Sheet("Comparisons", "Subject", "About", "Verdict", "Sentence");
		for (Row row : this.contents.table().rows()) {
			for (PairVerdict pair : row.verdicts()) {
				sheet.row(row.name(), (pair.who() != null) ? pair.who() : "all", pair.verdict().kind().words(),
						pair.verdict().sentence());
			}
		}
		return sheet;
	}

	private Sheet history() {
		Sheet sheet = new Sheet("Over the years", "Authority", "Theme", "Inspection", "When", "Grade as printed",
				"Area", "Change", "Source", "Place");
		this.contents.years().forEach((one) -> one.history().lines().forEach((line) -> {
			for (Point point : line.points()) {
				sheet.row(one.authority().name(), line.theme().name(), point.outcome().kind(), point.outcome().when(),
						point.judgement().word(), point.judgement().area().fullName(),
						point.changes().stream().map(Change::sentence).collect(Collectors.joining(" ")),
						source(point.judgement().citation()), place(point.judgement().citation()));
			}
		}));
		return sheet;
	}

	private Sheet sources() {
		Sheet sheet = new Sheet("Sources", "Title", "Publisher", "Published", "Licence", "Reference");
		this.contents.sources()
			.forEach((source) -> sheet.row(source.title(), source.publisher(),
					(source.publishedOn() != null) ? source.publishedOn().words() : null, source.licence(),
					source.reference()));
		return sheet;
	}

	private String source(Citation citation) {
		return this.contents.titleOf(citation);
	}

	private static String place(Citation citation) {
		return (citation != null) ? citation.place() : null;
	}

}
