/**
 * Whole data sets in and out, in Sightline's own format. It knows the facts only through
 * the kinds of record that their modules describe.
 */
@ApplicationModule(displayName = "Exchange", allowedDependencies = { "improvement", "comparison", "indicator",
		"inspection", "grading", "authority", "review", "security", "web" })
package uk.sightline.exchange;

import org.springframework.modulith.ApplicationModule;
