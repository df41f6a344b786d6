package uk.sightline.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * The rules of a style sheet, just far enough understood to leave some out: a reader on a
 * slow line should not fetch what no page uses.
 *
 * @param rules the rules in order
 */
record CssRules(List<Rule> rules) {

	/** Parts of GOV.UK Frontend that need script, or the crown, or have no use here. */
	private static final List<String> UNUSED = List.of(".govuk-frontend-supported", ".js-enabled",
			".govuk-template--rebranded", ".govuk-header", ".govuk-logo", ".govuk-footer__crown",
			".govuk-footer__copyright-logo", ".govuk-footer__licence-logo", ".govuk-accordion", ".govuk-tabs",
			".govuk-exit-this-page", ".govuk-cookie-banner", ".govuk-password-input", ".govuk-character-count",
			".govuk-task-list", ".govuk-phase-banner", ".govuk-drop-zone", ".govuk-service-navigation__toggle");

	/**
	 * A rule with its block, or a statement without one.
	 *
	 * @param prelude what stands before the block
	 * @param block the block without its braces, or null
	 */
	record Rule(String prelude, String block) {

		boolean isGroup() {
			return this.prelude.startsWith("@media") || this.prelude.startsWith("@supports");
		}

		Rule without(Predicate<String> unwanted) {
			if (isGroup()) {
				return new Rule(this.prelude, parse(this.block).without(unwanted).toString());
			}
			if (this.block == null || this.prelude.startsWith("@")) {
				return this;
			}
			String kept = Arrays.stream(this.prelude.split(",(?![^(]*\\))"))
				.filter(unwanted.negate())
				.collect(Collectors.joining(","));
			return new Rule(kept, kept.isEmpty() ? "" : this.block);
		}

		@Override
		public String toString() {
			return (this.block != null) ? this.prelude + "{" + this.block + "}" : this.prelude + ";";
		}

	}

	static boolean unused(String selector) {
		return UNUSED.stream().anyMatch(selector::contains);
	}

	static CssRules parse(String css) {
		String text = css.replaceAll("(?s)/\\*.*?\\*/", "").replaceAll("\\s+", " ");
		List<Rule> rules = new ArrayList<>();
		int start = 0;
		for (int at = 0; at < text.length(); at++) {
			char c = text.charAt(at);
			if (c == ';') {
				rules.add(new Rule(text.substring(start, at).strip(), null));
				start = at + 1;
			}
			else if (c == '{') {
				int end = closing(text, at);
				rules.add(new Rule(text.substring(start, at).strip(), text.substring(at + 1, end).strip()));
				start = end + 1;
				at = end;
			}
		}
		return new CssRules(rules);
	}

	CssRules without(Predicate<String> unwanted) {
		return new CssRules(this.rules.stream()
			.filter((rule) -> !rule.prelude().startsWith("@font-face"))
			.map((rule) -> rule.without(unwanted))
			.filter((rule) -> rule.block() == null || !rule.block().isEmpty())
			.toList());
	}

	@Override
	public String toString() {
		return this.rules.stream().map(Rule::toString).collect(Collectors.joining());
	}

	private static int closing(String text, int open) {
		int depth = 0;
		for (int at = open; at < text.length(); at++) {
			char c = text.charAt(at);
			depth += (c == '{') ? 1 : (c == '}') ? -1 : 0;
			if (depth == 0) {
				return at;
			}
		}
		throw new IllegalArgumentException("A block of the style sheet is never closed");
	}

}
