package uk.sightline.paper;

import java.util.stream.Stream;

import uk.sightline.indicator.Compared;
import uk.sightline.indicator.IndicatorPage;

/** The sheets of a paper that hold figures. */
final class FigureSheets {

	private FigureSheets() {
	}

	/** Each value in a row of its own. */
	static Sheet values(Contents contents) {
		Sheet sheet = new Sheet("Indicators", "Indicator", "Unit", "Area", "Date or period", "Value", "Upper end",
				"As printed", "In words", "Remark", "Source", "Place");
		contents.indicators()
			.forEach((page) -> page.series()
				.forEach((series) -> series.all()
					.stream()
					.flatMap((moment) -> Stream.concat(Stream.of(moment.first()), moment.others().stream()))
					.forEach((value) -> sheet.row(page.indicator().name(), value.unit().label(), series.area().name(),
							value.period().words(), value.number(), value.upTo(), value.printed(), value.words(),
							value.mark(), contents.titleOf(value.citation()),
							(value.citation() != null) ? value.citation().place() : null))));
		return sheet;
	}

	/** What the latest values stand beside, as under a chart. */
	static Sheet beside(Contents contents) {
		Sheet sheet = new Sheet("Beside the latest", "Indicator", "Authority", "Compared with", "Its figure",
				"Difference", "What may be said", "Of what");
		for (IndicatorPage page : contents.indicators()) {
			for (IndicatorPage.ComparedRow row : page.compared()) {
				for (int i = 0; i < row.cells().size(); i++) {
					Compared compared = row.cells().get(i);
					sheet.row(page.indicator().name(), contents.authorities().get(i).name(), row.name(),
							compared.figure(), compared.difference(), compared.isNothing() ? null : compared.outcome(),
							compared.detail());
				}
			}
		}
		return sheet;
	}

}
