package uk.sightline.inspection;

import java.util.List;

import uk.sightline.authority.Authority;
import uk.sightline.web.Errors;
import uk.sightline.web.Keyed;

/** Whose outcome it is, and of what type. */
record WhatForm(String authority, String type) {

	static WhatForm of(Keyed keyed) {
		return new WhatForm(keyed.line("authority"), keyed.line("type"));
	}

	Errors check(List<Authority> mine, TypeChoices types) {
		Errors errors = new Errors();
		if (mine.stream().noneMatch((known) -> known.slug().equals(this.authority))) {
			errors.add("authority", "Choose the authority that was inspected");
		}
		if (!types.knows(this.type)) {
			errors.add("type", "Choose the type of inspection or visit");
		}
		return errors;
	}

	Entry.What what() {
		return new Entry.What(this.authority, this.type);
	}

}
