package uk.sightline.review;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;
import uk.sightline.review.SubmissionRefused.Wrong;

import org.springframework.core.NestedExceptionUtils;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Tells what is wrong with what is published, or with a row that the database refused, in
 * the sentences that the rules themselves carry.
 */
@Component
class Problems {

	private static final String RULE = """
			select obj_description(c.oid, 'pg_constraint') as sentence, case cardinality(c.conkey) when 1 then
			  (select attname from pg_attribute where attrelid = c.conrelid and attnum = c.conkey[1]) end as column_name
			from pg_constraint c where c.conname = ? and c.conrelid = cast(? as regclass)""";

	private final List<RecordKind> kinds;

	private final JdbcClient jdbc;

	Problems(List<RecordKind> kinds, JdbcClient jdbc) {
		this.kinds = kinds;
		this.jdbc = jdbc;
	}

	/** What is wrong with everything published, were this publication made. */
	List<Wrong> at(int publication) {
		return this.kinds.stream()
			.filter((kind) -> kind.problems() != null)
			.flatMap((kind) -> this.jdbc
				.sql("select distinct * from %s(?) order by file, row_id, column_name, sentence"
					.formatted(kind.problems()))
				.param(publication)
				.query((row, i) -> new Wrong(row.getString("file"), key(row.getString("file"), row.getLong("row_id")),
						row.getString("column_name"), row.getString("sentence")))
				.list()
				.stream())
			.toList();
	}

	private Map<String, String> key(String name, long rowId) {
		return file(name).map((file) -> {
			Map<String, String> key = new LinkedHashMap<>();
			this.jdbc.sql("select %s from %s where row_id = ?".formatted(String.join(", ", file.key()), file.table()))
				.param(rowId)
				.query((row) -> {
					for (String column : file.key()) {
						key.put(column, row.getString(column));
					}
				});
			return Collections.unmodifiableMap(key);
		}).orElse(Map.of());
	}

	/**
	 * What the rule that refused a row says of it; nothing where the rule has no
	 * sentence.
	 */
	Optional<Wrong> of(DataIntegrityViolationException refused) {
		ServerErrorMessage message = (NestedExceptionUtils.getRootCause(refused) instanceof PSQLException ex)
				? ex.getServerErrorMessage() : null;
		if (message == null || message.getConstraint() == null || message.getTable() == null) {
			return Optional.empty();
		}
		return this.jdbc.sql(RULE)
			.params(message.getConstraint(), message.getTable())
			.query((row,
					i) -> new Wrong(this.kinds.stream()
						.flatMap((kind) -> kind.files().stream())
						.filter((file) -> file.table().equals(message.getTable()))
						.map(DataFile::name)
						.findFirst()
						.orElse(null), Map.of(), row.getString("column_name"), row.getString("sentence")))
			.optional()
			.filter((wrong) -> wrong.sentence() != null);
	}

	private Optional<DataFile> file(String name) {
		return this.kinds.stream()
			.flatMap((kind) -> kind.files().stream())
			.filter((file) -> file.name().equals(name))
			.findFirst();
	}

}
