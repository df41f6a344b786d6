package uk.sightline.security;

import java.util.Set;

/**
 * An authority as far as rights go. The module that knows the authorities provides them
 * as a bean of type {@code Supplier<List<Territory>>}.
 *
 * @param authority its lasting name
 * @param name its name for readers
 * @param codes all codes it ever had
 */
public record Territory(String authority, String name, Set<String> codes) {

}
