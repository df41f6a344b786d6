/**
 * Frameworks with their areas and types, scales, themes, and what may be compared with
 * what.
 */
@ApplicationModule(displayName = "Grading", allowedDependencies = { "review", "web" })
package uk.sightline.grading;

import org.springframework.modulith.ApplicationModule;
