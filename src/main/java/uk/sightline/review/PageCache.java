package uk.sightline.review;

import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.RemovalCause;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.boot.info.BuildProperties;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.Ordered;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Keeps finished public pages. A page is a pure function of its address, the publication
 * number, the day and the build, so these four are the key and the ETag; nothing is ever
 * evicted because it might be stale, only because there is no room. It stands before
 * every other filter: a kept page is answered with the very headers it was made with.
 * Only where reading needs sign-in does it stand behind those who ask for it.
 */
@Component
class PageCache extends OncePerRequestFilter implements Ordered {

	private static final String KEY = PageCache.class.getName() + ".key";

	private static final String ALLOWED = PageCache.class.getName() + ".allowed";

	private static final long MAXIMUM_BYTES = 48L * 1024 * 1024;

	private static final int LONGEST_ADDRESS = 2000;

	private static final int BEHIND_SECURITY = 0;

	private final int order;

	private final CurrentPublication current;

	private final Clock clock;

	private final String build;

	private final Cache<Key, KeptPage> pages = Caffeine.newBuilder()
		.maximumWeight(MAXIMUM_BYTES)
		.weigher((Key key, KeptPage page) -> page.weight() + 2 * key.address().length())
		.removalListener((Key key, KeptPage page, RemovalCause cause) -> page.body().discard())
		.build();

	PageCache(CurrentPublication current, Clock clock, ObjectProvider<BuildProperties> build,
			@Value("${sightline.compare:}${sightline.show-names:}${sightline.address:}") String settings,
			@Value("${sightline.reading:public}") String reading) {
		this.order = reading.equals("public") ? Ordered.HIGHEST_PRECEDENCE : BEHIND_SECURITY;
		this.current = current;
		this.clock = clock;
		this.build = build.stream()
			.findFirst()
			.map((properties) -> Long.toString(properties.getTime().getEpochSecond(), 36))
			.orElse("0") + Integer.toString(settings.hashCode() & Integer.MAX_VALUE, 36);
	}

	/** The publication and the day this request rests on from beginning to end. */
	static Optional<Key> keyOf(HttpServletRequest request) {
		return Optional.ofNullable((Key) request.getAttribute(KEY));
	}

	/** Says that the page being made is a pure function of the four parts of its key. */
	static void allow(HttpServletRequest request) {
		request.setAttribute(ALLOWED, true);
	}

	@Override
	public int getOrder() {
		return this.order;
	}

	@Override
	protected boolean shouldNotFilter(HttpServletRequest request) {
		return !request.getMethod().equals("GET") && !request.getMethod().equals("HEAD");
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		String query = request.getQueryString();
		Key key = new Key((query != null) ? request.getRequestURI() + '?' + query : request.getRequestURI(),
				this.current.number(), LocalDate.now(this.clock));
		KeptPage kept = this.pages.getIfPresent(key);
		if (kept != null && kept.body().take()) {
			answer(kept, request, response);
		}
		else if (KeptPage.isHeld(request, key.tag(this.build))) {
			KeptPage.unchanged(response, key.tag(this.build));
		}
		else {
			make(key, request, response, chain);
		}
	}

	private static void answer(KeptPage page, HttpServletRequest request, HttpServletResponse response)
			throws IOException {
		try {
			page.answer(request, response);
		}
		finally {
			page.body().leave();
		}
	}

	private void make(Key key, HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		request.setAttribute(KEY, key);
		PageInMaking made = new PageInMaking(response);
		try {
			chain.doFilter(request, made);
			if (request.getAttribute(ALLOWED) == null || made.getStatus() != 200 || made.containsHeader("Set-Cookie")
					|| String.valueOf(made.getHeader("Cache-Control")).contains("no-store")
					|| request.isAsyncStarted()) {
				made.copyBodyToResponse();
				return;
			}
			KeptPage page = KeptPage.of(made, key.tag(this.build));
			keep(key, page);
			made.resetBuffer();
			answer(page, request, response);
		}
		finally {
			made.discard();
		}
	}

	private void keep(Key key, KeptPage page) {
		if (key.address().length() <= LONGEST_ADDRESS) {
			this.pages.put(key, page);
		}
		else {
			page.body().discard();
		}
	}

	/** What a public page is a function of, the build apart. */
	record Key(String address, int publication, LocalDate day) {

		/** Weak, for a page has it compressed or not: the same page in other bytes. */
		String tag(String build) {
			return "W/\"" + build + '-' + this.publication + '-' + Long.toString(this.day.toEpochDay(), 36) + '-'
					+ Integer.toHexString(this.address.hashCode()) + '"';
		}

	}

}
