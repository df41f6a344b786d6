package uk.sightline.review;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import uk.sightline.exchange.Desk;
import uk.sightline.exchange.FreshSightline;
import uk.sightline.exchange.SampleData;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.sightline.exchange.AnInspection.anInspection;

/** What the public sees of a record at each publication of its life. */
class PublishedRevisionTests {

	private static final FreshSightline sightline = new FreshSightline();

	private final Desk desk = sightline.desk();

	private final SampleData data = SampleData.reference();

	@AfterAll
	static void close() {
		sightline.close();
	}

	@Test
	void a_record_is_added_corrected_withdrawn_and_comes_back() {
		int before = this.desk.load(this.data);
		this.data.with(anInspection("x").with("title", "First"));
		int added = this.desk.load(this.data);
		int corrected = this.desk.load(title("Second"));
		int withdrawn = withdraw(corrected + 1);
		int back = this.desk.load(title("Third"));
		assertThat(titleAt(before)).isNull();
		assertThat(titleAt(added)).isEqualTo("First");
		assertThat(titleAt(corrected)).isEqualTo("Second");
		assertThat(titleAt(withdrawn)).isNull();
		assertThat(recordsAt(withdrawn)).isEqualTo(recordsAt(before)).isEqualTo(recordsAt(corrected) - 1);
		assertThat(titleAt(back)).isEqualTo("Third");
		assertThat(titleAt(back + 100)).isEqualTo("Third");
	}

	private SampleData title(String title) {
		return this.data.correct("inspections", "inspection", this.data.name("x"), "title", title);
	}

	private String titleAt(int publication) {
		return sightline.jdbc()
			.sql("select title from published_inspection(?) where inspection = ?")
			.params(publication, this.data.name("x"))
			.query(String.class)
			.optional()
			.orElse(null);
	}

	private int recordsAt(int publication) {
		return sightline.jdbc()
			.sql("select count(*) from published_revision(?)")
			.param(publication)
			.query(Integer.class)
			.single();
	}

	/** A withdrawal, in one transaction. */
	private int withdraw(int number) {
		sightline.bean(TransactionTemplate.class).executeWithoutResult((status) -> {
			run("""
					insert into publication (number, published_at, way, entered_by, reason)
					select :n, max(published_at), 'load', 'one', 'Withdrawn.' from publication""", number);
			run("""
					update revision set replaced_in = :n from record r where r.id = record_id
					and r.slug = :slug and replaced_in is null and state = 'PUBLISHED'""", number);
			run("""
					insert into revision (record_id, ordinal, withdrawal, title)
					select record_id, ordinal + 1, true, 'Withdrawn'
					from revision v join record r on r.id = v.record_id where r.slug = :slug and replaced_in = :n""",
					number);
			run("""
					update revision set state = 'PUBLISHED', published_in = :n from record r where r.id = record_id
					and r.slug = :slug and state = 'DRAFT'""", number);
		});
		return number;
	}

	private void run(String sql, int number) {
		JdbcClient.StatementSpec statement = sightline.jdbc().sql(sql).param("n", number);
		statement.param("slug", this.data.name("x")).update();
	}

}
