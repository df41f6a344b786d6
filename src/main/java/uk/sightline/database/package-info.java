/**
 * The PostgreSQL that Sightline works on: its own, kept in the data folder, where none is
 * named, or the one that {@code SPRING_DATASOURCE_URL} names. Whichever it is, two users
 * hold from the first moment: an owner that migrates, and the application's, which owns
 * nothing.
 */
@ApplicationModule(displayName = "Database", allowedDependencies = {})
package uk.sightline.database;

import org.springframework.modulith.ApplicationModule;
