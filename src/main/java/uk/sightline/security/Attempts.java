package uk.sightline.security;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.OptionalLong;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Makes guessing slow without letting strangers lock anybody out. An address may fail
 * five times with one name and twenty times with any before it must wait; a name that
 * fails again and again from everywhere still takes one attempt a minute from strange
 * addresses, and from an address where the person signed in lately as if nothing were.
 * The database counts, for all instances, and in the same way for names that nobody has.
 */
@Component
@Transactional
class Attempts {

	private static final int OF_ONE_NAME = 5;

	private static final int OF_ONE_ADDRESS = 20;

	private static final int OF_ALL_ADDRESSES = 10;

	private static final Duration WAIT = Duration.ofMinutes(15);

	private static final Duration REMEMBERED = Duration.ofDays(30);

	private static final String COUNTS = """
			select
			  (select count(*) from sign_in_attempt a where a.sign_in = :name and a.address = :address and not a.succeeded
			    and a.tried_at > :wait and a.id > (select coalesce(max(s.id), 0) from sign_in_attempt s
			      where s.sign_in = :name and s.address = :address and s.succeeded)) as pair,
			  (select count(*) from sign_in_attempt a where a.address = :address and not a.succeeded and a.tried_at > :wait) as address,
			  (select count(*) from sign_in_attempt a where a.sign_in = :name and not a.succeeded and a.tried_at > :hour) as name,
			  exists (select 1 from sign_in_attempt a where a.sign_in = :name and not a.succeeded and a.tried_at > :minute) as lately,
			  exists (select 1 from sign_in_attempt a where a.sign_in = :name and a.address = :address and a.succeeded) as known""";

	private final JdbcClient jdbc;

	private final Clock clock;

	Attempts(JdbcClient jdbc, Clock clock) {
		this.jdbc = jdbc;
		this.clock = clock;
	}

	/**
	 * Counts an attempt before it is made, so that many at once get no further than one
	 * after the other.
	 * @return its number, or nothing where it must wait
	 */
	OptionalLong begin(String name, String address) {
		String from = subscriber(address);
		OffsetDateTime now = OffsetDateTime.now(this.clock.withZone(ZoneOffset.UTC));
		this.jdbc.sql("select pg_advisory_xact_lock(7311606)").query((row) -> {
		});
		this.jdbc.sql("delete from sign_in_attempt where tried_at < ?").param(now.minus(REMEMBERED)).update();
		boolean wait = this.jdbc.sql(COUNTS)
			.param("name", name)
			.param("address", from)
			.param("wait", now.minus(WAIT))
			.param("hour", now.minusHours(1))
			.param("minute", now.minusMinutes(1))
			.query((row, i) -> {
				boolean known = row.getBoolean("known");
				return row.getInt("pair") >= OF_ONE_NAME || (!known && row.getInt("address") >= OF_ONE_ADDRESS)
						|| (!known && row.getInt("name") >= OF_ALL_ADDRESSES && row.getBoolean("lately"));
			})
			.single();
		return wait ? OptionalLong.empty()
				: OptionalLong.of(this.jdbc
					.sql("insert into sign_in_attempt (sign_in, address, tried_at) values (?, ?, ?) returning id")
					.params(name, from, now)
					.query(Long.class)
					.single());
	}

	void succeeded(long attempt) {
		this.jdbc.sql("update sign_in_attempt set succeeded = true where id = ?").param(attempt).update();
	}

	/** Of an IPv6 address the first half: the rest is the subscriber's to choose. */
	private static String subscriber(String address) {
		try {
			byte[] bytes = InetAddress.getByName(address).getAddress();
			return (bytes.length == 16) ? HexFormat.of().formatHex(Arrays.copyOf(bytes, 8)) : address;
		}
		catch (UnknownHostException ex) {
			return address;
		}
	}

}
