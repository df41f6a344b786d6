/**
 * Improvement plans: from a recommendation to what was done and whether it shows. It lays
 * the steps side by side and never claims that one caused another.
 */
@ApplicationModule(displayName = "Improvement",
		allowedDependencies = { "indicator", "inspection", "grading", "authority", "review", "security", "web" })
package uk.sightline.improvement;

import org.springframework.modulith.ApplicationModule;
