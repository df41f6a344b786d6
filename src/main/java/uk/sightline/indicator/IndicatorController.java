package uk.sightline.indicator;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

import jakarta.servlet.http.HttpServletRequest;
import uk.sightline.authority.Authorities;
import uk.sightline.authority.Authority;
import uk.sightline.authority.NeighbourSets;
import uk.sightline.grading.Gradings;
import uk.sightline.review.AsOf;
import uk.sightline.web.NotFound;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** One indicator across authorities and time, and the choice of the authorities. */
@Controller
class IndicatorController {

	private static final int BY_DEFAULT = 3;

	private final Indicators indicators;

	private final IndicatorPages pages;

	private final Coverages coverages;

	private final Authorities authorities;

	private final NeighbourSets neighbourSets;

	private final Gradings gradings;

	private final List<String> byDefault;

	IndicatorController(Indicators indicators, IndicatorPages pages, Coverages coverages, Authorities authorities,
			NeighbourSets neighbourSets, Gradings gradings, @Value("${sightline.compare}") List<String> byDefault) {
		this.indicators = indicators;
		this.pages = pages;
		this.coverages = coverages;
		this.authorities = authorities;
		this.neighbourSets = neighbourSets;
		this.gradings = gradings;
		this.byDefault = byDefault;
	}

	@GetMapping("/indicators/{code}")
	String indicator(AsOf asOf, @PathVariable String code, HttpServletRequest request, Model model) {
		Indicator indicator = find(code, asOf);
		Authorities.Directory directory = this.authorities.at(asOf.publication());
		List<Authority> recorded = recorded(indicator, asOf);
		IndicatorQuestion asked = IndicatorQuestion.of(request, directory, this.neighbourSets.at(asOf.publication()));
		List<Authority> shown = asked.authorities().isEmpty() ? usual(recorded) : asked.authorities();
		IndicatorPage page = this.pages.of(indicator, asked, shown, asOf);
		model.addAttribute("indicator", indicator);
		model.addAttribute("theme", theme(indicator, asOf));
		model.addAttribute("recorded", recorded.size());
		model.addAttribute("slugs", slugs(page.question().authorities()));
		model.addAttribute("page", page);
		model.addAttribute("onlyWords", coverage(indicator, asOf).isWords());
		model.addAttribute("rule", Precedence.RULE);
		return "indicator/indicator";
	}

	@GetMapping("/indicators/{code}/choose")
	String choose(AsOf asOf, @PathVariable String code, HttpServletRequest request, Model model) {
		Indicator indicator = find(code, asOf);
		IndicatorQuestion question = IndicatorQuestion.of(request, this.authorities.at(asOf.publication()),
				this.neighbourSets.at(asOf.publication()));
		model.addAttribute("indicator", indicator);
		model.addAttribute("question", question);
		model.addAttribute("chosen", Set.copyOf(Arrays.asList(slugs(question.authorities()).split(","))));
		model.addAttribute("regions",
				recorded(indicator, asOf).stream()
					.collect(Collectors.groupingBy(
							(authority) -> Optional.ofNullable(authority.region()).orElse("Other"), TreeMap::new,
							Collectors.toList())));
		return "indicator/choose";
	}

	private Indicator find(String code, AsOf asOf) {
		return this.indicators.at(asOf.publication())
			.find(code)
			.orElseThrow(() -> new NotFound(
					"Sightline knows no indicator of this name. The list of indicators has them all."));
	}

	/** The authorities of which anything is on record, by name. */
	private List<Authority> recorded(Indicator indicator, AsOf asOf) {
		Authorities.Directory directory = this.authorities.at(asOf.publication());
		Coverage coverage = coverage(indicator, asOf);
		Set<Authority> recorded = new LinkedHashSet<>();
		directory.all()
			.stream()
			.filter((authority) -> authority.codes()
				.stream()
				.anyMatch((one) -> coverage.codes().contains(one) || coverage.onlyWords().contains(one)))
			.forEach(recorded::add);
		return List.copyOf(recorded);
	}

	private Coverage coverage(Indicator indicator, AsOf asOf) {
		return this.coverages.at(asOf).getOrDefault(indicator.code(), Coverage.NONE);
	}

	/** Those of the first comparison that have values, or else the first that have. */
	private List<Authority> usual(List<Authority> recorded) {
		List<Authority> usual = this.byDefault.stream()
			.flatMap((slug) -> recorded.stream().filter((authority) -> authority.slug().equals(slug)))
			.toList();
		return usual.isEmpty() ? recorded.stream().limit(BY_DEFAULT).toList() : usual;
	}

	private String theme(Indicator indicator, AsOf asOf) {
		return this.gradings.at(asOf.publication())
			.themes()
			.stream()
			.filter((theme) -> theme.slug().equals(indicator.theme()))
			.map((theme) -> theme.name())
			.findFirst()
			.orElse(null);
	}

	private static String slugs(List<Authority> authorities) {
		return String.join(",", new ArrayList<>(authorities).stream().map(Authority::slug).toList());
	}

}
