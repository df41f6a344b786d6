/**
 * Page furniture that every page stands in: the layout, the GOV.UK components in use, the
 * marks for grades, the error pages and the clock.
 * <p>
 * It is the one open module and stands on the ground floor: it knows nothing of what the
 * pages say, so any module may use it and it uses none.
 */
@ApplicationModule(type = ApplicationModule.Type.OPEN, allowedDependencies = {})
package uk.sightline.web;

import org.springframework.modulith.ApplicationModule;
