package uk.sightline.indicator;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import uk.sightline.review.Draft;
import uk.sightline.security.AuditLog;
import uk.sightline.security.Person;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.mockito.Mockito.mock;

/** What becomes of a file whose reading fails. */
class UploadReadingTests {

	private static final SetWork WORK = new SetWork(new Draft(7, ValueSets.KIND, "a", Draft.State.DRAFT, "E08000035",
			"Values", 1, null, null, false, null, null), SetEntry.of("leeds", new SetEntry.Origin("a-source", null)),
			null, null);

	@TempDir
	private Path folder;

	private final Noted uploads = new Noted();

	private Error failure;

	private final UploadReading reading = new UploadReading(this.uploads, new Failing(), null, null,
			mock(AuditLog.class), new AtOnce());

	@Test
	void a_file_that_cannot_be_noted_is_deleted() throws IOException {
		this.uploads.fails = true;
		SheetFile file = file();
		assertThatIllegalStateException().isThrownBy(() -> this.reading.begin(WORK, file, false, null));
		assertThat(file.file()).doesNotExist();
	}

	@Test
	void a_file_that_takes_more_memory_than_there_is_is_refused() throws IOException {
		this.failure = new OutOfMemoryError();
		this.reading.begin(WORK, file(), false, null);
		assertThat(this.uploads.notes)
			.containsExactly("refused: It takes more memory to read than there is. Send it in several parts.");
	}

	@Test
	void a_file_at_which_sightline_fails_is_said_to_have_stopped() throws IOException {
		this.failure = new NoClassDefFoundError("a class");
		this.reading.begin(WORK, file(), false, null);
		assertThat(this.uploads.notes).containsExactly("stopped");
	}

	@Test
	void a_file_that_nobody_waits_for_any_more_is_not_read() throws IOException {
		this.uploads.waitedFor = false;
		this.reading.begin(WORK, file(), false, null);
		assertThat(this.uploads.notes).isEmpty();
	}

	private SheetFile file() throws IOException {
		return new SheetFile(Files.writeString(this.folder.resolve("sent"), "indicator"), "a.csv");
	}

	/** Reads each file as it comes. */
	private final class AtOnce extends UploadQueue {

		AtOnce() {
			super(null);
		}

		@Override
		void add(long id, Path file, Runnable reading) {
			try {
				reading.run();
			}
			catch (Error ex) {
				UploadReadingTests.this.uploads.notes.add("left as it was");
			}
		}

	}

	/** Fails as it is told to. */
	private final class Failing extends ValueSets {

		Failing() {
			super(null, null, null, null, null, null);
		}

		@Override
		SetWork open(long id, Person by) {
			throw UploadReadingTests.this.failure;
		}

	}

	/** Notes what it is told. */
	private static final class Noted extends Uploads {

		private final List<String> notes = new ArrayList<>();

		private boolean fails;

		private boolean waitedFor = true;

		Noted() {
			super(null, null);
		}

		@Override
		long begin(SetWork work, String name, boolean replaces, Person by) {
			if (this.fails) {
				throw new IllegalStateException("The database does not answer");
			}
			return 1;
		}

		@Override
		boolean reading(long id) {
			return this.waitedFor;
		}

		@Override
		void refuse(long id, List<WrongCell> wrong) {
			wrong.forEach((cell) -> this.notes.add("refused: " + cell.sentence()));
		}

		@Override
		void stop(long id) {
			this.notes.add("stopped");
		}

	}

}
