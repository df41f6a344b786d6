/**
 * Inspections, visits and letters with their judgements.
 */
@ApplicationModule(displayName = "Inspection",
		allowedDependencies = { "grading", "authority", "review", "security", "web" })
package uk.sightline.inspection;

import org.springframework.modulith.ApplicationModule;
