/**
 * Authorities: their names and codes over time and their lasting identity.
 */
@ApplicationModule(displayName = "Authority", allowedDependencies = { "review", "security", "web" })
package uk.sightline.authority;

import org.springframework.modulith.ApplicationModule;
