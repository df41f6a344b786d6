/**
 * Whole data sets in and out, in Sightline's own format, official files, and the feed. It
 * knows the facts only through the kinds of record that their modules describe, and so
 * uses none of these modules.
 */
@ApplicationModule(displayName = "Exchange", allowedDependencies = { "authority", "review", "security", "web" })
package uk.sightline.exchange;

import org.springframework.modulith.ApplicationModule;
