package uk.sightline.security;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.SmartLifecycle;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Where nobody is there, the first start makes an administrator and says the password
 * once, on the console and nowhere else. With Sightline's own database, where people try
 * it out, it also makes an officer for each authority of the first comparison, and a
 * reviewer for all of them.
 */
@Component
@ConditionalOnWebApplication
class FirstPeople implements SmartLifecycle {

	private final JdbcClient jdbc;

	private final Register register;

	private final Rights rights;

	private final LocalAccounts accounts;

	private final TransactionTemplate transaction;

	private final boolean tryingOut;

	private volatile boolean running;

	private final Set<String> compared;

	FirstPeople(JdbcClient jdbc, Register register, Rights rights, LocalAccounts accounts,
			TransactionTemplate transaction, @Value("${sightline.own-database:false}") boolean tryingOut,
			@Value("${sightline.compare:}") Set<String> compared) {
		this.jdbc = jdbc;
		this.register = register;
		this.rights = rights;
		this.accounts = accounts;
		this.transaction = transaction;
		this.tryingOut = tryingOut;
		this.compared = compared;
	}

	/** After the data that names the authorities, before the first page. */
	@Override
	public int getPhase() {
		return WebServerApplicationContext.START_STOP_LIFECYCLE_PHASE - 1;
	}

	@Override
	public void start() {
		start(System.out);
		this.running = true;
	}

	@Override
	public void stop() {
		this.running = false;
	}

	@Override
	public boolean isRunning() {
		return this.running;
	}

	/** Prints only what was kept. */
	void start(PrintStream console) {
		if (!nobody()) {
			return;
		}
		List<String> made = this.transaction.execute((status) -> nobodyStill() ? make() : List.<String>of());
		if (!made.isEmpty()) {
			console.printf("%n  People who can sign in now. These passwords are shown this once; people can change%n"
					+ "  theirs at /account:%n%n%s%n%n", String.join(System.lineSeparator(), made));
		}
	}

	private List<String> make() {
		List<String> made = new ArrayList<>();
		made.add(make("administrator", "Administrator", true, Set.of()));
		if (this.tryingOut) {
			List<Territory> territories = this.rights.territories()
				.stream()
				.filter((territory) -> this.compared.contains(territory.authority()))
				.toList();
			territories.forEach((territory) -> made.add(make("officer-" + territory.authority(),
					"Officer of " + territory.name(), false, Set.of("officer " + territory.authority()))));
			made.add(make("reviewer", "Reviewer", false,
					territories.stream()
						.map((territory) -> "reviewer " + territory.authority())
						.collect(Collectors.toSet())));
		}
		return made;
	}

	private String make(String signIn, String name, boolean administrator, Set<String> roles) {
		String password = Passwords.generate();
		long id = this.register.create(signIn, name, this.accounts.encode(password), null);
		this.register.settle(this.register.find(id), name, administrator, new HashSet<>(roles), null);
		return "    %-20s  %s".formatted(signIn, password);
	}

	/** Two instances that start at once agree on who makes them. */
	private boolean nobodyStill() {
		this.jdbc.sql("select pg_advisory_xact_lock(7311607)").query((row) -> {
		});
		return nobody();
	}

	private boolean nobody() {
		return this.jdbc.sql("select not exists (select 1 from person)").query(Boolean.class).single();
	}

}
