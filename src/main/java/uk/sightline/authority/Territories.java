package uk.sightline.authority;

import java.util.List;
import java.util.Set;
import java.util.function.Supplier;

import uk.sightline.review.CurrentPublication;
import uk.sightline.security.Territory;

import org.springframework.stereotype.Component;

/** The authorities for which people can have rights: those that are published now. */
@Component
class Territories implements Supplier<List<Territory>> {

	private final Authorities authorities;

	private final CurrentPublication current;

	Territories(Authorities authorities, CurrentPublication current) {
		this.authorities = authorities;
		this.current = current;
	}

	@Override
	public List<Territory> get() {
		return this.authorities.at(this.current.number())
			.all()
			.stream()
			.map((authority) -> new Territory(authority.slug(), authority.name(), Set.copyOf(authority.codes())))
			.toList();
	}

}
