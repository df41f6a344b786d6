package uk.sightline.improvement;

import uk.sightline.review.Citation;

/**
 * What a plan says was delivered before, and what difference it claims.
 *
 * @param priority under which it stands; {@code null}: under none
 * @param action {@code null}: a difference claimed of no single action
 * @param impact {@code null}: no difference claimed
 */
record Delivered(String priority, String number, String action, String impact, Citation citation, String note) {

}
