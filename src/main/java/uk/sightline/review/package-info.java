/**
 * What is published, when, by whom and why. This module knows a record only as its kind,
 * slug, authority code and title; what a record says belongs to the modules above.
 */
@ApplicationModule(displayName = "Review", allowedDependencies = { "security", "web" })
package uk.sightline.review;

import org.springframework.modulith.ApplicationModule;
