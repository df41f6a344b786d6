package uk.sightline.indicator;

import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import uk.sightline.review.NotNow;
import uk.sightline.web.CleanTrace;

import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/**
 * Has files read in the background, one after the other. Of all it has in hand, waiting
 * or being read, it says every few seconds that it has: what nobody says that of was lost
 * with a server that stopped.
 */
@Component
class UploadQueue implements DisposableBean {

	private static final Logger logger = LoggerFactory.getLogger(UploadQueue.class);

	private static final int WAITING = 20;

	private static final int SECONDS_BETWEEN = 15;

	private final ExecutorService reader = new ThreadPoolExecutor(1, 1, 0, TimeUnit.SECONDS,
			new ArrayBlockingQueue<>(WAITING), named("reading-uploads"));

	private final ScheduledExecutorService heart = Executors.newSingleThreadScheduledExecutor(named("uploads-alive"));

	private final Map<Long, Path> inHand = new ConcurrentHashMap<>();

	private final Uploads uploads;

	UploadQueue(Uploads uploads) {
		this.uploads = uploads;
		this.heart.scheduleWithFixedDelay(this::beat, SECONDS_BETWEEN, SECONDS_BETWEEN, TimeUnit.SECONDS);
	}

	private static ThreadFactory named(String name) {
		return (task) -> {
			Thread thread = new Thread(task, name);
			thread.setDaemon(true);
			return thread;
		};
	}

	/**
	 * Has a file read when its turn comes; whatever becomes of it, it is deleted then.
	 */
	void add(long id, Path file, Runnable reading) {
		this.inHand.put(id, file);
		try {
			this.reader.execute(() -> {
				try {
					reading.run();
				}
				finally {
					letGo(id);
				}
			});
		}
		catch (RejectedExecutionException ex) {
			letGo(id);
			this.uploads.stop(id);
			throw new NotNow("Too many files are being read just now. Try again in a few minutes.");
		}
	}

	private void letGo(long id) {
		Path file = this.inHand.remove(id);
		if (file != null) {
			file.toFile().delete();
		}
	}

	void beat() {
		try {
			if (!this.inHand.isEmpty()) {
				this.uploads.alive(this.inHand.keySet());
			}
		}
		catch (RuntimeException ex) {
			logger.warn("It could not be said which files are in hand; it is tried again", new CleanTrace(ex));
		}
	}

	/** What is in hand when the server stops is not read to its end. */
	@Override
	public void destroy() {
		this.reader.shutdownNow();
		this.heart.shutdownNow();
		this.inHand.keySet().forEach(this::letGo);
	}

}
