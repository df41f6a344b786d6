package uk.sightline.indicator;

/**
 * The value of the period before.
 *
 * @param period with its preposition: in 2024, at 31 March 2024
 * @param breakBetween why it is not comparable, in words; {@code null} where the series
 * runs on
 */
record Earlier(String period, Figure figure, String breakBetween) {

}
