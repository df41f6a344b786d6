package uk.sightline.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Kills what really runs, at any moment, and looks for everything that was acknowledged.
 */
class KilledProcessTests {

	@TempDir
	Path folder;

	private ChildJvm child;

	private ProcessHandle server;

	@BeforeEach
	void startWriting() throws IOException {
		this.child = ChildJvm.start(WritingMain.class, Map.of(), this.folder.toString());
	}

	@AfterEach
	void stopWhatIsLeft() {
		this.child.close();
		if (this.server != null) {
			ChildJvm.kill(this.server);
		}
	}

	private void awaitRows() {
		this.child.awaitLines(WritingMain.SAVED, 50);
		this.server = ProcessHandle.of(Long.parseLong(this.child.said("server ").findFirst().orElseThrow()))
			.orElseThrow();
	}

	@Test
	void nothingIsLostWhenTheApplicationIsKilledAndTheServerItLeavesIsStopped() throws Exception {
		awaitRows();
		ChildJvm.kill(this.child.handle());
		assertThat(this.server).matches((process) -> !ChildJvm.isGone(process));
		assertEverythingSavedIsThere();
		assertThat(this.server).matches(ChildJvm::isGone);
	}

	@Test
	void nothingIsLostWhenTheServerIsKilled() throws Exception {
		awaitRows();
		ChildJvm.kill(this.server);
		assertThat(this.child.awaitEnd()).contains("lost the server");
		assertEverythingSavedIsThere();
	}

	@Test
	void nothingIsLostWhenBothAreKilled() throws Exception {
		awaitRows();
		ChildJvm.kill(this.server);
		ChildJvm.kill(this.child.handle());
		assertEverythingSavedIsThere();
	}

	@Test
	void aProgramThatHasTheNumberOfAKilledServerIsLeftAlone() throws Exception {
		awaitRows();
		ChildJvm.kill(this.server);
		ChildJvm.kill(this.child.handle());
		Path recorded = this.folder.resolve("postgresql/postmaster.pid");
		List<String> lines = Files.readAllLines(recorded);
		lines.set(0, String.valueOf(ProcessHandle.current().pid()));
		Files.write(recorded, lines);
		assertThat(ServerProcess.on(recorded.getParent())).isEmpty();
		assertEverythingSavedIsThere();
	}

	@Test
	void aSecondStartIsRefusedAndACommandJoins() throws Exception {
		awaitRows();
		assertThatExceptionOfType(StartRefused.class)
			.isThrownBy(() -> OwnDatabase.start(new DataFolder(this.folder.toString())))
			.withMessage(
					"Another Sightline (process %d) is running on the data in %s:"
							+ " stop it first, or name another folder with SIGHTLINE_DATA.",
					this.child.handle().pid(), this.folder);
		OwnDatabase joined = OwnDatabase.startOrJoin(new DataFolder(this.folder.toString()));
		try (Connection connection = new TestUsers(joined).asApplication()) {
			assertThat(TestUsers.query(connection, "select number from saved")).hasSizeGreaterThanOrEqualTo(50);
		}
		joined.stop();
		assertThat(this.server).matches((process) -> !ChildJvm.isGone(process));
	}

	@Test
	void aFirstStartKilledHalfWayIsFollowedByOneThatWorks() throws Exception {
		Awaitility.await().pollInterval(Duration.ofMillis(1)).until(this::isHalfMade);
		ChildJvm.kill(this.child.handle());
		assertThat(this.folder.resolve("postgresql")).doesNotExist();
		OwnDatabase database = OwnDatabase.start(new DataFolder(this.folder.toString()));
		try (Connection connection = new TestUsers(database).asOwner()) {
			assertThat(TestUsers.query(connection, "select current_database()")).containsExactly("sightline");
		}
		finally {
			database.stop();
		}
	}

	private boolean isHalfMade() throws IOException {
		try (Stream<Path> content = Files.list(this.folder)) {
			return content.anyMatch((file) -> Files.exists(file.resolve("PG_VERSION")));
		}
	}

	private void assertEverythingSavedIsThere() throws IOException, SQLException {
		OwnDatabase database = OwnDatabase.startOrJoin(new DataFolder(this.folder.toString()));
		try (Connection connection = new TestUsers(database).asApplication()) {
			assertThat(TestUsers.query(connection, "select number from saved"))
				.containsAll(this.child.said(WritingMain.SAVED).filter((number) -> !number.isEmpty()).toList());
		}
		finally {
			database.stop();
		}
	}

}
