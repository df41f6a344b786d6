package uk.sightline;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import uk.sightline.exchange.Desk;

import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.ContextConfiguration;

/**
 * A test against the running application without its founding data. All such tests share
 * one application and one database, to which each brings data of its own.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(classes = { SightlineApplication.class, Watched.class, Desk.class },
		webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
		properties = { "sightline.founding-data=classpath*:none/*.csv", "sightline.publish-due-every=1d" })
@ContextConfiguration(initializers = TestDatabase.Migrated.class)
public @interface SightlineTest {

}
