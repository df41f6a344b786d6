package uk.sightline.review;

import java.io.IOException;
import java.util.stream.Stream;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Policy;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import uk.sightline.TestClock;

import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.boot.info.BuildProperties;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.util.ReflectionTestUtils;

import static org.assertj.core.api.Assertions.assertThat;

/** The cache stays within its room, and a request within its publication and day. */
class PageCacheRoomTests {

	private static final int A_MEGABYTE = 1024 * 1024;

	private final TestClock clock = new TestClock();

	private PageCache cache;

	@BeforeEach
	void make() {
		CurrentPublication current = new CurrentPublication(null, null);
		current.heard(7);
		this.cache = new PageCache(current, this.clock,
				new StaticListableBeanFactory().getBeanProvider(BuildProperties.class), "", "public");
	}

	@Test
	void made_up_addresses_do_not_grow_it_beyond_its_room() throws Exception {
		byte[] page = noise();
		for (int i = 0; i < 100; i++) {
			get("/?made-up=" + i, page);
		}
		assertThat(eviction().weightedSize().getAsLong()).isPositive().isLessThanOrEqualTo(eviction().getMaximum());
		assertThat(eviction().getMaximum()).isLessThan(100L * A_MEGABYTE);
	}

	@Test
	void an_address_longer_than_any_of_ours_is_answered_and_not_kept() throws Exception {
		String address = "/?" + "x".repeat(2000);
		assertThat(get(address, "page".getBytes()).getContentAsString()).isEqualTo("page");
		assertThat(eviction().weightedSize().getAsLong()).isZero();
	}

	@Test
	void an_error_or_a_page_that_did_not_ask_for_it_is_not_kept() throws Exception {
		run("/a", (request, response) -> response.getWriter().print("not asked for"));
		run("/b", (request, response) -> {
			PageCache.allow((HttpServletRequest) request);
			((HttpServletResponse) response).setStatus(404);
		});
		run("/c", (request, response) -> {
			PageCache.allow((HttpServletRequest) request);
			((HttpServletResponse) response).addHeader("Set-Cookie", "a=b");
		});
		assertThat(eviction().weightedSize().getAsLong()).isZero();
	}

	@Test
	void the_number_never_goes_back() {
		CurrentPublication current = new CurrentPublication(null, null);
		current.heard(7);
		current.heard(6);
		assertThat(current.number()).isEqualTo(7);
	}

	@Test
	void pages_of_other_addresses_days_and_numbers_have_other_tags() {
		assertThat(Stream.of(key("/a", 1, 0), key("/a", 1, 1), key("/a", 2, 0), key("/b", 1, 0))
			.map((key) -> key.tag("build"))
			.distinct()).hasSize(4);
		assertThat(key("/a", 1, 0).tag("one")).isNotEqualTo(key("/a", 1, 0).tag("other"));
	}

	private PageCache.Key key(String address, int publication, int days) {
		return new PageCache.Key(address, publication, this.clock.today().plusDays(days));
	}

	private MockHttpServletResponse get(String address, byte[] page) throws ServletException, IOException {
		return run(address, (request, response) -> {
			PageCache.allow((HttpServletRequest) request);
			response.getOutputStream().write(page);
		});
	}

	private MockHttpServletResponse run(String address, FilterChain chain) throws ServletException, IOException {
		MockHttpServletRequest request = new MockHttpServletRequest("GET", address);
		MockHttpServletResponse response = new MockHttpServletResponse();
		this.cache.doFilter(request, response, chain);
		return response;
	}

	private Policy.Eviction<?, ?> eviction() {
		Cache<?, ?> pages = (Cache<?, ?>) ReflectionTestUtils.getField(this.cache, "pages");
		pages.cleanUp();
		return pages.policy().eviction().orElseThrow();
	}

	private static byte[] noise() {
		byte[] noise = new byte[A_MEGABYTE];
		new java.util.Random(1).nextBytes(noise);
		return noise;
	}

}
