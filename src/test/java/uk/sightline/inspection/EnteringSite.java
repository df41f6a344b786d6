package uk.sightline.inspection;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import uk.sightline.SightlineApplication;
import uk.sightline.TestDatabase;
import uk.sightline.exchange.Desk;

import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;

/**
 * The whole application on the data that it ships, in which these tests enter outcomes:
 * each for a month of its own.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(classes = { SightlineApplication.class, Desk.class },
		webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ContextConfiguration(initializers = TestDatabase.Migrated.class)
@Import(Office.class)
public @interface EnteringSite {

}
