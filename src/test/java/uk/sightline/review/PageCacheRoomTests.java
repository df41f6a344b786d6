package uk.sightline.review;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.channels.ClosedChannelException;
import java.util.Arrays;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;

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
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** The cache stays within its room, and a request within its publication and day. */
class PageCacheRoomTests {

	private static final int A_MEGABYTE = 1024 * 1024;

	private static final FilterChain NOT_AGAIN = (request, response) -> {
		throw new ServletException("The page was made again.");
	};

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
	void a_page_too_long_for_memory_is_kept_in_a_file_and_answered_alike() throws Exception {
		byte[] page = new byte[40 * A_MEGABYTE];
		Arrays.fill(page, (byte) 'x');
		byte[] noise = noise();
		System.arraycopy(noise, 0, page, A_MEGABYTE, noise.length);
		MockHttpServletResponse made = get("/long", page);
		assertThat(made.getContentAsByteArray()).isEqualTo(page);
		assertThat(made.getContentLength()).isEqualTo(page.length);
		MockHttpServletResponse kept = run("/long", NOT_AGAIN);
		assertThat(kept.getContentAsByteArray()).isEqualTo(page);
		assertThat(kept.getHeader("ETag")).isEqualTo(made.getHeader("ETag"));
		MockHttpServletRequest request = new MockHttpServletRequest("GET", "/long");
		request.addHeader("Accept-Encoding", "gzip");
		MockHttpServletResponse compressed = run(request, NOT_AGAIN);
		assertThat(compressed.getHeader("Content-Encoding")).isEqualTo("gzip");
		assertThat(compressed.getContentAsByteArray()).hasSizeLessThan(3 * A_MEGABYTE);
		assertThat(new GZIPInputStream(new ByteArrayInputStream(compressed.getContentAsByteArray())).readAllBytes())
			.isEqualTo(page);
		assertThat(eviction().weightedSize().getAsLong()).isLessThan(A_MEGABYTE);
	}

	@Test
	void a_long_page_that_lost_its_place_is_read_to_its_end_and_then_gone() throws Exception {
		LongBody body = new LongBody();
		body.write("page".repeat(1000).getBytes());
		body.close();
		assertThat(body.take()).isTrue();
		body.discard();
		body.leave();
		assertThat(body.take()).isFalse();
		ByteArrayOutputStream read = new ByteArrayOutputStream();
		body.write(false, read);
		assertThat(read.toString()).isEqualTo("page".repeat(1000));
		body.leave();
		assertThatThrownBy(() -> body.write(false, read)).isInstanceOf(ClosedChannelException.class);
	}

	@Test
	void of_a_long_page_that_fails_half_way_nothing_is_sent() throws Exception {
		MockHttpServletResponse response = run("/fails", (request, made) -> {
			PageCache.allow((HttpServletRequest) request);
			made.getOutputStream().write(new byte[2 * A_MEGABYTE]);
			made.resetBuffer();
			((HttpServletResponse) made).setStatus(500);
			made.getOutputStream().write("sorry".getBytes());
		});
		assertThat(response.getContentAsString()).isEqualTo("sorry");
		assertThat(eviction().weightedSize().getAsLong()).isZero();
	}

	@Test
	void a_long_answer_that_did_not_ask_to_be_kept_is_whole() throws Exception {
		byte[] page = new byte[2 * A_MEGABYTE];
		assertThat(run("/log", (request, made) -> made.getOutputStream().write(page)).getContentAsByteArray())
			.isEqualTo(page);
		assertThat(eviction().weightedSize().getAsLong()).isZero();
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
		return run(new MockHttpServletRequest("GET", address), chain);
	}

	private MockHttpServletResponse run(MockHttpServletRequest request, FilterChain chain)
			throws ServletException, IOException {
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
