/**
 * Board papers: a choice of authorities, themes, indicators and parts of plans, kept with
 * the publication of its day. A paper holds no facts of its own; it is an address under
 * which the same facts can be read for ever.
 */
@ApplicationModule(displayName = "Paper", allowedDependencies = { "comparison", "improvement", "indicator",
		"inspection", "grading", "authority", "review", "security", "web" })
package uk.sightline.paper;

import org.springframework.modulith.ApplicationModule;
