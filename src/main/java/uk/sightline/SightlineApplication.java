package uk.sightline;

import uk.sightline.database.DatabaseAtStart;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

@SpringBootApplication
public class SightlineApplication {

	public static void main(String[] args) {
		SpringApplication application = new SpringApplication(SightlineApplication.class);
		application.addListeners(new DatabaseAtStart());
		application.run(args);
	}

}
