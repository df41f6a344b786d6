package uk.sightline.security;

import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.security.interfaces.RSAPublicKey;
import java.util.UUID;

import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import org.apache.catalina.Context;
import org.apache.catalina.startup.Tomcat;
import org.apache.tomcat.util.descriptor.web.FilterDef;
import org.apache.tomcat.util.descriptor.web.FilterMap;

import org.springframework.context.annotation.Bean;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.config.annotation.web.configuration.OAuth2AuthorizationServerConfiguration;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.server.authorization.client.InMemoryRegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.settings.AuthorizationServerSettings;
import org.springframework.security.oauth2.server.authorization.token.JwtEncodingContext;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenCustomizer;
import org.springframework.security.provisioning.InMemoryUserDetailsManager;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.web.context.support.AnnotationConfigWebApplicationContext;
import org.springframework.web.filter.DelegatingFilterProxy;

/**
 * A provider of sign-in in a process of its own: {@code ProviderMain PORT REDIRECT}. It
 * knows three accounts, each with its name as password, of which one has no verified
 * address.
 */
final class ProviderMain {

	private ProviderMain() {
	}

	public static void main(String[] args) throws Exception {
		System.setProperty("provider.issuer", "http://localhost:" + args[0]);
		System.setProperty("provider.redirect", args[1]);
		Tomcat tomcat = new Tomcat();
		tomcat.setBaseDir(java.nio.file.Files.createTempDirectory("provider").toString());
		tomcat.setPort(Integer.parseInt(args[0]));
		tomcat.getConnector();
		Context root = tomcat.addContext("", null);
		AnnotationConfigWebApplicationContext context = new AnnotationConfigWebApplicationContext();
		context.register(Provider.class);
		context.setServletContext(root.getServletContext());
		FilterDef security = new FilterDef();
		security.setFilterName("springSecurityFilterChain");
		security.setFilter(new DelegatingFilterProxy("springSecurityFilterChain", context));
		root.addFilterDef(security);
		FilterMap everything = new FilterMap();
		everything.setFilterName("springSecurityFilterChain");
		everything.addURLPattern("/*");
		root.addFilterMap(everything);
		Tomcat.addServlet(root, "nothing", new org.apache.catalina.servlets.DefaultServlet());
		root.addServletMappingDecoded("/", "nothing");
		root.addServletContainerInitializer((types, servlets) -> context.refresh(), null);
		tomcat.start();
		System.out.println("The provider serves");
		tomcat.getServer().await();
	}

	/** Not a configuration class by annotation, so that no test's scan finds it. */
	@EnableWebSecurity
	static class Provider {

		@Bean
		@Order(1)
		SecurityFilterChain provider(HttpSecurity http) throws Exception {
			return http.oauth2AuthorizationServer((server) -> {
				http.securityMatcher(server.getEndpointsMatcher());
				server.oidc(Customizer.withDefaults());
			})
				.authorizeHttpRequests((requests) -> requests.anyRequest().authenticated())
				.exceptionHandling(
						(failing) -> failing.authenticationEntryPoint(new LoginUrlAuthenticationEntryPoint("/login")))
				.build();
		}

		@Bean
		@Order(2)
		SecurityFilterChain login(HttpSecurity http) throws Exception {
			return http.authorizeHttpRequests((requests) -> requests.anyRequest().authenticated())
				.formLogin(Customizer.withDefaults())
				.build();
		}

		@Bean
		UserDetailsService accounts() {
			return new InMemoryUserDetailsManager(java.util.stream.Stream.of("anna", "berta", "mallory")
				.map((name) -> User.withUsername(name).password("{noop}" + name).roles("USER").build())
				.toList());
		}

		@Bean
		RegisteredClientRepository clients() {
			return new InMemoryRegisteredClientRepository(RegisteredClient.withId(UUID.randomUUID().toString())
				.clientId("sightline")
				.clientSecret("{noop}a-secret")
				.clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
				.authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
				.redirectUri(System.getProperty("provider.redirect"))
				.scope("openid")
				.scope("email")
				.build());
		}

		@Bean
		OAuth2TokenCustomizer<JwtEncodingContext> addresses() {
			return (context) -> {
				String name = context.getPrincipal().getName();
				context.getClaims()
					.claim("email", (name.equals("mallory") ? "anna" : name) + "@Example.org")
					.claim("email_verified", !name.equals("mallory"));
			};
		}

		@Bean
		JWKSource<SecurityContext> keys() throws NoSuchAlgorithmException {
			KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
			generator.initialize(2048);
			var pair = generator.generateKeyPair();
			return new ImmutableJWKSet<>(
					new JWKSet(new RSAKey.Builder((RSAPublicKey) pair.getPublic()).privateKey(pair.getPrivate())
						.keyID("one")
						.build()));
		}

		@Bean
		JwtDecoder decoder(JWKSource<SecurityContext> keys) {
			return OAuth2AuthorizationServerConfiguration.jwtDecoder(keys);
		}

		@Bean
		AuthorizationServerSettings settings() {
			return AuthorizationServerSettings.builder().issuer(System.getProperty("provider.issuer")).build();
		}

	}

}
