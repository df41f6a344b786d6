import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

/**
 * Invents twenty years of inspections for every authority there is, in Sightline's own
 * format, so that speed is measured on national data before there are any. Nothing in it
 * is true: every source is called {@code bench-invented-…} and every title says so. The
 * same reference data always give the same bytes.
 *
 * <pre>java src/bench/Generate.java OUT_DIR [REFERENCE_DIR]</pre>
 */
class Generate {

	private static final long SEED = 20_061_122;

	private static final LocalDate LAST = LocalDate.of(2026, 10, 31);

	private static final String INSPECTIONS = "inspection,authority_code,framework,type,started_on,ended_on,published_on,"
			+ "lead_inspector,title,source,locator,mentioned_in,published_source,published_locator,note";

	private static final String JUDGEMENTS = "inspection,authority_code,framework,body,section,area_number,area,"
			+ "grade_as_printed,grade,source,locator,note,area_code";

	private static final String FINDINGS = "finding,inspection,authority_code,body,section,kind,number,deadline,theme,"
			+ "summary,source,locator";

	private static final int FINDINGS_EACH = 4;

	private static final List<String> THEMES = List.of("help-and-protection", "children-in-care", "care-leavers", "leadership");

	private static final List<String> PHRASES = List.of("child sexual exploitation", "CSE", "the quality of assessments",
			"children in care", "looked after children", "LAC", "care leavers", "pathway plans", "private fostering", "audits",
			"supervision of social workers", "management oversight", "the timeliness of initial child protection conferences",
			"return interviews after children went missing", "strategy discussions", "thresholds for early help",
			"the performance framework", "the voice of the child", "partners of the board", "independent reviewing officers",
			"adoption", "health assessments", "education, training and employment", "domestic abuse", "neglect",
			"emergency duty team", "section 47 enquiries", "case records", "chronologies", "the corporate parenting panel");

	private static final List<String> VERBS = List.of("Improve", "Make sure that staff understand", "Review", "Strengthen",
			"Reduce delay in", "Monitor regularly", "Record clearly");

	private static final String SOURCES = "source,title,publisher,published_on,licence,reference,kind";

	private static final String INVENTED = "Invented for measuring: ";

	private final List<Map<String, String>> areas;

	private final Map<String, List<String>> grades = new LinkedHashMap<>();

	private final Map<String, String> inspections = new TreeMap<>();

	private final Map<String, String> judgements = new TreeMap<>();

	private final Map<String, String> findings = new TreeMap<>();

	private final Map<String, String> sources = new TreeMap<>();

	private final Map<String, List<Map<String, String>>> authorities = new TreeMap<>();

	private Generate(Path reference) throws IOException {
		this.areas = read(reference.resolve("areas.csv"));
		read(reference.resolve("scales.csv")).stream()
			.sorted(Comparator.comparing((row) -> row.get("position")))
			.forEach((row) -> this.grades.computeIfAbsent(row.get("scale"), (scale) -> new ArrayList<>())
				.add(row.get("grade")));
		read(reference.resolve("authorities.csv")).stream()
			.filter((row) -> row.get("kind").equals("authority"))
			.forEach((row) -> this.authorities.computeIfAbsent(row.get("slug"), (slug) -> new ArrayList<>()).add(row));
		this.authorities.values().removeIf((periods) -> periods.stream().noneMatch(Generate::current));
	}

	public static void main(String[] arguments) throws IOException {
		if (arguments.length < 1) {
			throw new IllegalArgumentException("java src/bench/Generate.java OUT_DIR [REFERENCE_DIR]");
		}
		Path out = Files.createDirectories(Path.of(arguments[0]));
		Generate all = new Generate(Path.of((arguments.length > 1) ? arguments[1] : "db/dataset/reference"));
		all.authorities.keySet().forEach(all::twentyYears);
		write(out.resolve("inspections.csv"), INSPECTIONS, all.inspections);
		write(out.resolve("judgements.csv"), JUDGEMENTS, all.judgements);
		write(out.resolve("findings.csv"), FINDINGS, all.findings);
		write(out.resolve("sources.csv"), SOURCES, all.sources);
		System.out.printf("%d authorities, %d inspections, %d judgements, %d findings, %d sources%n",
				all.authorities.size(), all.inspections.size(), all.judgements.size(), all.findings.size(),
				all.sources.size());
	}

