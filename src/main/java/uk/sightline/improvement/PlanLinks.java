package uk.sightline.improvement;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

import uk.sightline.review.AsOf;
import uk.sightline.review.Onward;
import uk.sightline.web.Link;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Leads to plans from the authority and to the thread from each recommendation. */
@Configuration(proxyBeanMethods = false)
class PlanLinks {

	@Bean
	Onward plansOfAuthorities(Plans plans) {
		return new Onward("authority", (codes, asOf) -> plans.all(asOf)
			.stream()
			.filter((plan) -> codes.contains(plan.authorityCode()))
			.collect(Collectors.groupingBy(Plans.Head::authorityCode, Collectors
				.mapping((plan) -> new Link(plan.title(), "/improvement/" + plan.slug()), Collectors.toList()))));
	}

	@Bean
	Onward threadsOfFindings(Plans plans, JdbcClient jdbc) {
		return new Onward("finding", (findings, asOf) -> {
			Map<String, Plans.Head> there = plans.all(asOf)
				.stream()
				.collect(Collectors.toMap(Plans.Head::slug, Function.identity()));
			return references(jdbc, findings, asOf).stream()
				.filter((reference) -> there.containsKey(reference.plan()))
				.collect(Collectors.groupingBy(Reference::finding, Collectors
					.mapping((reference) -> reference.link(there.get(reference.plan()).title()), Collectors.toList())));
		});
	}

	private static List<Reference> references(JdbcClient jdbc, Collection<String> findings, AsOf asOf) {
		return jdbc.sql(
				"select distinct plan, reference, finding from published_plan_reference(:n, :on) where finding = any(:findings) order by 1, 2")
			.param("n", asOf.publication())
			.param("on", asOf.on())
			.param("findings", findings.toArray(String[]::new))
			.query((row, i) -> new Reference(row.getString("plan"), row.getString("reference"),
					row.getString("finding")))
			.list();
	}

	/** That a plan refers to a finding. */
	private record Reference(String plan, String code, String finding) {

		Link link(String title) {
			return new Link(this.code + " in " + title, Plan.address(this.plan, this.code));
		}

	}

}
