package uk.sightline.grading;

/** A subject by which judgements of several frameworks are set side by side. */
public record Theme(String slug, String name, int position, String description) {
}
