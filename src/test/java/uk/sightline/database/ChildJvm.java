package uk.sightline.database;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import org.awaitility.Awaitility;

/**
 * Another virtual machine, to be killed. Closing it kills whatever of it still lives.
 */
public final class ChildJvm implements AutoCloseable {

	private static final Duration PATIENCE = Duration.ofSeconds(40);

	private final Process process;

	private final List<String> lines = new CopyOnWriteArrayList<>();

	private final Thread reader;

	private ChildJvm(Process process) {
		this.process = process;
		this.reader = new Thread(this::read);
		this.reader.start();
	}

	public static ChildJvm start(Class<?> main, Map<String, String> environment, String... arguments)
			throws IOException {
		return start(classPath(), main, environment, arguments);
	}

	static ChildJvm start(String classPath, Class<?> main, Map<String, String> environment, String... arguments)
			throws IOException {
		List<String> command = new ArrayList<>(
				List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-XX:TieredStopAtLevel=1",
						"-cp", classPath, main.getName()));
		command.addAll(List.of(arguments));
		ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
		builder.environment().keySet().removeIf((name) -> name.startsWith("SPRING_") || name.startsWith("SIGHTLINE_"));
		builder.environment().putAll(environment);
		return new ChildJvm(builder.start());
	}

	/**
	 * The tests' own class path, without the empty entry at its end that would mean the
	 * folder in which the tests run.
	 */
	static String classPath() {
		return System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"))
			.replaceFirst(File.pathSeparator + "+$", "");
	}

	private void read() {
		try (BufferedReader output = this.process.inputReader()) {
			output.lines().forEach(this.lines::add);
		}
		catch (UncheckedIOException | IOException ex) {
			// Killed in mid-line.
		}
	}

	public ProcessHandle handle() {
		return this.process.toHandle();
	}

	public Stream<String> said(String start) {
		return this.lines.stream()
			.filter((line) -> line.startsWith(start))
			.map((line) -> line.substring(start.length()));
	}

	void awaitLines(String start, int count) {
		await(start, () -> said(start).count() >= count);
	}

	public void awaitText(String text) {
		await(text, () -> output().contains(text));
	}

	private void await(String what, Callable<Boolean> condition) {
		Awaitility.await().alias(what).atMost(PATIENCE).pollInterval(Duration.ofMillis(20)).failFast(() -> {
			if (!this.reader.isAlive() && !condition.call()) {
				throw new AssertionError("ended without saying " + what + ": " + output());
			}
		}).until(condition);
	}

	/**
	 * Waits for the end and answers everything that was said.
	 */
	String awaitEnd() throws InterruptedException {
		if (!this.process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
			throw new AssertionError("still running after " + PATIENCE + ": " + output());
		}
		this.reader.join();
		return output();
	}

	int exitCode() {
		return this.process.exitValue();
	}

	String output() {
		return String.join("\n", this.lines);
	}

	/**
	 * Kills and waits until it is gone. A child of this virtual machine must also have
	 * been asked after: only then has its last thread let go of its files and locks.
	 */
	public static void kill(ProcessHandle process) {
		boolean child = process.parent().filter(ProcessHandle.current()::equals).isPresent();
		process.destroyForcibly();
		Awaitility.await()
			.atMost(PATIENCE)
			.pollInterval(Duration.ofMillis(20))
			.until(() -> child ? !process.isAlive() : isGone(process));
	}

	/**
	 * A process that has ended is still listed until its parent asks after it, but runs
	 * no program any more.
	 */
	static boolean isGone(ProcessHandle process) {
		return !process.isAlive() || process.info().command().isEmpty();
	}

	@Override
	public void close() {
		kill(handle());
	}

}
