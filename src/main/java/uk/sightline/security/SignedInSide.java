package uk.sightline.security;

import java.util.function.Predicate;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.context.SecurityContextHolderFilter;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;
import org.springframework.security.web.savedrequest.NullRequestCache;

/**
 * Where people work: who may come to which pages at all. What of them they may see is for
 * the modules that own them. Nothing of it is kept by any browser.
 */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
class SignedInSide {

	static final String[] PATHS = { "/sign-in", "/sign-in/**", "/sign-out", "/account", "/account/**", "/enter",
			"/enter/**", "/review", "/review/**", "/admin", "/admin/**" };

	/** Where the framework meets other organisations' sign-in. */
	private static final String[] OF_PROVIDERS = { "/oauth2/authorization/*", "/login/oauth2/code/*" };

	@Bean
	@Order(1)
	SecurityFilterChain signedIn(HttpSecurity http, Sessions sessions, Refused refused,
			ObjectProvider<OtherAccounts> others) throws Exception {
		http.securityMatcher(PATHS);
		OtherAccounts accounts = others.getIfAvailable();
		if (accounts != null) {
			http.securityMatchers((matchers) -> matchers.requestMatchers(PATHS).requestMatchers(OF_PROVIDERS))
				.oauth2Login((login) -> login.loginPage("/sign-in").successHandler(accounts).failureHandler(accounts));
		}
		return http.addFilterAfter(SignedInWeb::name, SecurityContextHolderFilter.class)
			.authorizeHttpRequests((requests) -> requests.requestMatchers("/sign-in", "/sign-in/**", "/sign-out")
				.permitAll()
				.requestMatchers("/account", "/account/**")
				.access(whoever((person) -> true))
				.requestMatchers("/enter", "/enter/**")
				.access(whoever(Person::enters))
				.requestMatchers("/review", "/review/**")
				.access(whoever((person) -> person.enters() || person.reviews()))
				.requestMatchers("/admin", "/admin/**")
				.access(whoever(Person::administrator))
				.anyRequest()
				.denyAll())
			.securityContext((context) -> context.securityContextRepository(sessions))
			.csrf((csrf) -> csrf.csrfTokenRepository(new FormTokens()))
			.exceptionHandling((failing) -> failing.authenticationEntryPoint(refused).accessDeniedHandler(refused))
			.sessionManagement((session) -> session.disable())
			.requestCache((cache) -> cache.requestCache(new NullRequestCache()))
			.logout((logout) -> logout.disable())
			.headers(Headers::strict)
			.build();
	}

	private static AuthorizationManager<RequestAuthorizationContext> whoever(Predicate<Person> may) {
		return (who, request) -> new AuthorizationDecision(
				who.get() != null && who.get().getPrincipal() instanceof Person person && may.test(person));
	}

}
