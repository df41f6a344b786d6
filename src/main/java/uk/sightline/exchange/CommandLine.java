package uk.sightline.exchange;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import uk.sightline.review.CurrentPublication;

import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.ExitCodeGenerator;
import org.springframework.stereotype.Component;

/**
 * The commands of whoever holds the server: {@code import PATH}, {@code import --dfe
 * PATH…} for official statistics, and {@code export PATH}. An import publishes alone, and
 * its publication says so.
 */
@Component
class CommandLine implements ApplicationRunner, ExitCodeGenerator {

	private final Importer importer;

	private final OfficialImport official;

	private final Exporter exporter;

	private final CurrentPublication current;

	private int exitCode;

	CommandLine(Importer importer, OfficialImport official, Exporter exporter, CurrentPublication current) {
		this.importer = importer;
		this.official = official;
		this.exporter = exporter;
		this.current = current;
	}

	@Override
	public void run(ApplicationArguments arguments) throws IOException {
		List<String> words = arguments.getNonOptionArgs();
		if (words.size() > 1 && words.get(0).equals("import")) {
			load(arguments, words.stream().skip(1).map(Path::of).toList());
		}
		else if (words.size() == 2 && words.get(0).equals("export")) {
			try (OutputStream file = Files.newOutputStream(Path.of(words.get(1)))) {
				this.exporter.zip(this.current.number(), null, file);
			}
			System.out.printf("Wrote %s.%n", words.get(1));
		}
		else if (!words.isEmpty()) {
			explain();
		}
	}

	private void explain() {
		System.out.println("Sightline knows these commands: import PATH; import --dfe PATH… and import --lait FILE"
				+ " --dictionary=FILE for official statistics, each with [--reason=…] [--by=…]; and export PATH.");
		this.exitCode = 2;
	}

	private void load(ApplicationArguments arguments, List<Path> paths) throws IOException {
		boolean dfe = arguments.containsOption("dfe");
		boolean lait = arguments.containsOption("lait");
		String dictionary = option(arguments, "dictionary", "");
		if (!dfe && paths.size() > 1 || dfe && lait || lait == dictionary.isEmpty()) {
			explain();
			return;
		}
		String reason = option(arguments, "reason", (dfe || lait)
				? "Official statistics of the Department for Education, brought in from the command line without a second person."
				: "Import from the command line without a second person.");
		String by = option(arguments, "by", "the holder of the server");
		if (!fits("reason", reason, 1000) || !fits("by", by, 120)) {
			this.exitCode = 2;
			return;
		}
		load(() -> dfe ? this.official.dfe(paths, by, reason, System.out)
				: lait ? this.official.lait(paths.get(0), Path.of(dictionary), by, reason, System.out)
						: own(paths.get(0), by, reason),
				System.out);
	}

	private Importer.Outcome own(Path path, String by, String reason) throws IOException {
		try (DataSet set = DataSet.open(path)) {
			return this.importer.load(set, Importer.Only.DIFFERENT, by, reason);
		}
	}

	private void load(Load load, PrintStream out) throws IOException {
		try {
			Importer.Outcome outcome = load.run();
			out.println((outcome.publication() == 0)
					? "Nothing to publish: all %d records are as they were.".formatted(outcome.unchanged())
					: "Publication %d: %d records new or changed, %d unchanged.".formatted(outcome.publication(),
							outcome.changed(), outcome.unchanged()));
		}
		catch (ImportRefused ex) {
			ex.wrong().forEach(out::println);
			out.println(ex.summary());
			this.exitCode = 1;
		}
	}

	private static String option(ApplicationArguments arguments, String name, String otherwise) {
		List<String> values = arguments.getOptionValues(name);
		return (values == null || values.isEmpty()) ? otherwise : values.get(0).strip();
	}

	private static boolean fits(String option, String text, int most) {
		if (text.isEmpty() || text.length() > most) {
			System.out.printf("Nothing was imported: --%s has 1 to %,d characters, not %,d.%n", option, most,
					text.length());
			return false;
		}
		return true;
	}

	@Override
	public int getExitCode() {
		return this.exitCode;
	}

	private interface Load {

		Importer.Outcome run() throws IOException;

	}

}
