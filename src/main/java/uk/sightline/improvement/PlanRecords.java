package uk.sightline.improvement;

import java.util.List;
import java.util.Map;
import java.util.Set;

import uk.sightline.authority.Owner;
import uk.sightline.review.DataFile;
import uk.sightline.review.RecordKind;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class PlanRecords {

	private static final String PLAN = "plan";

	private static final String OWNER = Owner.NAME;

	@Bean
	RecordKind planKind(ObjectProvider<ProgressReading> progress) {
		return new RecordKind("improvement-plan", "improvement plans",
				"coalesce(title_of_plan(m.revision_id), 'Improvement plan: ' || replace(max(m.plan), '-', ' '))",
				"max(m.authority_code)", "plan_problem",
				List.of(file("plan_priorities", "plan_priority", "'priority ' || m.priority", "priority"),
						file("plan_references", "plan_reference",
								"m.reference || coalesce(', priority ' || m.priority, '')", "priority", "reference",
								"basis", "locator", "stands_with", "delivered_number", "action_number"),
						file("plan_actions", "plan_action", "'action ' || m.priority || '.' || m.action_number",
								"priority", "action_number"),
						file("plan_measures", "plan_measure", "'measure ' || m.priority || '.' || m.measure_number",
								"priority", "measure_number"),
						file("plans", "plan", null).asOptional(),
						file("plan_delivered", "plan_delivered",
								"'delivered ' || coalesce(m.priority || '.', '') || m.number", "priority", "number")
							.asOptional(),
						file("plan_progress", "plan_progress",
								"'action ' || m.priority || '.' || m.action_number || ', ' || in_words(m.as_of)",
								"priority", "action_number", "as_of")
							.asOptional()
							.told(new DataFile.Reading(ProgressTold.HEADINGS,
									(revision) -> progress.getObject().telling(revision)))),
				new RecordKind.Checking("/improvement/", OWNER, null, null, "plan_places", Set.of(),
						new RecordKind.Desk("/enter/plan-updates/%d", "/enter/plans/%s")));
	}

	private static DataFile file(String name, String table, String row, String... key) {
		return new DataFile(name, table, PLAN,
				java.util.stream.Stream.concat(java.util.stream.Stream.of(PLAN), java.util.Arrays.stream(key)).toList(),
				row, true, Map.of());
	}

}
