/**
 * Who may do what. Reading is open to everybody and leaves no trace in the browser.
 */
@ApplicationModule(displayName = "Security", allowedDependencies = "web")
package uk.sightline.security;

import org.springframework.modulith.ApplicationModule;
