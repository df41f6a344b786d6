package uk.sightline.indicator;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.IntConsumer;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.json.JsonMapper;
import uk.sightline.security.AuditLog;
import uk.sightline.security.Person;
import uk.sightline.web.CleanTrace;

import org.springframework.stereotype.Component;

/**
 * Reads files in the background, so that whoever sent one may close the browser. Nothing
 * goes into a draft here: what was read waits to be looked at.
 */
@Component
class UploadReading {

	private static final Logger logger = LoggerFactory.getLogger(UploadReading.class);

	private static final WrongCell TOO_LARGE = new WrongCell(0, null,
			"It takes more memory to read than there is. Send it in several parts.");

	private static final int ROWS_BETWEEN = 250;

	private static final JsonMapper JSON = JsonMapper.builder().build();

	private final Uploads uploads;

	private final ValueSets sets;

	private final SetReader values;

	private final Measures measures;

	private final AuditLog audit;

	private final UploadQueue queue;

	UploadReading(Uploads uploads, ValueSets sets, SetReader values, Measures measures, AuditLog audit,
			UploadQueue queue) {
		this.uploads = uploads;
		this.sets = sets;
		this.values = values;
		this.measures = measures;
		this.audit = audit;
		this.queue = queue;
	}

	/**
	 * Has a file read, which is deleted then.
	 * @return the number under which it can be found
	 */
	long begin(SetWork work, SheetFile file, boolean replaces, Person by) throws IOException {
		long id;
		try {
			id = this.uploads.begin(work, file.name(), replaces, by);
		}
		catch (RuntimeException ex) {
			Files.deleteIfExists(file.file());
			throw ex;
		}
		this.queue.add(id, file.file(), () -> read(id, work.draft().id(), file, replaces, by));
		return id;
	}

	private void read(long id, long draft, SheetFile file, boolean replaces, Person by) {
		try {
			if (this.uploads.reading(id)) {
				read(id, this.sets.open(draft, by), file, replaces);
			}
		}
		catch (FileRefused ex) {
			refuse(id, List.of(ex.wrong()), by);
		}
		catch (WrongRows ex) {
			refuse(id, ex.wrong(), by);
		}
		catch (VirtualMachineError ex) {
			logger.error("A file takes more to read than there is", new CleanTrace(ex));
			refuse(id, List.of(TOO_LARGE), by);
		}
		catch (IOException | RuntimeException | Error ex) {
			logger.error("A file could not be read", new CleanTrace(ex));
			this.uploads.stop(id);
		}
	}

	private void refuse(long id, List<WrongCell> wrong, Person by) {
		this.uploads.refuse(id, wrong);
		this.audit.note(by, "refused", "a file of values",
				(wrong.size() == 1) ? "1 place is wrong." : "%d places are wrong.".formatted(wrong.size()));
	}

	private void read(long id, SetWork work, SheetFile file, boolean replaces) throws IOException {
		SheetIntake intake = new SheetIntake(work.authority(), this.measures, progress(id));
		file.read(intake);
		if (intake.values().isEmpty() && intake.wrong(List.of()).isEmpty()) {
			throw new FileRefused(intake.headed() ? "No row of it holds a value." : "It is empty.");
		}
		List<WrongCell> wrong = intake.wrong(understood(work, intake.values(), replaces));
		if (!wrong.isEmpty()) {
			throw new WrongRows(wrong);
		}
		if (JSON.writeValueAsString(intake.values()).length()
				+ JSON.writeValueAsString(work.entry()).length() > ValueSets.LONGEST) {
			throw new FileRefused("Its texts are too long all together. Send it in several parts.");
		}
		this.uploads.read(id, intake.values(), intake.leftEmpty());
	}

	/** The rows as they would stand in the draft. */
	List<Meaning> understood(SetWork work, List<KeyedValue> rows, boolean replaces) {
		Set<Integer> without = new HashSet<>();
		if (replaces) {
			replaced(work, rows).stream().filter(Objects::nonNull).forEach((old) -> without.add(old.number()));
		}
		return this.values.added(rows, work, without, (one) -> "row " + one.keyed().number());
	}

	/** The value of the draft whose place each row takes. */
	List<KeyedValue> replaced(SetWork work, List<KeyedValue> rows) {
		Meanings meanings = this.values.meanings(work);
		return UploadedRows.replaced(rows.stream().map(meanings::of).toList(), this.values.each(work));
	}

	/**
	 * What the draft says where rows take the place of values, by the numbers of the
	 * rows.
	 */
	Map<Integer, String> before(SetWork work, List<KeyedValue> rows) {
		Meanings meanings = this.values.meanings(work);
		List<KeyedValue> replaced = replaced(work, rows);
		Map<Integer, String> before = new HashMap<>();
		for (int i = 0; i < rows.size(); i++) {
			if (replaced.get(i) != null) {
				before.put(rows.get(i).number(), meanings.of(replaced.get(i)).valueWords());
			}
		}
		return before;
	}

	private IntConsumer progress(long id) {
		return (rows) -> {
			if (rows % ROWS_BETWEEN == 0) {
				this.uploads.progress(id, rows);
			}
		};
	}

	/** Some rows are wrong, so none is kept. */
	static class WrongRows extends RuntimeException {

		private final transient List<WrongCell> wrong;

		WrongRows(List<WrongCell> wrong) {
			super(null, null, false, false);
			this.wrong = new ArrayList<>(wrong);
		}

		List<WrongCell> wrong() {
			return this.wrong;
		}

	}

}
