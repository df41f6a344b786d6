package uk.sightline.review;

import java.util.List;
import java.util.Map;

/**
 * What was submitted could not be published as it stands. Nothing was changed; each
 * sentence says what would stop the publication.
 */
public class SubmissionRefused extends RuntimeException {

	private final transient List<Wrong> wrong;

	SubmissionRefused(List<Wrong> wrong) {
		super(null, null, false, false);
		this.wrong = List.copyOf(wrong);
	}

	public List<Wrong> wrong() {
		return this.wrong;
	}

	/**
	 * One thing that is wrong.
	 *
	 * @param file the file in whose table the row stands, such as {@code judgements};
	 * {@code null} where it is no single row
	 * @param row the key of the row, column by column
	 * @param column the column, or {@code null}
	 * @param sentence what is wrong, for whoever keyed it
	 */
	public record Wrong(String file, Map<String, String> row, String column, String sentence) {
	}

}
