package uk.sightline.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Folders that must be refused, in a sentence, and left as they are.
 */
class DataFolderTests {

	@TempDir
	Path folder;

	@Test
	void aFolderOfSomebodyElseIsRefusedAndNotTouched() throws Exception {
		Files.writeString(this.folder.resolve("thesis.txt"), "years of work");
		assertRefused(this.folder, "The folder %s was not made by Sightline and nothing in it was changed:"
				+ " name another one with SIGHTLINE_DATA, or an empty one.");
	}

	@Test
	void aFileInItsPlaceIsRefusedAndNotTouched() throws Exception {
		Path file = Files.writeString(this.folder.resolve("data"), "a file");
		assertThatExceptionOfType(StartRefused.class)
			.isThrownBy(() -> OwnDatabase.start(new DataFolder(file.toString())))
			.withMessageStartingWith("The folder " + file + " was not made by Sightline");
		assertThat(file).hasContent("a file");
	}

	@ParameterizedTest
	@ValueSource(strings = { "PG_VERSION", "postgresql.conf", "pg_hba.conf", "global/pg_control" })
	void dataWithoutOneOfItsFilesIsRefusedAndNotTouched(String missing) throws Exception {
		makeData();
		Files.delete(cluster().resolve(missing));
		assertRefused(cluster(), "The data in %s is damaged (" + missing
				+ " is missing) and was left as it is: restore the folder from a back-up.");
	}

	@Test
	void dataOfAnotherVersionIsRefusedAndNotTouched() throws Exception {
		makeData();
		Files.writeString(cluster().resolve("PG_VERSION"), "17\n");
		assertRefused(cluster(),
				"The data in %s was written by PostgreSQL 17, which this Sightline cannot read (it brings 18),"
						+ " and was left as it is: use the Sightline that wrote it, or restore a back-up of version 18.");
	}

	@Test
	void dataWithoutItsPasswordsIsRefusedAndNotTouched() throws Exception {
		makeData();
		Files.delete(this.folder.resolve("passwords.properties"));
		assertRefused(this.folder, "The data in %s is damaged (passwords.properties is missing or not whole)"
				+ " and was left as it is: restore the folder from a back-up.");
	}

	@Test
	void dataThatTheServerItselfRefusesIsRefusedWithItsReason() throws Exception {
		makeData();
		Files.setPosixFilePermissions(cluster(), PosixFilePermissions.fromString("rwxr-xr-x"));
		assertRefused(cluster(),
				"PostgreSQL refused to start on %1$s, which was left as it is: "
						+ "data directory \"%1$s\" has invalid permissions (more in "
						+ this.folder.resolve("server.log") + ").");
	}

	@Test
	void passwordsOfOtherDataAreRefused() throws Exception {
		DataFolder data = new DataFolder(this.folder.toString());
		OwnDatabase.start(data).stop();
		Files.delete(this.folder.resolve("passwords.properties"));
		Passwords.make(data);
		assertThatExceptionOfType(StartRefused.class).isThrownBy(() -> OwnDatabase.start(data))
			.withMessageStartingWith("The data in " + this.folder + " and the passwords kept with it do not fit");
		assertThat(ServerProcess.on(cluster())).isEmpty();
	}

	private Path cluster() {
		return this.folder.resolve("postgresql");
	}

	/**
	 * What looks sound to us, though not to the server.
	 */
	private void makeData() throws IOException {
		DataFolder data = new DataFolder(this.folder.toString());
		data.claim();
		Passwords.make(data);
		Files.createDirectories(cluster().resolve("global"));
		Files.writeString(cluster().resolve("PG_VERSION"), "18\n");
		Files.createFile(cluster().resolve("postgresql.conf"));
		Files.createFile(cluster().resolve("pg_hba.conf"));
		Files.write(cluster().resolve("global/pg_control"), new byte[8192]);
	}

	private void assertRefused(Path named, String sentence) throws Exception {
		Map<Path, String> before = content(named);
		assertThatExceptionOfType(StartRefused.class)
			.isThrownBy(() -> OwnDatabase.start(new DataFolder(this.folder.toString())))
			.withMessage(sentence, named);
		assertThat(content(named)).isEqualTo(before);
	}

	private static Map<Path, String> content(Path folder) throws Exception {
		Map<Path, String> content = new TreeMap<>();
		try (Stream<Path> files = Files.walk(folder).filter(Files::isRegularFile)) {
			for (Path file : files.filter((path) -> !path.endsWith("lock")).toList()) {
				content.put(file, HexFormat.of()
					.formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file))));
			}
		}
		return content;
	}

}
