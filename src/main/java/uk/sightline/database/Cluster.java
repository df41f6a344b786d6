package uk.sightline.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.stream.Stream;

import org.springframework.util.FileSystemUtils;

/**
 * The database files inside the data folder: made whole or not at all, and never repaired
 * by guesswork.
 */
class Cluster {

	private static final String HALF_MADE = "half-made-";

	private final DataFolder folder;

	private final ServerTools tools;

	Cluster(DataFolder folder, ServerTools tools) {
		this.folder = folder;
		this.tools = tools;
	}

	Path path() {
		return this.folder.resolve("postgresql");
	}

	/**
	 * Answers the passwords of a cluster that is there and looks sound.
	 */
	Passwords makeOrCheck() throws IOException {
		if (Files.exists(path())) {
			check();
			return Passwords.read(this.folder);
		}
		Passwords passwords = Passwords.make(this.folder);
		make(passwords);
		return passwords;
	}

	private void check() throws IOException {
		for (String needed : List.of("PG_VERSION", "postgresql.conf", "pg_hba.conf", "global/pg_control")) {
			if (!Files.exists(path().resolve(needed))) {
				throw new StartRefused("The data in " + path() + " is damaged (" + needed
						+ " is missing) and was left as it is: restore the folder from a back-up.");
			}
		}
		String version = Files.readString(path().resolve("PG_VERSION")).strip();
		if (!version.equals(ServerBinaries.MAJOR_VERSION)) {
			throw new StartRefused("The data in " + path() + " was written by PostgreSQL " + version
					+ ", which this Sightline cannot read (it brings " + ServerBinaries.MAJOR_VERSION
					+ "), and was left as it is: use the Sightline that wrote it, or restore a back-up of version "
					+ ServerBinaries.MAJOR_VERSION + ".");
		}
	}

	/**
	 * Works under a name of its own and renames at the end. A start that was killed may
	 * have left its {@code initdb} at work, which this way can disturb nobody.
	 * <p>
	 * Nobody is ever let in without a password. Text sorts by code point, by PostgreSQL's
	 * own tables: the locale of a system changes from one to the next and with its
	 * updates, and pages, exports and indexes must come out the same on all of them.
	 */
	private void make(Passwords passwords) throws IOException {
		clearLeftovers();
		Path half = Files.createTempDirectory(this.folder.path(), HALF_MADE);
		Path password = Files.createTempFile(this.folder.path(), HALF_MADE, ".password");
		try {
			Files.writeString(password, passwords.superuser());
			this.tools.run(half, "initdb", "--username=postgres", "--pwfile=" + password, "--auth=scram-sha-256",
					"--encoding=UTF8", "--locale=C", "--locale-provider=builtin", "--builtin-locale=C.UTF-8");
			Files.move(half, path(), StandardCopyOption.ATOMIC_MOVE);
		}
		catch (ServerTools.Failed ex) {
			FileSystemUtils.deleteRecursively(half);
			throw new StartRefused(
					"PostgreSQL could not make its files in " + this.folder.path() + ": " + Reason.of(ex.getMessage()),
					ex);
		}
		finally {
			Files.delete(password);
		}
	}

	private void clearLeftovers() throws IOException {
		try (Stream<Path> leftovers = Files.list(this.folder.path())
			.filter((file) -> file.getFileName().toString().startsWith(HALF_MADE))) {
			for (Path leftover : leftovers.toList()) {
				clear(leftover);
			}
		}
	}

	/**
	 * Best effort, for an {@code initdb} that lost its parent may still be writing there.
	 */
	private static void clear(Path leftover) {
		try {
			FileSystemUtils.deleteRecursively(leftover);
		}
		catch (IOException ex) {
			// The next first start tries again; until then it only takes space.
		}
	}

}