	private void twentyYears(String slug) {
		Random random = new Random(SEED * 31 + slug.hashCode());
		Authority authority = new Authority(slug, random);
		for (int year = 2006; year <= 2008; year++) {
			add(authority, "APA", "annual-assessment", day(random, year, 9, 60), 1);
		}
		add(authority, "JAR", "joint-area-review", day(random, 2006, 2, 900), 10);
		for (int year = 2009; year <= 2011; year++) {
			add(authority, "UNANNOUNCED", "unannounced-inspection", day(random, year, 6, 180), 1);
			add(authority, "RATING", "annual-rating", LocalDate.of(year, 12, 1), 0);
		}
		add(authority, "SLAC", "inspection", day(random, 2009, 7, 1050), 11);
		if (random.nextInt(3) > 0) {
			LocalDate protection = day(random, 2012, 6, 330);
			if (add(authority, "CPI", "inspection", protection, 9)) {
				add(authority, "CPI", "re-inspection", protection.plusDays(160), 9);
			}
		}
		LocalDate single = day(random, 2013, 11, 1450);
		if (add(authority, "SIF", "inspection", single, 24)) {
			LocalDate first = single.isBefore(LocalDate.of(2016, 1, 1)) ? LocalDate.of(2016, 2, 2) : single;
			for (int visit = 1; visit <= 5; visit++) {
				add(authority, "MONITORING", "monitoring-visit", first.plusDays(100L * visit), 1);
			}
			LocalDate again = first.plusDays(600);
			if (again.getYear() <= 2018) {
				add(authority, "SIF", "re-inspection", again, 24);
			}
		}
		for (int round : new int[] { 2018, 2021, 2024 }) {
			LocalDate began = day(random, round, 9, 640);
			add(authority, "ILACS", "focused-visit", day(random, round, 2, 180), 1);
			add(authority, "JTAI", "joint-inspection", began.plusDays(200), 4);
			if (add(authority, "ILACS", random.nextBoolean() ? "standard" : "short", began, 11)) {
				for (int visit = 1; visit <= 4; visit++) {
					add(authority, "MONITORING", "monitoring-visit", began.plusDays(30 + 110L * visit), 1);
				}
			}
			add(authority, "ILACS", "focused-visit", began.plusDays(330), 1);
		}
	}

	/** A day at random within so many from the beginning of a month, and no weekend. */
	private static LocalDate day(Random random, int year, int month, int within) {
		LocalDate day = LocalDate.of(year, month, 1).plusDays(random.nextInt(within));
		return day.plusDays(Math.max(0, day.getDayOfWeek().getValue() - 5) * 2L);
	}

	/**
	 * Adds an inspection with all judgements that its framework makes.
	 * @return whether anything in it is inadequate overall, so that inspectors come again
	 */
	private boolean add(Authority authority, String framework, String type, LocalDate began, int days) {
		String code = authority.codeOn(began);
		LocalDate published = began.plusDays(days + 25L + authority.random().nextInt(20));
		if (code == null || published.isAfter(LAST)) {
			return false;
		}
		String name = "bench-%s-%s-%s-%s".formatted(authority.slug(), began, framework.toLowerCase(), type);
		String source = "bench-invented-" + name.substring("bench-".length());
		String title = INVENTED + framework + " " + type.replace('-', ' ');
		this.sources.put(source, csv(source, "%s, %s".formatted(title, authority.slug()), "Nobody", published.toString(),
				"", "bench-invented", (type.endsWith("visit") || type.startsWith("unannounced")) ? "letter" : "report"));
		this.inspections.put(name, csv(name, code, framework, type, began.toString(), began.plusDays(days).toString(),
				published.toString(), "Invented Inspector %d".formatted(authority.random().nextInt(90)), title, source,
				"p1", "", "", "", "An invented inspection: it never took place."));
		find(authority, name, code, source);
		boolean graded = !List.of("UNANNOUNCED", "MONITORING", "JTAI").contains(framework) && !type.equals("focused-visit");
		return graded && judge(authority, name, code, framework, type, began, source);
	}

