package uk.sightline.paper;

import java.util.List;

import uk.sightline.authority.Authority;
import uk.sightline.grading.Theme;

/**
 * What a paper about some authorities can show.
 *
 * @param themes on which any of them was ever judged
 */
record Offer(List<Authority> authorities, List<Theme> themes) {

}
