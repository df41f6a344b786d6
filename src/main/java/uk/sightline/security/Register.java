package uk.sightline.security;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

import uk.sightline.web.NotFound;

import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Everybody who can or could sign in. Each change is noted in the log, in the transaction
 * that makes it.
 */
@Component
@Transactional
class Register {

	private static final String SELECT = """
			select p.id, p.sign_in, p.name, p.administrator, p.disabled_at is not null as disabled, p.password is not null as local,
			  array(select r.role || ' ' || r.authority from person_role r where r.person_id = p.id) as roles
			from person p\s""";

	private final JdbcClient jdbc;

	private final Clock clock;

	private final AuditLog audit;

	Register(JdbcClient jdbc, Clock clock, AuditLog audit) {
		this.jdbc = jdbc;
		this.clock = clock;
		this.audit = audit;
	}

	@Transactional(readOnly = true)
	List<Entry> all() {
		return this.jdbc.sql(SELECT + "order by p.disabled_at is not null, p.name, p.id").query(Register::entry).list();
	}

	@Transactional(readOnly = true)
	Entry find(long id) {
		return this.jdbc.sql(SELECT + "where p.id = ?")
			.param(id)
			.query(Register::entry)
			.optional()
			.orElseThrow(() -> new NotFound("There is no person of this number."));
	}

	/**
	 * Adds a person.
	 * @param by who adds them; {@code null}: the first start
	 * @throws DuplicateKeyException if somebody has this sign-in name already
	 */
	long create(String signIn, String name, String password, Person by) {
		long id = this.jdbc
			.sql("insert into person (sign_in, name, password, created_at) values (?, ?, ?, ?) returning id")
			.params(signIn, name, password, OffsetDateTime.now(this.clock.withZone(ZoneOffset.UTC)))
			.query(Long.class)
			.single();
		this.audit.note(by, "person-created", signIn, "As " + name + ".");
		return id;
	}

	/** Adds a person with what they may do, all or nothing. */
	long add(PersonForm form, String password, Person by) {
		long id = create(form.signIn(), form.name(), password, by);
		settle(find(id), form.name(), form.administrator(), form.roles(), by);
		return id;
	}

	/**
	 * Sets what a person is called and may do.
	 * @param seen the person as whoever decided saw them
	 * @throws LastAdministrator if nobody would be left who manages people
	 * @throws ChangedMeanwhile if they are no longer as seen
	 */
	void settle(Entry seen, String name, boolean administrator, Set<String> roles, Person by) {
		lock();
		if (!find(seen.id()).equals(seen)) {
			throw new ChangedMeanwhile();
		}
		if (seen.administrator() && !administrator) {
			refuseIfLast(seen);
		}
		this.jdbc.sql("update person set name = ?, administrator = ? where id = ?")
			.params(name, administrator, seen.id())
			.update();
		if (administrator != seen.administrator()) {
			this.audit.note(by, "role-changed", seen.signIn(),
					administrator ? "Is an administrator now." : "Is no administrator any more.");
		}
		if (!name.equals(seen.name())) {
			this.audit.note(by, "person-renamed", seen.signIn(), "From " + seen.name() + " to " + name + ".");
		}
		change(seen, roles, by);
	}

	private void change(Entry seen, Set<String> roles, Person by) {
		for (String gone : new TreeSet<>(seen.roles())) {
			if (!roles.contains(gone)) {
				this.jdbc.sql("delete from person_role where person_id = ? and role = ? and authority = ?")
					.params(seen.id(), gone.split(" ")[0], gone.split(" ")[1])
					.update();
				this.audit.note(by, "role-changed", seen.signIn(), "No longer " + Entry.words(gone) + ".");
			}
		}
		for (String added : new TreeSet<>(roles)) {
			if (!seen.roles().contains(added)) {
				this.jdbc.sql("insert into person_role (person_id, role, authority) values (?, ?, ?)")
					.params(seen.id(), added.split(" ")[0], added.split(" ")[1])
					.update();
				this.audit.note(by, "role-changed", seen.signIn(), "Is now " + Entry.words(added) + ".");
			}
		}
	}

	/**
	 * Lets a person sign in no more.
	 * @throws LastAdministrator if nobody would be left who manages people
	 */
	void disable(Entry person, Person by) {
		lock();
		refuseIfLast(find(person.id()));
		this.jdbc.sql("update person set disabled_at = ? where id = ? and disabled_at is null")
			.params(OffsetDateTime.now(this.clock.withZone(ZoneOffset.UTC)), person.id())
			.update();
		this.audit.note(by, "person-disabled", person.signIn(), null);
	}

	void enable(Entry person, Person by) {
		this.jdbc.sql("update person set disabled_at = null where id = ?").param(person.id()).update();
		this.audit.note(by, "person-enabled", person.signIn(), null);
	}

	void reset(Entry person, String password, Person by) {
		this.jdbc.sql("update person set password = ? where id = ?").params(password, person.id()).update();
		this.audit.note(by, "password-reset", person.signIn(), null);
	}

	/** The lock that the database's own rule takes too: one change at a time looks. */
	private void lock() {
		this.jdbc.sql("select pg_advisory_xact_lock(7311605)").query((row) -> {
		});
	}

	private void refuseIfLast(Entry person) {
		boolean others = this.jdbc
			.sql("select exists (select 1 from person where administrator and disabled_at is null and id <> ?)")
			.param(person.id())
			.query(Boolean.class)
			.single();
		if (person.administrator() && !person.disabled() && !others) {
			throw new LastAdministrator();
		}
	}

	private static Entry entry(ResultSet row, int i) throws SQLException {
		return new Entry(row.getLong("id"), row.getString("sign_in"), row.getString("name"),
				row.getBoolean("administrator"), row.getBoolean("disabled"), row.getBoolean("local"),
				Set.of((String[]) row.getArray("roles").getArray()));
	}

	/** Nobody would be left who manages people. */
	static class LastAdministrator extends DataIntegrityViolationException {

		LastAdministrator() {
			super("the last administrator stays");
		}

	}

	/** Another administrator changed the person meanwhile. */
	static class ChangedMeanwhile extends RuntimeException {

	}

}
