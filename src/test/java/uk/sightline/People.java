package uk.sightline;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;

import com.microsoft.playwright.Page;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;

/**
 * Makes people for tests, each new, so that no test meets another's: <pre>
 * People.One officer = people.officer("kirklees");
 * Visitor visitor = officer.signIn(port);
 * Document page = visitor.page("/enter");
 * HttpResponse&lt;String&gt; answer = visitor.post("/enter/new", "authority", "kirklees");
 * </pre> It is a bean of every {@link SightlineTest}; elsewhere it is made over the
 * application's {@link JdbcClient}. An authority is named by its lasting name (such as
 * {@code data.name("north")} of sample data) and need not be there yet.
 */
public final class People {

	private static final String PASSWORD = "a-password-for-tests-only";

	/** As the application keeps it, but made in a moment. */
	private static final String KEPT = "{bcrypt-hmac}" + new BCryptPasswordEncoder(4).encode(digest());

	private final JdbcClient jdbc;

	public People(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** Somebody without any role. */
	public One somebody() {
		return make(false, List.of(), List.of());
	}

	public One officer(String... authorities) {
		return make(false, List.of(authorities), List.of());
	}

	public One reviewer(String... authorities) {
		return make(false, List.of(), List.of(authorities));
	}

	public One administrator() {
		return make(true, List.of(), List.of());
	}

	/** Somebody with several roles. */
	public One make(boolean administrator, List<String> officerOf, List<String> reviewerOf) {
		String signIn = "p-" + UUID.randomUUID();
		String name = "Person " + signIn.substring(2, 10);
		long id = this.jdbc
			.sql("""
					insert into person (sign_in, name, password, administrator, created_at) values (?, ?, ?, ?, ?) returning id""")
			.params(signIn, name, KEPT, administrator, OffsetDateTime.now())
			.query(Long.class)
			.single();
		officerOf.forEach((authority) -> role(id, "officer", authority));
		reviewerOf.forEach((authority) -> role(id, "reviewer", authority));
		return new One(id, signIn, name, PASSWORD);
	}

	private void role(long id, String role, String authority) {
		this.jdbc.sql("insert into person_role (person_id, role, authority) values (?, ?, ?)")
			.params(id, role, authority)
			.update();
	}

	private static String digest() {
		try {
			javax.crypto.Mac mac = javax.crypto.Mac.getInstance("HmacSHA256");
			mac.init(new javax.crypto.spec.SecretKeySpec("sightline".getBytes(), "HmacSHA256"));
			return java.util.Base64.getEncoder().encodeToString(mac.doFinal(PASSWORD.getBytes()));
		}
		catch (java.security.GeneralSecurityException ex) {
			throw new IllegalStateException(ex);
		}
	}

	/**
	 * Somebody who can sign in.
	 *
	 * @param id as in {@code person}
	 */
	public record One(long id, String signIn, String name, String password) {

		/** Signs in without a browser. */
		public Visitor signIn(int port) {
			Visitor visitor = new Visitor(port);
			visitor.signIn(this.signIn, this.password);
			return visitor;
		}

		/** Signs in in a browser, by keyboard; the page is then the one they land on. */
		public void signIn(Page page, int port) {
			page.navigate("http://localhost:" + port + "/sign-in");
			page.getByLabel("Sign-in name").fill(this.signIn);
			page.getByLabel("Password").fill(this.password);
			page.getByLabel("Password").press("Enter");
			if (page.url().endsWith("/sign-in")) {
				throw new AssertionError("Not signed in: " + page.locator("main").textContent());
			}
		}

	}

}
