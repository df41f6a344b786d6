package uk.sightline.database;

import java.io.IOException;
import java.util.List;
import java.util.Set;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.context.event.ApplicationEnvironmentPreparedEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;
import org.springframework.util.StringUtils;

/**
 * Sees to a database before anything asks for one: the one that
 * {@code SPRING_DATASOURCE_URL} names, or Sightline's own in {@code .data/} (or
 * {@code SIGHTLINE_DATA}). Added by {@code main} alone, so that tests bring their own.
 * <p>
 * {@code import} and {@code export} on the command line work beside a running Sightline;
 * any other start wants the data for itself.
 */
public class DatabaseAtStart implements ApplicationListener<ApplicationEnvironmentPreparedEvent> {

	private static final Logger logger = LoggerFactory.getLogger(DatabaseAtStart.class);

	private static final Set<String> COMMANDS = Set.of("import", "export");

	@Override
	public void onApplicationEvent(ApplicationEnvironmentPreparedEvent event) {
		ConfigurableEnvironment environment = event.getEnvironment();
		if (StringUtils.hasText(environment.getProperty(NamedDatabase.URL))) {
			NamedDatabase.check(environment);
			return;
		}
		NamedDatabase.checkNotHalfNamed(environment);
		DataFolder folder = new DataFolder(environment.getProperty("sightline.data", ".data"));
		try {
			OwnDatabase database = isCommand(new DefaultApplicationArguments(event.getArgs()).getNonOptionArgs())
					? OwnDatabase.startOrJoin(folder) : OwnDatabase.start(folder);
			// The handlers run once every context and its pool of connections is closed.
			SpringApplication.getShutdownHandlers().add(database::stop);
			database.whenItDies(() -> leave(folder));
			environment.getPropertySources().addFirst(new MapPropertySource("ownDatabase", database.settings()));
		}
		catch (IOException ex) {
			throw new StartRefused("Sightline cannot work with the data folder " + folder.path() + " (" + ex
					+ "): check that the disk has space and that this user may write there.", ex);
		}
	}

	/**
	 * Whether the words of a command line ask for a command, not for pages.
	 */
	public static boolean isCommand(List<String> words) {
		return !words.isEmpty() && COMMANDS.contains(words.get(0));
	}

	/**
	 * Without its server every request would fail; a process that is gone is noticed and
	 * started again.
	 */
	private static void leave(DataFolder folder) {
		logger.error("PostgreSQL on {} has died, so Sightline stops: what was saved is safe; start Sightline again.",
				folder.path());
		System.exit(1);
	}

}
