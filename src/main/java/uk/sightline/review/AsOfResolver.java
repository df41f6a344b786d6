package uk.sightline.review;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

import jakarta.servlet.http.HttpServletRequest;
import uk.sightline.web.BadQuestion;
import uk.sightline.web.NotFound;

import org.springframework.core.MethodParameter;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/**
 * Understands {@code known=} and {@code on=} for every public page, and says in words
 * what is wrong with them.
 */
@Component
class AsOfResolver implements HandlerMethodArgumentResolver {

	private static final Pattern NUMBER = Pattern.compile("[0-9]{1,9}");

	private static final DateTimeFormatter ISO = DateTimeFormatter.ofPattern("uuuu-MM-dd")
		.withResolverStyle(ResolverStyle.STRICT);

	private static final DateTimeFormatter WORDS = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);

	private static final LocalDate EARLIEST = LocalDate.of(1900, 1, 1);

	private final Publications publications;

	private final CurrentPublication current;

	private final Sources sources;

	private final Clock clock;

	AsOfResolver(Publications publications, CurrentPublication current, Sources sources, Clock clock) {
		this.publications = publications;
		this.current = current;
		this.sources = sources;
		this.clock = clock;
	}

	@Override
	public boolean supportsParameter(MethodParameter parameter) {
		return parameter.getParameterType() == AsOf.class;
	}

	@Override
	public AsOf resolveArgument(MethodParameter parameter, ModelAndViewContainer model, NativeWebRequest web,
			WebDataBinderFactory binder) {
		HttpServletRequest request = web.getNativeRequest(HttpServletRequest.class);
		Optional<PageCache.Key> key = PageCache.keyOf(request);
		int latest = key.map(PageCache.Key::publication).orElseGet(this.current::number);
		LocalDate today = key.map(PageCache.Key::day).orElseGet(() -> LocalDate.now(this.clock));
		String known = single(request, "known");
		String on = single(request, "on");
		Publication published = (known != null) ? known(known, latest, today)
				: this.publications.find(latest).orElse(null);
		String query = request.getQueryString();
		AsOf asOf = new AsOf((published != null) ? published.number() : 0, published, latest, known,
				(on != null) ? day("on", on, today) : null, today,
				request.getRequestURI() + ((query != null) ? "?" + query : ""));
		PageCache.allow(request);
		if (model != null) {
			model.addAttribute("asOf", asOf);
			model.addAttribute("sourceOf", this.sources.at(asOf.publication()));
		}
		return asOf;
	}

	private Publication known(String known, int latest, LocalDate today) {
		if (NUMBER.matcher(known).matches()) {
			int number = Integer.parseInt(known);
			return this.publications.find(number)
				.filter((publication) -> number <= latest)
				.orElseThrow(() -> new NotFound(
						"There is no publication of this number. The latest is %d.".formatted(latest)));
		}
		return this.publications.by(day("known", known, today), latest).orElseThrow(() -> new NotFound(beginning()));
	}

	private String beginning() {
		return this.publications.find(1)
			.map((first) -> "Sightline's records begin on %s: before that day it had published nothing."
				.formatted(WORDS.format(first.publishedOn())))
			.orElse("Sightline has not published anything yet.");
	}

	private static String single(HttpServletRequest request, String name) {
		String[] values = request.getParameterValues(name);
		if (values != null && values.length > 1) {
			throw new BadQuestion("The address gives “%s” more than once. Give it once.".formatted(name));
		}
		return (values == null || values[0].isBlank()) ? null : values[0].strip();
	}

	private static LocalDate day(String name, String text, LocalDate today) {
		LocalDate day;
		try {
			day = LocalDate.parse(text, ISO);
		}
		catch (DateTimeException ex) {
			throw new BadQuestion(
					"The day given as “%s” is not a day. Write it as year, month, day, such as 2016-12-31%s."
						.formatted(name, name.equals("known") ? ", or give the number of a publication" : ""));
		}
		if (day.isAfter(today)) {
			throw new BadQuestion(
					"The day given as “%s” has not come yet. Give today or an earlier day.".formatted(name));
		}
		if (day.isBefore(EARLIEST)) {
			throw new BadQuestion("The day given as “%s” is before 1900. Give a later day.".formatted(name));
		}
		return day;
	}

}
