package uk.sightline.database;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Our own PostgreSQL server. Only the holder of the data folder's lock may start or stop
 * it; so a server found there by the holder has lost its application and is stopped
 * first.
 */
class Server {

	private static final Logger logger = LoggerFactory.getLogger(Server.class);

	private static final Duration PATIENCE = Duration.ofSeconds(20);

	/**
	 * A port taken since it was found free, a killed server that the system still lists,
	 * and memory that the last of its processes have yet to leave.
	 */
	private static final List<String> PASSING = List.of("could not bind", "\"postmaster.pid\" already exists",
			"shared memory block");

	private static final String LOG = "server.log";

	private final DataFolder folder;

	private final ServerTools tools;

	private final Path cluster;

	private volatile boolean stopping;

	Server(DataFolder folder, ServerTools tools, Path cluster) {
		this.folder = folder;
		this.tools = tools;
		this.cluster = cluster;
	}

	/**
	 * Starts and answers the port. Two refusals pass by themselves and are tried again
	 * for a while: a port taken since it was found free, and memory that the last of a
	 * killed server's processes have yet to leave.
	 */
	int start() throws IOException {
		stopOrphan();
		Instant deadline = Instant.now().plus(PATIENCE);
		while (true) {
			int port = freePort();
			try {
				keepLastLog();
				this.tools.run(this.cluster, "pg_ctl", "start", "--silent", "--wait", "--timeout=240", "--log=" + LOG,
						"--options=" + options(port));
				return port;
			}
			catch (ServerTools.Failed ex) {
				String said = log() + ex.getMessage();
				if (PASSING.stream().noneMatch(said::contains) || Instant.now().isAfter(deadline)) {
					throw refused(said, ex);
				}
			}
		}
	}

	private void stopOrphan() throws IOException {
		var orphan = ServerProcess.on(this.cluster);
		if (orphan.isPresent()) {
			logger.warn("PostgreSQL (process {}) still ran on {} after its application was killed; stopping it.",
					orphan.get().pid(), this.folder.path());
			stopServer();
		}
		ServerProcess.forgetIfReplaced(this.cluster);
	}

	/**
	 * Stops the server; sessions that are still open are ended and rolled back.
	 */
	void stop() throws IOException {
		this.stopping = true;
		if (ServerProcess.on(this.cluster).isPresent()) {
			stopServer();
		}
	}

	private void stopServer() throws IOException {
		try {
			this.tools.run(this.cluster, "pg_ctl", "stop", "--silent", "--wait", "--mode=fast", "--timeout=60");
		}
		catch (ServerTools.Failed ex) {
			throw new StartRefused(
					"PostgreSQL on " + this.cluster + " could not be stopped: " + Reason.of(ex.getMessage()), ex);
		}
	}

	/**
	 * Calls back if the server ends by anything but {@link #stop()}.
	 */
	void whenItDies(Runnable action) throws IOException {
		ServerProcess.on(this.cluster).ifPresent((process) -> process.onExit().thenRun(() -> {
			if (!this.stopping) {
				action.run();
			}
		}));
	}

	/**
	 * Given on the command line, where no later change of a file can take durability
	 * away.
	 */
	private static String options(int port) {
		return Stream
			.of("port=" + port, "listen_addresses=127.0.0.1", "unix_socket_directories=", "fsync=on",
					"synchronous_commit=on", "full_page_writes=on", "max_connections=40", "shared_buffers=64MB",
					"max_wal_senders=0", "log_checkpoints=off", "timezone=UTC", "log_timezone=UTC")
			.map((setting) -> "-c " + setting)
			.collect(Collectors.joining(" "));
	}

	private static int freePort() throws IOException {
		try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
			return socket.getLocalPort();
		}
	}

	private void keepLastLog() throws IOException {
		if (Files.exists(this.folder.resolve(LOG))) {
			Files.move(this.folder.resolve(LOG), this.folder.resolve(LOG + ".1"), StandardCopyOption.REPLACE_EXISTING);
		}
	}

	private String log() throws IOException {
		Path log = this.folder.resolve(LOG);
		return Files.exists(log) ? new String(Files.readAllBytes(log), Charset.defaultCharset()) : "";
	}

	private StartRefused refused(String said, IOException cause) {
		return new StartRefused("PostgreSQL refused to start on " + this.cluster + ", which was left as it is: "
				+ Reason.of(said) + " (more in " + this.folder.resolve(LOG) + ").", cause);
	}

}
