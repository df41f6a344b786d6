package uk.sightline.review;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import com.github.benmanes.caffeine.cache.Cache;
import uk.sightline.PageReader;
import uk.sightline.exchange.SampleData;

import org.springframework.context.ApplicationContext;
import org.springframework.test.util.AopTestUtils;
import org.springframework.test.util.ReflectionTestUtils;

/** Every public page about a data set, read anew from the database. */
record PublicPages(PageReader reader, ApplicationContext context) {

	private static final List<String> FILES = List.of("abbreviations", "areas", "authorities", "comparability_rules",
			"framework_types", "frameworks", "indicators", "inspections", "judgements", "observations", "plan_actions",
			"plan_delivered", "plan_measures", "plan_priorities", "plan_progress", "plan_references", "plans", "scales",
			"sources", "themes");

	static List<String> addresses(SampleData data, String inspection) {
		String authority = "/authorities/" + data.name("north");
		return Stream.concat(Stream.of("/", "/compare?authorities=" + data.name("north") + "," + data.name("south"),
				"/compare?mode=framework&framework=" + data.name("NEW") + "&authorities=" + data.name("north"),
				"/compare/choose", authority, authority + "/history", "/inspections/" + data.name(inspection),
				"/search?authority=" + data.name("north"),
				"/indicators/" + data.name("rate") + "?authorities=" + data.name("north"), "/indicators?q=words",
				"/improvement", "/improvement/" + data.name("plan"), "/improvement/" + data.name("plan") + "/R1",
				"/sources", "/sources/" + data.name("report"), "/frameworks", "/frameworks/" + data.name("new"),
				"/publications", "/publications/1", "/feed.atom", "/downloads", "/downloads/sightline.zip",
				"/downloads/csv-metadata.json", "/about"), FILES.stream().map((file) -> "/downloads/" + file + ".csv"))
			.toList();
	}

	/** The bodies by address. Nothing that is kept can hide a difference. */
	Map<String, String> read(List<String> addresses) {
		forget();
		Map<String, String> bodies = new LinkedHashMap<>();
		for (String address : addresses) {
			byte[] body = this.reader.get(address).body();
			bodies.put(address, new String(body, java.nio.charset.StandardCharsets.ISO_8859_1));
		}
		return bodies;
	}

	/**
	 * Empties the cache of pages and those of what was read at a publication.
	 * @return how many caches there are
	 */
	int forget() {
		int caches = 1;
		empty(ReflectionTestUtils.getField(this.context.getBean(PageCache.class), "pages"));
		for (String name : this.context.getBeanDefinitionNames()) {
			if (this.context.getType(name).getName().startsWith("uk.sightline.")) {
				caches += forget(AopTestUtils.getUltimateTargetObject(this.context.getBean(name)));
			}
		}
		return caches;
	}

	private static int forget(Object bean) {
		int caches = 0;
		for (var field : bean.getClass().getDeclaredFields()) {
			if (field.getType() == PerPublication.class) {
				empty(ReflectionTestUtils.getField(ReflectionTestUtils.getField(bean, field.getName()), "kept"));
				caches++;
			}
		}
		return caches;
	}

	private static void empty(Object cache) {
		((Cache<?, ?>) cache).invalidateAll();
	}

}
