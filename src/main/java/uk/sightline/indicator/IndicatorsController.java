package uk.sightline.indicator;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.servlet.http.HttpServletRequest;
import uk.sightline.authority.Authorities;
import uk.sightline.grading.Gradings;
import uk.sightline.grading.Theme;
import uk.sightline.review.AsOf;
import uk.sightline.web.NotFound;
import uk.sightline.web.Paging;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/**
 * What is measured, by theme. There are hundreds, most of them stated once in one
 * document; those that can be compared come first.
 */
@Controller
class IndicatorsController {

	private static final String OTHERS = "other";

	private static final int OF_EACH_THEME = 8;

	private static final int PAGE = 50;

	private final Indicators indicators;

	private final Coverages coverages;

	private final Authorities authorities;

	private final Gradings gradings;

	IndicatorsController(Indicators indicators, Coverages coverages, Authorities authorities, Gradings gradings) {
		this.indicators = indicators;
		this.coverages = coverages;
		this.authorities = authorities;
		this.gradings = gradings;
	}

	@GetMapping("/indicators")
	String indicators(AsOf asOf, HttpServletRequest request, Model model) {
		Map<String, String> themes = themes(asOf);
		Optional<String> theme = IndicatorQuestion.single(request, "theme");
		Optional<String> name = IndicatorQuestion.single(request, "q");
		if (theme.isPresent() && !themes.containsKey(theme.get())) {
			throw new NotFound("Sightline knows no theme of this name.");
		}
		List<Line> found = lines(asOf).stream()
			.filter((line) -> theme.isEmpty() || theme.get().equals(themeOf(line.indicator(), themes)))
			.filter((line) -> name.isEmpty() || matches(line.indicator(), name.get()))
			.toList();
		boolean narrowed = theme.isPresent() || name.isPresent();
		model.addAttribute("themes", themes);
		model.addAttribute("theme", theme.orElse(null));
		model.addAttribute("q", name.orElse(null));
		model.addAttribute("total", found.size());
		model.addAttribute("groups", narrowed ? null : groups(found, themes));
		if (narrowed) {
			Paging paging = Paging.of(IndicatorQuestion.single(request, "page").orElse(null), PAGE, found.size());
			model.addAttribute("paging", paging);
			model.addAttribute("lines", found.stream().skip(paging.offset()).limit(PAGE).toList());
			model.addAttribute("base", base(theme, name));
		}
		return "indicator/indicators";
	}

	private static String base(Optional<String> theme, Optional<String> name) {
		return org.springframework.web.util.UriComponentsBuilder.fromPath("/indicators")
			.queryParamIfPresent("theme", theme)
			.queryParamIfPresent("q",
					name.map((q) -> java.net.URLEncoder.encode(q, java.nio.charset.StandardCharsets.UTF_8)))
			.build(true)
			.toUriString();
	}

	/** Each theme with the name that readers see, in their order. */
	private Map<String, String> themes(AsOf asOf) {
		Map<String, String> themes = new LinkedHashMap<>();
		for (Theme theme : this.gradings.at(asOf.publication()).themes()) {
			themes.put(theme.slug(), theme.name());
		}
		themes.put(OTHERS, "Other subjects");
		return themes;
	}

	private static String themeOf(Indicator indicator, Map<String, String> themes) {
		return (indicator.theme() != null && themes.containsKey(indicator.theme())) ? indicator.theme() : OTHERS;
	}

	/** Every word asked for is in the name, the definition or the series. */
	private static boolean matches(Indicator indicator, String words) {
		String text = Stream
			.of(indicator.name(), indicator.definition(), indicator.series(), indicator.code().replace('-', ' '))
			.filter(Objects::nonNull)
			.collect(Collectors.joining(" "))
			.toLowerCase(Locale.UK);
		return List.of(words.toLowerCase(Locale.UK).split("\\s+")).stream().allMatch(text::contains);
	}

	/** Those with figures of the most authorities first, then those of the most years. */
	private List<Line> lines(AsOf asOf) {
		Map<String, Coverage> coverages = this.coverages.at(asOf);
		Authorities.Directory directory = this.authorities.at(asOf.publication());
		return this.indicators.at(asOf.publication()).all().stream().map((indicator) -> {
			Coverage coverage = coverages.getOrDefault(indicator.code(), Coverage.NONE);
			return new Line(indicator, coverage,
					coverage.codes().stream().flatMap((code) -> directory.byCode(code).stream()).distinct().count());
		})
			.sorted(Comparator.comparing(Line::authorities)
				.thenComparing((line) -> line.coverage().years())
				.reversed()
				.thenComparing((line) -> line.indicator().name()))
			.toList();
	}

	private static List<Group> groups(List<Line> lines, Map<String, String> themes) {
		List<Group> groups = new ArrayList<>();
		themes.forEach((theme, name) -> {
			List<Line> own = lines.stream().filter((line) -> themeOf(line.indicator(), themes).equals(theme)).toList();
			if (!own.isEmpty()) {
				groups.add(new Group(theme, name, own.size(), own.stream().limit(OF_EACH_THEME).toList()));
			}
		});
		return groups;
	}

	/** A theme with its first indicators and how many it has in all. */
	record Group(String theme, String name, int total, List<Line> lines) {
	}

	/** An indicator with what is on record of it. */
	record Line(Indicator indicator, Coverage coverage, long authorities) {

		/** Of whom and when there are figures. */
		public String held() {
			if (this.coverage.codes().isEmpty()) {
				return this.coverage.onlyWords().isEmpty() ? "Nothing on record" : "Words only, no figure";
			}
			return (this.authorities == 0) ? "No authority, wider areas only"
					: (this.authorities == 1) ? "1 authority" : this.authorities + " authorities";
		}

	}

}
