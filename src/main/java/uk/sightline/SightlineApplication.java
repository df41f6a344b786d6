package uk.sightline;

import java.util.List;
import java.util.Locale;

import uk.sightline.database.DatabaseAtStart;

import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * Serves the pages or, when its first argument is a command, carries that out and ends.
 */
@SpringBootApplication
public class SightlineApplication {

	// Pages must not depend on the machine, and most of Java's formatting does.
	static {
		Locale.setDefault(Locale.UK);
	}

	public static void main(String[] args) {
		SpringApplication application = new SpringApplication(SightlineApplication.class);
		application.addListeners(new DatabaseAtStart());
		List<String> words = new DefaultApplicationArguments(args).getNonOptionArgs();
		boolean command = DatabaseAtStart.isCommand(words);
		if (command) {
			application.setWebApplicationType(WebApplicationType.NONE);
			application.setAdditionalProfiles("command");
		}
		ConfigurableApplicationContext context = application.run(args);
		if (command) {
			System.exit(SpringApplication.exit(context));
		}
	}

}
