/**
 * The reading side, over published rows only: judgements side by side, histories,
 * profiles, sources. Nothing is entered here.
 */
@ApplicationModule(displayName = "Comparison",
		allowedDependencies = { "indicator", "inspection", "grading", "authority", "review", "web" })
package uk.sightline.comparison;

import org.springframework.modulith.ApplicationModule;
