package uk.sightline.security;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.context.SecurityContextHolderFilter;
import org.springframework.security.web.savedrequest.NullRequestCache;

/**
 * Anybody may read, unless {@code sightline.reading=signed-in}. Whatever is not of the
 * signed-in side takes nothing in, so there is nothing to forge a request for; public
 * pages set no cookie and know no session.
 */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
class Reading {

	static final String SIGNED_IN = "signed-in";

	/** What error pages and the sign-in page need, and what says whether all is well. */
	private static final String[] ALWAYS = { "/assets/*", "/actuator/health" };

	/** A slip in the setting must not open what was to be closed. */
	Reading(@Value("${sightline.reading:public}") String reading) {
		if (!reading.equals("public") && !reading.equals(SIGNED_IN)) {
			throw new IllegalArgumentException("sightline.reading is public or signed-in, not " + reading);
		}
	}

	@Bean
	@ConditionalOnProperty(name = "sightline.reading", havingValue = "public", matchIfMissing = true)
	SecurityFilterChain publicPages(HttpSecurity http) throws Exception {
		return http
			.authorizeHttpRequests((requests) -> requests.dispatcherTypeMatchers(DispatcherType.ERROR)
				.permitAll()
				.requestMatchers(HttpMethod.GET, "/**")
				.permitAll()
				.requestMatchers(HttpMethod.HEAD, "/**")
				.permitAll()
				.anyRequest()
				.denyAll())
			.sessionManagement((session) -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
			.csrf((csrf) -> csrf.disable())
			.requestCache((cache) -> cache.requestCache(new NullRequestCache()))
			.headers((headers) -> Headers.strict(headers.cacheControl((cache) -> cache.disable())))
			.build();
	}

	/**
	 * The same pages, for people who are signed in; no cache on the way may keep them.
	 */
	@Bean
	@ConditionalOnProperty(name = "sightline.reading", havingValue = SIGNED_IN)
	SecurityFilterChain pagesForPeople(HttpSecurity http, Sessions sessions, Refused refused) throws Exception {
		return http
			.authorizeHttpRequests((requests) -> requests.dispatcherTypeMatchers(DispatcherType.ERROR)
				.permitAll()
				.requestMatchers(HttpMethod.GET, ALWAYS)
				.permitAll()
				.requestMatchers(HttpMethod.GET, "/**")
				.authenticated()
				.requestMatchers(HttpMethod.HEAD, "/**")
				.authenticated()
				.anyRequest()
				.denyAll())
			.securityContext((context) -> context.securityContextRepository(sessions))
			.addFilterAfter(SignedInWeb::name, SecurityContextHolderFilter.class)
			.exceptionHandling((failing) -> failing.authenticationEntryPoint(refused).accessDeniedHandler(refused))
			.sessionManagement((session) -> session.disable())
			.csrf((csrf) -> csrf.disable())
			.requestCache((cache) -> cache.requestCache(new NullRequestCache()))
			.logout((logout) -> logout.disable())
			.headers((headers) -> Headers.strict(headers.cacheControl((cache) -> cache.disable()))
				.addHeaderWriter(Reading::keptByNobodyElse))
			.build();
	}

	private static void keptByNobodyElse(HttpServletRequest request, HttpServletResponse response) {
		String kept = response.getHeader(HttpHeaders.CACHE_CONTROL);
		response.setHeader(HttpHeaders.CACHE_CONTROL,
				(kept != null) ? kept.replaceFirst("^public\\b", "private") : "private, no-cache");
	}

}
