package uk.sightline.improvement;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

import uk.sightline.review.DataFile;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;

/** Reads what the rows of progress in a revision of a plan stand for. */
@Component
class ProgressReading {

	private final JdbcClient jdbc;

	ProgressReading(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	DataFile.Telling telling(long revision) {
		Supplier<Map<String, ProgressTold.About>> actions = SingletonSupplier.of(() -> actions(revision));
		return new ProgressTold((row) -> Optional.ofNullable(actions.get().get(ProgressTold.key(row))),
				(source) -> title(source, revision));
	}

	private Map<String, ProgressTold.About> actions(long revision) {
		Map<String, ProgressTold.About> actions = new HashMap<>();
		this.jdbc.sql("select * from plan_progress_of_revision(?)").param(revision).query((row) -> {
			actions.put(
					ProgressTold.key(Map.of("priority", row.getString("priority"), "action_number",
							row.getString("action_number"), "as_of", row.getString("as_of"))),
					new ProgressTold.About(row.getString("action"), Status.of(row.getString("before"))));
		});
		return actions;
	}

	private String title(String source, long revision) {
		return this.jdbc.sql("select title_of_source(?, ?)").params(source, revision).query(String.class).single();
	}

}
