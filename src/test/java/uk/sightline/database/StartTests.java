package uk.sightline.database;

import java.io.File;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import uk.sightline.SightlineApplication;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Starts Sightline as its users do, and reads what they read.
 */
class StartTests {

	@TempDir
	Path folder;

	@Test
	void itStartsOnAnEmptyFolderAndRefusesASecondButNotACommandAndStopsItsServerLast() throws Exception {
		try (ChildJvm first = sightline("SERVER_PORT", "0")) {
			first.awaitText("Started SightlineApplication");
			assertRefused(sightline("SERVER_PORT", "0"),
					"Another Sightline (process " + first.handle().pid() + ") is running on the data in " + this.folder
							+ ": stop it first," + " or name another folder with SIGHTLINE_DATA.");
			try (ChildJvm command = ChildJvm.start(packaged(), SightlineApplication.class,
					Map.of("SIGHTLINE_DATA", this.folder.toString(), "SERVER_PORT", "0"), "import", "anything")) {
				command.awaitText("Started SightlineApplication");
			}
			ProcessHandle server = ServerProcess.on(this.folder.resolve("postgresql")).orElseThrow();
			first.handle().destroy();
			assertThat(first.awaitEnd()).doesNotContain("ERROR", "\tat ", Passwords.read(folder()).application(),
					Passwords.read(folder()).owner());
			assertThat(server).matches(ChildJvm::isGone);
			assertThat(this.folder.resolve("running.properties")).doesNotExist();
		}
	}

	@Test
	void itStopsWhenItsServerIsKilled() throws Exception {
		try (ChildJvm sightline = sightline("SERVER_PORT", "0")) {
			sightline.awaitText("People who can sign in now");
			ChildJvm.kill(ServerProcess.on(this.folder.resolve("postgresql")).orElseThrow());
			assertThat(sightline.awaitEnd()).contains("PostgreSQL on " + this.folder
					+ " has died, so Sightline stops: what was saved is safe; start Sightline again.");
			assertThat(sightline.exitCode()).isEqualTo(1);
		}
	}

	@Test
	void aBusyPortIsSaidInOneSentenceAndTheServerIsStopped() throws Exception {
		try (ServerSocket busy = new ServerSocket(0)) {
			String port = String.valueOf(busy.getLocalPort());
			assertRefused(sightline("SERVER_PORT", port), "Port " + port
					+ " is used by another program: stop that, or set SERVER_PORT to a free port for Sightline.");
			assertThat(ServerProcess.on(this.folder.resolve("postgresql"))).isEmpty();
		}
	}

	@Test
	void withoutAServerThatComesAlongOneMustBeNamed() throws Exception {
		assertRefused(
				ChildJvm.start(packaged(), SightlineApplication.class,
						Map.of("SIGHTLINE_DATA", this.folder.toString())),
				"No PostgreSQL comes with this build: set SPRING_DATASOURCE_URL to the one to use,"
						+ " such as jdbc:postgresql://localhost:5432/sightline.");
		assertThat(this.folder).isEmptyDirectory();
	}

	@Test
	void aNamedServerThatDoesNotAnswerIsSaidInOneSentence() throws Exception {
		int nobody;
		try (ServerSocket closed = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
			nobody = closed.getLocalPort();
		}
		String url = "jdbc:postgresql://127.0.0.1:" + nobody + "/sightline";
		assertRefused(sightline("SPRING_DATASOURCE_URL", url, "SPRING_DATASOURCE_USERNAME", "app",
				"SPRING_DATASOURCE_PASSWORD", "a", "SPRING_FLYWAY_USER", "owner", "SPRING_FLYWAY_PASSWORD", "b"),
				"PostgreSQL cannot be reached at " + url + ": check SPRING_DATASOURCE_URL, and that the server runs and"
						+ " accepts connections from this machine.");
	}

	/**
	 * The class path of the packaged program, which brings no server.
	 */
	private static String packaged() {
		return Stream.of(ChildJvm.classPath().split(File.pathSeparator))
			.filter((entry) -> Stream.of("zonky", "tukaani", "org/apache/commons", "commons-io", "commons-codec")
				.noneMatch(entry::contains))
			.collect(Collectors.joining(File.pathSeparator));
	}

	private DataFolder folder() {
		return new DataFolder(this.folder.toString());
	}

	private ChildJvm sightline(String... environment) throws Exception {
		Map<String, String> variables = new HashMap<>(Map.of("SIGHTLINE_DATA", this.folder.toString()));
		for (int i = 0; i < environment.length; i += 2) {
			variables.put(environment[i], environment[i + 1]);
		}
		return ChildJvm.start(SightlineApplication.class, variables);
	}

	private static void assertRefused(ChildJvm sightline, String sentence) throws Exception {
		try (sightline) {
			assertThat(sightline.awaitEnd().lines()).contains(sentence).noneMatch((line) -> line.startsWith("\tat "));
			assertThat(sightline.exitCode()).isEqualTo(1);
		}
	}

}
