package uk.sightline.review;

import java.util.List;
import java.util.function.Supplier;

import uk.sightline.security.Territory;

import org.springframework.stereotype.Component;

/** What people who are signed in call the authority of a code. */
@Component
class AuthorityNames {

	private final Supplier<List<Territory>> territories;

	AuthorityNames(Supplier<List<Territory>> territories) {
		this.territories = territories;
	}

	/** The name of the authority, or else the code itself. */
	public String of(String code) {
		return this.territories.get()
			.stream()
			.filter((territory) -> territory.codes().contains(code))
			.map(Territory::name)
			.findFirst()
			.orElse(code);
	}

}
