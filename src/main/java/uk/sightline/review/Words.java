package uk.sightline.review;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Says what the cells of a file hold as people say it. */
@Component
class Words {

	private final List<RecordKind> kinds;

	private final Shapes shapes;

	private final JdbcClient jdbc;

	Words(List<RecordKind> kinds, Shapes shapes, JdbcClient jdbc) {
		this.kinds = kinds;
		this.shapes = shapes;
		this.jdbc = jdbc;
	}

	Wording of(DataFile file) {
		Map<String, String> kindOf = this.kinds.stream()
			.collect(Collectors.toMap((kind) -> kind.main().record(), RecordKind::name));
		return new Wording(this.shapes.of(file), kindOf, this::title, this::area);
	}

	private String title(String kind, String slug) {
		return this.jdbc.sql("select title_of_record(?, ?)")
			.params(kind, slug)
			.query((row, i) -> row.getString(1))
			.optional()
			.orElse(slug);
	}

	private String area(String code) {
		return this.jdbc.sql("select name_of_area(?)").param(code).query(String.class).single();
	}

}
