package uk.sightline.web;

/**
 * A failure as it may be written to the log. Messages of exceptions can quote what a
 * stranger sent, so they are shortened and lose whatever could forge a line of the log.
 */
public class CleanTrace extends RuntimeException {

	private static final int LONGEST = 300;

	private static final int DEEPEST = 10;

	public CleanTrace(Throwable failure) {
		this(failure, 0);
	}

	private CleanTrace(Throwable failure, int depth) {
		super(words(failure), next(failure, depth), false, true);
		setStackTrace(failure.getStackTrace());
	}

	@Override
	public String toString() {
		return getMessage();
	}

	private static Throwable next(Throwable failure, int depth) {
		Throwable cause = failure.getCause();
		return (cause != null && depth < DEEPEST) ? new CleanTrace(cause, depth + 1) : null;
	}

	private static String words(Throwable failure) {
		String message = String.valueOf(failure.getMessage()).replaceAll("[\\p{C}\\p{Zl}\\p{Zp}]", " ");
		return failure.getClass().getName() + ": " + message.substring(0, Math.min(LONGEST, message.length()));
	}

}
