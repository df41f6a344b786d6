package uk.sightline.web;

import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class StyleSheetTests {

	private final Asset asset = new StyleSheet().asset();

	private final String css = new String(this.asset.bytes(), StandardCharsets.UTF_8);

	@Test
	void holds_nothing_that_belongs_to_central_government() {
		assertThat(this.css).doesNotContainIgnoringCase("GDS Transport")
			.doesNotContain("@font-face")
			.doesNotContain("url(")
			.doesNotContain("crown")
			.doesNotContain("crest");
	}

	@Test
	void holds_the_components_in_use_and_then_our_own() {
		assertThat(this.css).startsWith("@charset \"UTF-8\";")
			.contains(".govuk-button", ".govuk-error-summary", ".govuk-skip-link:focus", ".govuk-file-upload")
			.doesNotContain(".govuk-accordion", ".govuk-exit-this-page")
			.containsSubsequence(".govuk-table", ":root{--app-font", ".app-compare", "@page wide{size: A4 landscape;");
	}

	@Test
	void loses_no_brace_on_the_way() {
		assertThat(this.css.chars().filter((c) -> c == '{').count())
			.isEqualTo(this.css.chars().filter((c) -> c == '}').count());
	}

	@Test
	void is_named_after_its_content() {
		assertThat(this.asset.path()).matches("/assets/sightline-[0-9a-f]{16}\\.css")
			.isEqualTo(new StyleSheet().asset().path())
			.isNotEqualTo(Asset.of("css", this.asset.type(), this.css + " ").path());
	}

	@Test
	void leaves_selectors_out_and_keeps_their_neighbours() {
		String trimmed = CssRules.parse(
				"@charset \"UTF-8\";.a,.b:not(.c,.x){d:e}.x{f:g}@media print{.x{h:i}}@media print{.y{j:k}}/* l{ */@font-face{m:n}")
			.without((selector) -> selector.equals(".a") || selector.equals(".x"))
			.toString();
		assertThat(trimmed).isEqualTo("@charset \"UTF-8\";.b:not(.c,.x){d:e}@media print{.y{j:k}}");
	}

	@Test
	void words_and_marks_can_be_read_on_white() {
		Matcher colour = Pattern
			.compile("--app-(?:outstanding|good|improvement|inadequate|adequate|quiet|teal|care|not): (#[0-9a-f]{6})")
			.matcher(this.css);
		int found = 0;
		while (colour.find()) {
			found++;
			assertThat(1.05 / (luminance(colour.group(1)) + 0.05)).as(colour.group()).isGreaterThan(5.0);
		}
		assertThat(found).isEqualTo(9);
	}

	private static double luminance(String colour) {
		double[] weights = { 0.2126, 0.7152, 0.0722 };
		double sum = 0;
		for (int i = 0; i < 3; i++) {
			double part = Integer.parseInt(colour.substring(1 + 2 * i, 3 + 2 * i), 16) / 255.0;
			sum += weights[i] * ((part <= 0.04045) ? part / 12.92 : Math.pow((part + 0.055) / 1.055, 2.4));
		}
		return sum;
	}

}
