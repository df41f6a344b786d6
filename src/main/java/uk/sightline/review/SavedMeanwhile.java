package uk.sightline.review;

/**
 * Somebody else saved the draft since its page was shown. Nothing was overwritten: find
 * the draft again to show both.
 */
public class SavedMeanwhile extends RuntimeException {

}
