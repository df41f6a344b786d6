/**
 * Authorities: their names and codes over time, their lasting identity, the regions they
 * lie in and their statistical neighbours.
 */
@ApplicationModule(displayName = "Authority", allowedDependencies = { "review", "security", "web" })
package uk.sightline.authority;

import org.springframework.modulith.ApplicationModule;
