package uk.sightline.review;

import java.util.List;
import java.util.Optional;

import org.springframework.stereotype.Component;

/** The kinds of record that the modules describe, by name. */
@Component
class Kinds {

	private final List<RecordKind> kinds;

	Kinds(List<RecordKind> kinds) {
		this.kinds = kinds;
	}

	RecordKind named(String name) {
		return find(name).orElseThrow();
	}

	Optional<RecordKind> find(String name) {
		return this.kinds.stream().filter((kind) -> kind.name().equals(name)).findFirst();
	}

	List<RecordKind> all() {
		return this.kinds;
	}

}
