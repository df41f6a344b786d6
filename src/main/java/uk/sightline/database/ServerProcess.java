package uk.sightline.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The server that runs on a cluster, or ran there, from the file it leaves.
 */
final class ServerProcess {

	private static final String FILE = "postmaster.pid";

	private ServerProcess() {
	}

	/**
	 * Answers a process only if it is PostgreSQL and as old as the file says: after a
	 * crash the number may belong to anyone, who must not be stopped.
	 */
	static Optional<ProcessHandle> on(Path cluster) throws IOException {
		List<String> lines = lines(cluster);
		if (lines.size() < 3) {
			return Optional.empty();
		}
		Instant started = Instant.ofEpochSecond(Long.parseLong(lines.get(2).strip()));
		return process(lines).filter((process) -> isPostgres(process, false))
			.filter((process) -> process.info().startInstant().filter((at) -> near(at, started)).isPresent());
	}

	/**
	 * Removes the file of a server that is gone if its number now belongs to a program
	 * that is surely not PostgreSQL; for PostgreSQL itself would take that for the server
	 * and refuse to start, as often as the machine gives the same numbers after a
	 * restart.
	 */
	static void forgetIfReplaced(Path cluster) throws IOException {
		if (process(lines(cluster)).filter((process) -> !isPostgres(process, true)).isPresent()) {
			Files.delete(cluster.resolve(FILE));
		}
	}

	private static List<String> lines(Path cluster) throws IOException {
		Path file = cluster.resolve(FILE);
		return Files.exists(file) ? Files.readAllLines(file) : List.of();
	}

	private static Optional<ProcessHandle> process(List<String> lines) {
		return lines.stream()
			.findFirst()
			.flatMap((number) -> ProcessHandle.of(Long.parseLong(number.strip())))
			.filter(ProcessHandle::isAlive);
	}

	private static boolean isPostgres(ProcessHandle process, boolean ifUnknown) {
		return process.info().command().map((path) -> path.contains("postgres")).orElse(ifUnknown);
	}

	private static boolean near(Instant one, Instant other) {
		return Duration.between(one, other).abs().compareTo(Duration.ofMinutes(1)) < 0;
	}

}
