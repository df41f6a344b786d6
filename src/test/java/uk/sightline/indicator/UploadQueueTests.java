package uk.sightline.indicator;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import uk.sightline.review.NotNow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** Files that wait to be read, and what becomes of them. */
class UploadQueueTests {

	@TempDir
	private Path folder;

	private final Noted uploads = new Noted();

	private final UploadQueue queue = new UploadQueue(this.uploads);

	/** Holds up the file that is being read. */
	private final CountDownLatch hold = new CountDownLatch(1);

	private final CountDownLatch begun = new CountDownLatch(1);

	@AfterEach
	void stop() {
		this.hold.countDown();
		this.queue.destroy();
	}

	@Test
	void of_a_file_that_waits_and_of_the_one_that_is_read_it_says_that_they_are_in_hand() throws Exception {
		this.queue.beat();
		assertThat(this.uploads.alive).as("nothing in hand").isEmpty();
		this.queue.add(1, file("one"), this::slowly);
		CountDownLatch second = new CountDownLatch(1);
		this.queue.add(2, file("two"), second::countDown);
		assertThat(this.begun.await(10, TimeUnit.SECONDS)).isTrue();
		this.queue.beat();
		assertThat(this.uploads.alive).containsExactly(List.of(1L, 2L));
		this.hold.countDown();
		assertThat(second.await(10, TimeUnit.SECONDS)).isTrue();
	}

	@Test
	void a_beat_that_fails_is_not_the_last() throws Exception {
		this.queue.add(1, file("one"), this::slowly);
		this.uploads.fails = true;
		this.queue.beat();
		this.uploads.fails = false;
		this.queue.beat();
		assertThat(this.uploads.alive).containsExactly(List.of(1L));
	}

	@Test
	void a_file_is_gone_once_it_is_read_also_if_that_fails() throws Exception {
		Path failing = file("failing");
		Path after = file("after");
		CountDownLatch read = new CountDownLatch(1);
		this.queue.add(1, failing, () -> {
			throw new IllegalStateException("It cannot be read");
		});
		this.queue.add(2, after, () -> {
			assertThat(failing).doesNotExist();
			read.countDown();
		});
		assertThat(read.await(10, TimeUnit.SECONDS)).isTrue();
	}

	@Test
	void what_waits_when_the_server_stops_is_deleted() throws Exception {
		Path one = file("one");
		Path two = file("two");
		this.queue.add(1, one, this::slowly);
		this.queue.add(2, two, this::slowly);
		assertThat(this.begun.await(10, TimeUnit.SECONDS)).isTrue();
		this.queue.destroy();
		assertThat(one).doesNotExist();
		assertThat(two).doesNotExist();
	}

	@Test
	void more_than_can_wait_are_refused_and_deleted() throws Exception {
		this.queue.add(0, file("first"), this::slowly);
		assertThat(this.begun.await(10, TimeUnit.SECONDS)).isTrue();
		for (int i = 1; i <= 20; i++) {
			this.queue.add(i, file("waits" + i), this::slowly);
		}
		Path last = file("last");
		assertThatExceptionOfType(NotNow.class).isThrownBy(() -> this.queue.add(21, last, this::slowly));
		assertThat(last).doesNotExist();
		assertThat(this.uploads.stopped).containsExactly(21L);
	}

	private Path file(String name) throws IOException {
		return Files.writeString(this.folder.resolve(name), name);
	}

	private void slowly() {
		this.begun.countDown();
		try {
			this.hold.await(10, TimeUnit.SECONDS);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

	/** Notes what it is told. */
	private static final class Noted extends Uploads {

		private final List<List<Long>> alive = new ArrayList<>();

		private final List<Long> stopped = new ArrayList<>();

		private boolean fails;

		Noted() {
			super(null, null);
		}

		@Override
		void alive(Collection<Long> ids) {
			if (this.fails) {
				throw new IllegalStateException("The database does not answer");
			}
			this.alive.add(List.copyOf(new TreeSet<>(ids)));
		}

		@Override
		void stop(long id) {
			this.stopped.add(id);
		}

	}

}