	private boolean judge(Authority authority, String name, String code, String framework, String type, LocalDate began,
			String source) {
		boolean inadequate = false;
		for (Map<String, String> area : this.areas) {
			boolean board = area.get("body").equals("lscb");
			if (!area.get("framework").equals(framework) || !within(area, began)
					|| (board && type.equals("re-inspection"))) {
				continue;
			}
			String grade = authority.grade(this.grades.get(area.get("scale")));
			inadequate |= area.get("area_code").equals("overall") && grade.equals("inadequate");
			this.judgements.put(name + ' ' + area.get("area_code"),
					csv(name, code, framework, area.get("body"), area.get("section"), area.get("number"), area.get("area"),
							Character.toUpperCase(grade.charAt(0)) + grade.substring(1), grade, source,
							board ? "p31" : "p1", (authority.random().nextInt(4) == 0)
									? "An invented remark, as long as such remarks often are, on where else the report prints it." : "",
							area.get("area_code")));
		}
		return inadequate;
	}

	private void find(Authority authority, String name, String code, String source) {
		Random random = new Random(name.hashCode());
		for (int i = 1; i <= FINDINGS_EACH; i++) {
			String finding = name + "-f" + i;
			StringBuilder summary = new StringBuilder(any(VERBS, random)).append(' ').append(any(PHRASES, random));
			for (int more = random.nextInt(5); more >= 0; more--) {
				summary.append(", so that ").append(any(PHRASES, random)).append(" and ").append(any(PHRASES, random))
					.append(" are better for children");
			}
			this.findings.put(finding, csv(finding, name, code, "authority", "", (i == 1) ? "strength" : "recommendation",
					Integer.toString(i), "", any(THEMES, random), summary + ".", source, "p2"));
		}
	}

	private static String any(List<String> of, Random random) {
		return of.get(random.nextInt(of.size()));
	}

	private static boolean current(Map<String, String> row) {
		return row.get("valid_to").isEmpty();
	}

	private static boolean within(Map<String, String> row, LocalDate day) {
		String from = row.get("valid_from");
		String to = row.get("valid_to");
		String text = day.toString();
		return (from.isEmpty() || text.substring(0, from.length()).compareTo(from) >= 0)
				&& (to.isEmpty() || text.substring(0, to.length()).compareTo(to) <= 0);
	}

	private static String csv(String... cells) {
		return String.join(",", Arrays.stream(cells)
			.map((cell) -> (cell.matches("[^\",\\r\\n]*")) ? cell : '"' + cell.replace("\"", "\"\"") + '"')
			.toList());
	}

	private static void write(Path file, String header, Map<String, String> rows) throws IOException {
		try (Writer out = Files.newBufferedWriter(file)) {
			out.append(header).append("\r\n");
			for (String row : rows.values()) {
				out.append(row).append("\r\n");
			}
		}
	}

	/** Enough of RFC 4180 for the reference data. */
	private static List<Map<String, String>> read(Path file) throws IOException {
		List<Map<String, String>> rows = new ArrayList<>();
		List<String> header = null;
		for (String line : Files.readAllLines(file)) {
			List<String> cells = new ArrayList<>();
			StringBuilder cell = new StringBuilder();
			boolean quoted = false;
			for (char c : (line + ',').toCharArray()) {
				if (c == '"') {
					quoted = !quoted;
				}
				else if (c == ',' && !quoted) {
					cells.add(cell.toString());
					cell.setLength(0);
				}
				else {
					cell.append(c);
				}
			}
			if (header == null) {
				header = cells;
				continue;
			}
			Map<String, String> row = new LinkedHashMap<>();
			for (int i = 0; i < cells.size(); i++) {
				row.put(header.get(i), cells.get(i));
			}
			rows.add(row);
		}
		return rows;
	}

	/** An authority, with a chance of its own. */
	private final class Authority {

		private final String slug;

		private final Random random;

		Authority(String slug, Random random) {
			this.slug = slug;
			this.random = random;
		}

		String slug() {
			return this.slug;
		}

		Random random() {
			return this.random;
		}

		/** The code valid on a day; {@code null} before there was the authority. */
		String codeOn(LocalDate day) {
			return authorities.get(this.slug)
				.stream()
				.filter((row) -> within(row, day))
				.map((row) -> row.get("authority_code"))
				.findFirst()
				.orElse(null);
		}

		/** Mostly the second and third grade, sometimes the first and the last. */
		String grade(List<String> scale) {
			int chance = this.random.nextInt(100);
			return scale.get((chance < 10) ? 0 : (chance < 45) ? 1 : (chance < 82) ? 2 : 3);
		}

	}

}
