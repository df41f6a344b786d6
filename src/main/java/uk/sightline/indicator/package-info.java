/**
 * Indicators: what they measure, the values that sources give for authorities, regions
 * and England with the comparators the sources name, and the statistics on them.
 */
@ApplicationModule(displayName = "Indicator",
		allowedDependencies = { "grading", "authority", "review", "security", "web" })
package uk.sightline.indicator;

import org.springframework.modulith.ApplicationModule;
