package uk.sightline.exchange;

import java.util.List;
import java.util.stream.Collectors;

/**
 * An import was refused whole and has changed nothing; it says every place that is wrong.
 */
class ImportRefused extends RuntimeException {

	private final transient List<WrongRow> wrong;

	ImportRefused(List<WrongRow> wrong) {
		super(wrong.stream().map(WrongRow::toString).collect(Collectors.joining("\n")));
		this.wrong = List.copyOf(wrong);
	}

	ImportRefused(String file, String sentence) {
		this(List.of(new WrongRow(file, 0, null, sentence)));
	}

	List<WrongRow> wrong() {
		return this.wrong;
	}

}
