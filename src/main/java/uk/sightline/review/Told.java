package uk.sightline.review;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

import uk.sightline.web.Paging;

import org.springframework.ui.Model;

/**
 * What differs in files whose rows are told in words, page by page: a set of values can
 * have thousands.
 *
 * @param headings of the columns
 * @param rows of this page
 */
record Told(List<String> headings, List<RowChange> rows, Paging paging) {

	private static final int ROWS_A_PAGE = 100;

	/** Adds it to a page as {@code told}; {@code null} where there is nothing. */
	static void fill(RecordKind kind, List<RowChange> differences, String page, Model model) {
		List<RowChange> told = differences.stream().filter(RowChange::told).toList();
		Paging paging = Paging.of(page, ROWS_A_PAGE, told.size());
		Optional<DataFile.Reading> reading = kind.files()
			.stream()
			.map(DataFile::reading)
			.filter(Objects::nonNull)
			.findFirst();
		model.addAttribute("told", reading.filter((one) -> !told.isEmpty())
			.map((one) -> new Told(one.headings(),
					told.subList(paging.offset(), Math.min(told.size(), paging.offset() + paging.size())), paging))
			.orElse(null));
	}

}
