package uk.sightline.web;

/**
 * A text that leads somewhere: one entry of the breadcrumbs, of an error summary or of
 * the pagination.
 *
 * @param text what the reader sees
 * @param href where it leads, or null for a text that leads nowhere
 */
public record Link(String text, String href) {

}
