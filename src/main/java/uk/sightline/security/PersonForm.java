package uk.sightline.security;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

import uk.sightline.web.Choice;
import uk.sightline.web.Link;

import org.springframework.util.MultiValueMap;

/**
 * What an administrator keyed about a person.
 *
 * @param roles such as {@code officer kirklees}
 * @param seen the state in which the person was shown; {@code null} for a new one
 */
record PersonForm(String signIn, String name, boolean administrator, Set<String> roles, String seen) {

	private static final int LONGEST_NAME = 120;

	/** Takes roles for known authorities only; others that the person has stay. */
	static PersonForm of(MultiValueMap<String, String> sent, List<Territory> territories, Set<String> had) {
		Set<String> roles = new TreeSet<>(had);
		for (Territory territory : territories) {
			for (String role : List.of("officer", "reviewer")) {
				String both = role + " " + territory.authority();
				roles.remove(both);
				if (sent.getOrDefault(role, List.of()).contains(territory.authority())) {
					roles.add(both);
				}
			}
		}
		return new PersonForm(text(sent, "signIn").toLowerCase(Locale.ROOT), text(sent, "name"),
				sent.containsKey("administrator"), roles, sent.getFirst("seen"));
	}

	static PersonForm of(Entry person) {
		return new PersonForm(person.signIn(), person.name(), person.administrator(), person.roles(), person.seen());
	}

	static PersonForm empty() {
		return new PersonForm("", "", false, Set.of(), null);
	}

	/** Whether the box is ticked. */
	public boolean has(String role, String authority) {
		return this.roles.contains(role + " " + authority);
	}

	/** The box for the one right that belongs to no authority. */
	public List<Choice> administratorChoice() {
		return List.of(new Choice("yes", "Administrator",
				"Adds and changes people and reads the log. This gives no right to enter or publish.",
				this.administrator));
	}

	List<Link> errors() {
		List<Link> errors = new ArrayList<>();
		if (this.name.isEmpty() || this.name.length() > LONGEST_NAME) {
			errors.add(new Link("Enter the person’s name, in 1 to 120 characters", "#name"));
		}
		if (!this.signIn.matches("[^\\s]{3,200}")) {
			errors.add(
					new Link("Enter a sign-in name of 3 to 200 characters without spaces, such as their e-mail address",
							"#signIn"));
		}
		return errors;
	}

	private static String text(MultiValueMap<String, String> sent, String field) {
		String text = sent.getFirst(field);
		return (text != null) ? text.replaceAll("\\p{Cntrl}", " ").strip() : "";
	}

}
