/**
 * People, how they sign in, what they may do, and the log of what was done. Reading is
 * open to everybody, unless configured otherwise, and leaves no trace in the browser.
 */
@ApplicationModule(displayName = "Security", allowedDependencies = "web")
package uk.sightline.security;

import org.springframework.modulith.ApplicationModule;
