package uk.sightline.indicator;

/**
 * Which way an indicator is better. It is the indicator's own and never guessed from its
 * name: children looked after per 10,000 has none.
 */
enum Polarity {

	HIGHER_IS_BETTER, LOWER_IS_BETTER, NONE

}
