package uk.sightline.indicator;

/** What the recent values of an indicator did. */
enum Movement {

	INCREASING, DECREASING, NO_SIGNIFICANT_CHANGE, NOT_TESTED

}
