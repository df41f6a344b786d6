package uk.sightline.review;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import uk.sightline.exchange.Desk;
import uk.sightline.exchange.FreshSightline;
import uk.sightline.exchange.SampleData;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.sightline.exchange.AnInspection.anInspection;

/** Publications are numbered from 1 without gaps, whatever happens in between. */
class NumbersTests {

	private static final FreshSightline sightline = new FreshSightline();

	private final Desk desk = sightline.desk();

	@AfterAll
	static void close() {
		sightline.close();
	}

	@Test
	void a_refused_import_leaves_no_gap() {
		SampleData data = SampleData.reference();
		int first = this.desk.load(data);
		SampleData wrong = data.blank().with(anInspection("wrong").graded("no-such-area", "good"));
		assertThat(this.desk.refused(wrong)).isNotEmpty();
		assertThat(this.desk.load(data.blank().with(anInspection("right")))).isEqualTo(first + 1);
		assertConsecutive();
	}

	@Test
	void imports_that_race_take_one_number_each() throws Exception {
		CyclicBarrier together = new CyclicBarrier(2);
		ExecutorService threads = Executors.newFixedThreadPool(2);
		try {
			Callable<Integer> race = () -> {
				SampleData data = SampleData.reference();
				together.await();
				return this.desk.load(data);
			};
			List<Future<Integer>> numbers = threads.invokeAll(List.of(race, race));
			assertThat(numbers.get(0).get()).isNotEqualTo(numbers.get(1).get());
		}
		finally {
			threads.shutdownNow();
		}
		assertConsecutive();
	}

	@Test
	void the_same_import_racing_with_itself_is_published_once() throws Exception {
		SampleData data = SampleData.reference();
		ExecutorService threads = Executors.newFixedThreadPool(2);
		try {
			Callable<Integer> race = () -> this.desk.load(data);
			List<Future<Integer>> numbers = threads.invokeAll(List.of(race, race));
			assertThat(List.of(numbers.get(0).get(), numbers.get(1).get())).containsOnlyOnce(0);
		}
		finally {
			threads.shutdownNow();
		}
	}

	private void assertConsecutive() {
		List<Integer> numbers = sightline.jdbc()
			.sql("select number from publication order by number")
			.query(Integer.class)
			.list();
		assertThat(numbers).isNotEmpty().isEqualTo(IntStream.rangeClosed(1, numbers.size()).boxed().toList());
	}

}
