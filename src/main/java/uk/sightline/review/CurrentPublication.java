package uk.sightline.review;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicInteger;

import javax.sql.DataSource;

import org.postgresql.PGConnection;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * The number of the latest publication, known without asking the database for every page:
 * PostgreSQL announces each new number at its commit, to this process and to any other.
 * While the announcements cannot be heard, every request reads the one indexed row
 * instead, so a page is never older than the notice takes to arrive.
 */
@Component
public class CurrentPublication implements SmartLifecycle {

	private static final Logger log = LoggerFactory.getLogger(CurrentPublication.class);

	private static final int UNKNOWN = -1;

	private static final int HEARTBEAT_MILLIS = 1000;

	private final Publications publications;

	private final DataSource dataSource;

	/** Never goes back, whichever thread hears of a number first. */
	private final AtomicInteger number = new AtomicInteger(UNKNOWN);

	private volatile Thread listener;

	CurrentPublication(Publications publications, DataSource dataSource) {
		this.publications = publications;
		this.dataSource = dataSource;
	}

	/** The number of the latest publication; 0 before the first. */
	public int number() {
		int heard = this.number.get();
		return (heard != UNKNOWN) ? heard : this.publications.latest();
	}

	/**
	 * To be called after a publication in this process, so that its next page already
	 * shows it.
	 */
	public void refresh() {
		int latest = this.publications.latest();
		this.number.updateAndGet((known) -> (known != UNKNOWN) ? Math.max(known, latest) : UNKNOWN);
	}

	private void listen() {
		while (isRunning()) {
			try (Connection connection = this.dataSource.getConnection();
					Statement sql = connection.createStatement()) {
				sql.execute("listen publication");
				hear(connection.unwrap(PGConnection.class));
				sql.execute("unlisten publication");
			}
			catch (SQLException | RuntimeException ex) {
				this.number.set(UNKNOWN);
				if (isRunning()) {
					log.warn("The database does not answer; looking for it again");
					pause();
				}
			}
		}
	}

	private void hear(PGConnection connection) throws SQLException {
		while (isRunning()) {
			heard(this.publications.latest());
			connection.getNotifications(HEARTBEAT_MILLIS);
		}
	}

	void heard(int latest) {
		this.number.accumulateAndGet(latest, Math::max);
	}

	private void pause() {
		try {
			Thread.sleep(HEARTBEAT_MILLIS);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			this.listener = null;
		}
	}

	@Override
	public void start() {
		Thread thread = new Thread(this::listen, "publication-listener");
		thread.setDaemon(true);
		this.listener = thread;
		thread.start();
	}

	@Override
	public void stop() {
		Thread thread = this.listener;
		this.listener = null;
		if (thread != null) {
			try {
				thread.join(2 * HEARTBEAT_MILLIS);
			}
			catch (InterruptedException ex) {
				Thread.currentThread().interrupt();
			}
		}
	}

	@Override
	public boolean isRunning() {
		return this.listener != null;
	}

}
