package uk.sightline.exchange;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import uk.sightline.review.DataFile;
import uk.sightline.review.Publishing.Change;
import uk.sightline.review.RecordKind;
import uk.sightline.review.Shapes;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Tells in sentences what a publication under way changes: which records are new, and
 * what differs in the others.
 */
@Component
class Changes {

	private static final String CHANGED = """
			select c.kind, c.slug, coalesce((select a.name || ': ' from published_authority(:n) a
			  where a.authority_code = c.authority_code limit 1), '') || c.title as title,
			  exists (select 1 from published_revision(:n - 1) v join record r on r.id = v.record_id
			    where r.kind = c.kind and r.slug = c.slug) as before
			from changed_record c order by c.kind, c.slug collate "C\"""";

	private final Shapes shapes;

	private final JdbcClient jdbc;

	Changes(Shapes shapes, JdbcClient jdbc) {
		this.shapes = shapes;
		this.jdbc = jdbc;
	}

	List<Change> sentences(List<RecordKind> kinds, int publication) {
		List<Change> sentences = new ArrayList<>();
		Map<String, String> corrected = new LinkedHashMap<>();
		this.jdbc.sql(CHANGED).param("n", publication).query((row) -> {
			String title = row.getString("title");
			if (row.getBoolean("before")) {
				corrected.put(row.getString("kind") + '/' + row.getString("slug"), title);
			}
			else {
				sentences.add(new Change(row.getString("kind"), row.getString("slug"), title + ": added."));
			}
		});
		if (!corrected.isEmpty()) {
			for (RecordKind kind : kinds) {
				kind.files().forEach((file) -> sentences.addAll(differences(kind, file, publication, corrected)));
			}
		}
		return sentences;
	}

	private List<Change> differences(RecordKind kind, DataFile file, int publication, Map<String, String> titles) {
		List<String> names = this.shapes.of(file).names();
		List<Change> changes = new ArrayList<>();
		this.jdbc.sql(sql(kind, file, names)).param("n", publication).query((row) -> {
			String slug = row.getString("slug");
			String title = titles.get(kind.name() + '/' + slug);
			String place = title + ((row.getString("place") != null) ? ": " + row.getString("place") : "");
			if (row.getString("old_0") == null || row.getString("new_0") == null) {
				changes.add(new Change(kind.name(), slug,
						place + ((row.getString("old_0") == null) ? ": added." : ": removed.")));
				return;
			}
			for (int i = 0; i < names.size(); i++) {
				String before = row.getString("old_" + i);
				String after = row.getString("new_" + i);
				if (!Objects.equals(before, after)) {
					changes.add(new Change(kind.name(), slug, sentence(place, names.get(i), before, after)));
				}
			}
		});
		return changes;
	}

	private static String sentence(String place, String column, String before, String after) {
		String name = column.replace('_', ' ');
		if (before == null) {
			return "%s: %s is now “%s”; before, nothing was recorded.".formatted(place, name, after);
		}
		return (after == null) ? "%s: %s was “%s”; now nothing is recorded.".formatted(place, name, before)
				: "%s: %s was “%s”, is now “%s”.".formatted(place, name, before, after);
	}

	/**
	 * Old and new rows of the records that had been published before, side by side;
	 * unchanged rows are left out.
	 */
	private static String sql(RecordKind kind, DataFile file, List<String> names) {
		List<String> columns = new ArrayList<>();
		for (int i = 0; i < names.size(); i++) {
			columns.add("o.%1$s::text as old_%2$d, m.%1$s::text as new_%2$d".formatted(names.get(i), i));
		}
		String same = String.join(" and ",
				file.key().stream().map((key) -> "o.%1$s is not distinct from m.%1$s".formatted(key)).toList());
		String of = "(select t.* from %s(:n%s) t where exists (select 1 from changed_record c where c.kind = '"
				+ kind.name() + "' and c.slug = t." + file.record() + "))";
		String row = (file.row() != null) ? file.row() : "null";
		return "select coalesce(m.%1$s, o.%1$s) as slug, coalesce(%2$s, %3$s) as place, %4$s from %5$s o full join %6$s m on o.%1$s = m.%1$s and %7$s where exists (select 1 from published_revision(:n - 1) v join record r on r.id = v.record_id where r.kind = '%8$s' and r.slug = coalesce(m.%1$s, o.%1$s)) and row(%9$s) is distinct from row(%10$s) order by 1, 2"
			.formatted(file.record(), row, row.replace("m.", "o."), String.join(", ", columns),
					of.formatted(file.published(), " - 1"), of.formatted(file.published(), ""), same, kind.name(),
					prefixed(names, "o"), prefixed(names, "m"));
	}

	private static String prefixed(List<String> names, String alias) {
		return String.join(", ", names.stream().map((name) -> alias + "." + name).toList());
	}

}
