package uk.sightline.security;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * A person as administrators see them.
 *
 * @param local whether they have a password here
 * @param roles such as {@code officer kirklees}
 */
record Entry(long id, String signIn, String name, boolean administrator, boolean disabled, boolean local,
		Set<String> roles) {

	/** What they may do, in words. */
	public List<String> rights(List<Territory> territories) {
		return new TreeSet<>(this.roles).stream()
			.map((role) -> Character.toUpperCase(role.charAt(0)) + words(named(role, territories)).substring(1))
			.toList();
	}

	private static String named(String role, List<Territory> territories) {
		String[] parts = role.split(" ", 2);
		return territories.stream()
			.filter((territory) -> territory.authority().equals(parts[1]))
			.map((territory) -> parts[0] + ' ' + territory.name())
			.findFirst()
			.orElse(role);
	}

	/** Says the state in which it was shown, to find out whether it still is. */
	public String seen() {
		return Integer
			.toHexString((this.name + this.administrator + this.disabled + new TreeSet<>(this.roles)).hashCode());
	}

	static String words(String role) {
		return role.replaceFirst(" ", " of ");
	}

}
