package uk.sightline.comparison;

import java.util.List;

/**
 * Rows of a comparison that belong together because one grade spans them; most often a
 * single row.
 */
public record RowGroup(List<Row> rows) {

	/**
	 * The verdicts of all rows; where the rows differ, each says of which subject it
	 * speaks.
	 */
	public List<PairVerdict> verdicts() {
		boolean alike = this.rows.stream().map(Row::verdicts).distinct().count() == 1;
		return alike ? this.rows.get(0).verdicts()
				: this.rows.stream()
					.flatMap((row) -> row.verdicts().stream().map((verdict) -> verdict.of(row.name())))
					.toList();
	}

}
