package uk.sightline.database;

import java.io.File;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * Runs PostgreSQL's own programs on one data folder: {@code initdb} and {@code pg_ctl}
 * know what is portable, when a server is ready and when it has refused.
 */
class ServerTools {

	private static final int LIMIT_MINUTES = 5;

	private final Path home;

	private final DataFolder folder;

	ServerTools(Path home, DataFolder folder) {
		this.home = home;
		this.folder = folder;
	}

	/**
	 * Runs to the end and answers what was said, or throws {@link Failed} with it. Output
	 * goes through a file, for a server that inherited a pipe would keep it open.
	 */
	String run(Path cluster, String program, String... arguments) throws IOException {
		Path output = Files.createTempFile(this.folder.path(), program, ".log");
		try {
			int exit = run(cluster, output.toFile(), command(program, arguments));
			String said = Files.readString(output, Charset.defaultCharset()).strip();
			if (said.startsWith("unshare:")) {
				throw new StartRefused("PostgreSQL does not run as root, and this machine gives it no user namespace ("
						+ said
						+ "): start Sightline as an ordinary user, or set SPRING_DATASOURCE_URL to another PostgreSQL.");
			}
			if (exit != 0) {
				throw new Failed(said);
			}
			return said;
		}
		finally {
			Files.deleteIfExists(output);
		}
	}

	private int run(Path cluster, File output, List<String> command) throws IOException {
		ProcessBuilder builder = new ProcessBuilder(command).directory(this.folder.path().toFile())
			.redirectErrorStream(true)
			.redirectOutput(output);
		Map<String, String> environment = builder.environment();
		environment.keySet().removeIf((name) -> name.startsWith("PG"));
		environment.put("PGDATA", cluster.toString());
		// Messages in plain English, whatever languages this machine has.
		environment.put("LC_ALL", "C");
		Process process = builder.start();
		try {
			if (process.waitFor(LIMIT_MINUTES, TimeUnit.MINUTES)) {
				return process.exitValue();
			}
			process.destroyForcibly();
			throw new Failed("it did not finish in " + LIMIT_MINUTES + " minutes");
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new Failed("it was interrupted");
		}
	}

	/**
	 * PostgreSQL does not run as root: there it gets a user namespace of its own, in
	 * which it is nobody and yet owns its files.
	 */
	private List<String> command(String program, String... arguments) throws IOException {
		List<String> command = new ArrayList<>();
		if (isRoot()) {
			command.addAll(List.of("unshare", "--user"));
		}
		command.add(this.home.resolve("bin").resolve(program).toString());
		command.addAll(List.of(arguments));
		return command;
	}

	private boolean isRoot() throws IOException {
		return System.getProperty("os.name").equals("Linux")
				&& Files.getAttribute(this.folder.resolve("lock"), "unix:uid").equals(0);
	}

	/**
	 * What a program said when it gave up.
	 */
	static class Failed extends IOException {

		Failed(String said) {
			super(said);
		}

	}

}
