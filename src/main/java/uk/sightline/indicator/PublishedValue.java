package uk.sightline.indicator;

/**
 * A published value, as it would be keyed and as it is understood.
 *
 * @param code the authority's code it is published under
 */
record PublishedValue(KeyedValue keyed, PrintedPeriod period, PrintedValue value, Unit unit, String code) {
}
