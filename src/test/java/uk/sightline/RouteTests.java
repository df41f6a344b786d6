package uk.sightline;

import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import uk.sightline.exchange.Desk;
import uk.sightline.exchange.SampleData;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.sightline.exchange.AnInspection.anInspection;

/**
 * Every route and every role: who gets a page, who is asked to sign in, who gets a plain
 * refusal. A route that is not in the table fails the test.
 */
@SightlineTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RouteTests {

	/** The routes by who may use them; everything not named here is an error. */
	private static final Map<Access, String> ROUTES = new LinkedHashMap<>();

	static {
		ROUTES.put(Access.ANYBODY, """
				GET /
				GET /about
				GET /authorities/{slug}
				GET /authorities/{slug}/history
				GET /compare
				GET /compare/choose
				GET /compare/chosen
				GET /downloads
				GET /downloads/csv-metadata.json
				GET /downloads/sightline.zip
				GET /downloads/{name}.csv
				GET /feed.atom
				GET /frameworks
				GET /frameworks/{slug}
				GET /improvement
				GET /improvement/{slug}
				GET /improvement/{slug}/{reference}
				GET /indicators
				GET /indicators/{code}
				GET /indicators/{code}/choose
				GET /inspections/{slug}
				GET /papers/{slug}
				GET /papers/{slug}.ods
				GET /papers/{slug}.pdf
				GET /publications
				GET /publications/{number:[1-9][0-9]{0,8}}
				GET /search
				GET /sources
				GET /sources/{slug}
				GET /assets/{name}
				ANY /error
				GET /sign-in
				POST /sign-in
				GET /sign-in/failed
				GET /sign-in/signed-out
				GET /sign-in/unknown
				POST /sign-out
				""");
		ROUTES.put(Access.SIGNED_IN, """
				GET /account
				GET /account/papers
				POST /account/papers
				GET /account/papers/contents
				GET /account/papers/new
				POST /account/password
				POST /account/sign-out-everywhere
				""");
		ROUTES.put(Access.OFFICERS, """
				GET /enter
				GET /enter/import
				POST /enter/import
				GET /enter/import/made
				GET /enter/inspections/{slug}/correct
				POST /enter/inspections/{slug}/correct
				GET /enter/new
				POST /enter/new
				GET /enter/values
				POST /enter/values
				GET /enter/values/{slug}/correct
				POST /enter/values/{slug}/correct
				GET /enter/values/{id}
				GET /enter/values/{id}/discard
				GET /enter/values/{id}/grid
				POST /enter/values/{id}/grid
				GET /enter/values/{id}/source
				POST /enter/values/{id}/source
				POST /enter/values/{id}/submit
				GET /enter/values/{id}/submitted
				GET /enter/values/{id}/upload
				POST /enter/values/{id}/upload
				GET /enter/values/{id}/upload/{number}
				POST /enter/values/{id}/upload/{number}
				GET /enter/values/template.csv
				GET /enter/values/template.xlsx
				GET /enter/values/{id}/value
				POST /enter/values/{id}/value
				GET /enter/values/{id}/value/{number}
				POST /enter/values/{id}/value/{number}
				POST /enter/values/{id}/value/{number}/remove
				POST /enter/values/{id}/value/restore
				GET /enter/plan-updates/{id}
				GET /enter/plan-updates/{id}/actions/{action}
				POST /enter/plan-updates/{id}/actions/{action}
				POST /enter/plan-updates/{id}/actions/{action}/remove
				GET /enter/plan-updates/{id}/discard
				POST /enter/plan-updates/{id}/submit
				GET /enter/plan-updates/{id}/submitted
				GET /enter/plans
				GET /enter/plans/{slug}
				POST /enter/plans/{slug}
				GET /enter/{id}
				GET /enter/{id}/authority
				POST /enter/{id}/authority
				GET /enter/{id}/check
				GET /enter/{id}/dates
				POST /enter/{id}/dates
				GET /enter/{id}/discard
				POST /enter/{id}/discard
				GET /enter/{id}/findings
				POST /enter/{id}/findings
				GET /enter/{id}/findings/new
				POST /enter/{id}/findings/new
				GET /enter/{id}/findings/{number}
				POST /enter/{id}/findings/{number}
				GET /enter/{id}/findings/{number}/remove
				POST /enter/{id}/findings/{number}/remove
				GET /enter/{id}/framework
				POST /enter/{id}/framework
				GET /enter/{id}/grades
				POST /enter/{id}/grades
				GET /enter/{id}/source
				POST /enter/{id}/source
				POST /enter/{id}/submit
				GET /enter/{id}/submitted
				POST /enter/{id}/take-back
				""");
		ROUTES.put(Access.OFFICERS_AND_REVIEWERS, """
				GET /review
				GET /review/records/{kind}/{slug}
				GET /review/records/{kind}/{slug}/compare
				GET /review/records/{kind}/{slug}/withdraw
				POST /review/records/{kind}/{slug}/withdraw
				GET /review/{id:[1-9][0-9]{0,17}}
				POST /review/{id:[1-9][0-9]{0,17}}/publish
				POST /review/{id:[1-9][0-9]{0,17}}/return
				POST /review/{id:[1-9][0-9]{0,17}}/unapprove
				GET /review/{id}/grades
				POST /review/{id}/grades
				GET /review/{id}/grades/compare
				""");
		ROUTES.put(Access.ADMINISTRATORS, """
				GET /admin/log
				GET /admin/log.csv
				GET /admin/people
				GET /admin/people/new
				POST /admin/people/new
				GET /admin/people/{id}
				POST /admin/people/{id}
				POST /admin/people/{id}/disable
				POST /admin/people/{id}/enable
				POST /admin/people/{id}/reset
				""");
	}

	@Autowired
	@Qualifier("requestMappingHandlerMapping")
	private RequestMappingHandlerMapping mapping;

	@Autowired
	private People people;

	@Autowired
	private Desk desk;

	@Autowired
	private JdbcClient jdbc;

	@LocalServerPort
	private int port;

	private final SampleData data = SampleData.reference();

	private final Map<Role, Visitor> visitors = new TreeMap<>();

	@BeforeAll
	void everybodySignsIn() {
		this.desk.load(this.data.with(anInspection("x").graded("leadership", "good")));
		String north = this.data.name("north");
		this.visitors.put(Role.NOBODY, new Visitor(this.port));
		this.visitors.put(Role.WITHOUT_ROLE, this.people.somebody().signIn(this.port));
		this.visitors.put(Role.OFFICER, this.people.officer(north).signIn(this.port));
		this.visitors.put(Role.REVIEWER, this.people.reviewer(north).signIn(this.port));
		this.visitors.put(Role.ADMINISTRATOR, this.people.administrator().signIn(this.port));
	}

	@Test
	void every_route_is_in_the_table() {
		assertThat(served()).containsExactlyInAnyOrderElementsOf(
				ROUTES.values().stream().flatMap(String::lines).filter((line) -> !line.isBlank()).toList());
	}

	@ParameterizedTest
	@EnumSource
	void each_route_answers_each_role_as_the_table_says(Role role) {
		Map<String, String> wrong = new TreeMap<>();
		ROUTES
			.forEach((access, routes) -> routes.lines().filter((route) -> !route.contains("sign-")).forEach((route) -> {
				String expected = access.to(role);
				String answered = answer(route, this.visitors.get(role));
				if (!answered.equals(expected)) {
					wrong.put(route, "%s instead of %s".formatted(answered, expected));
				}
			}));
		assertThat(wrong).isEmpty();
	}

	@Test
	void no_form_is_taken_that_another_site_could_have_sent() {
		Set<String> taken = new TreeSet<>();
		ROUTES.values().stream().flatMap(String::lines).filter((route) -> route.startsWith("POST")).forEach((route) -> {
			for (Role role : Role.values()) {
				HttpResponse<String> answer = this.visitors.get(role).postForged(path(route));
				boolean refused = answer.statusCode() == 403 || toSignIn(answer);
				if (!refused) {
					taken.add(route + " by " + role + ": " + answer.statusCode());
				}
			}
		});
		assertThat(taken).isEmpty();
	}

	@Test
	void nothing_of_another_authority_is_there_or_changes() {
		Visitor own = this.visitors.get(Role.OFFICER);
		String published = this.data.name("x");
		own.page("/enter/new");
		String draft = number(own.post("/enter/new", "authority", this.data.name("north"), "type", "inspection"));
		String record = "/review/records/inspection/" + published;
		own.page(record + "/withdraw");
		assertThat(own.post(record + "/withdraw", "reason", "It was entered by mistake.").statusCode()).isEqualTo(303);
		String submitted = this.jdbc.sql("select max(id) from revision where withdrawal").query(String.class).single();
		String state = state();
		Set<String> there = new TreeSet<>();
		Visitor[] strangers = { this.people.officer(this.data.name("south")).signIn(this.port),
				this.people.reviewer(this.data.name("south")).signIn(this.port) };
		for (Access access : List.of(Access.OFFICERS, Access.OFFICERS_AND_REVIEWERS)) {
			ROUTES.get(access).lines().filter((route) -> route.contains("{")).forEach((route) -> {
				String path = route.substring(route.indexOf(' ') + 1)
					.replace(":[1-9][0-9]{0,17}", "")
					.replace("{id}", access == Access.OFFICERS ? draft : submitted)
					.replace("{kind}", "inspection")
					.replace("{slug}", published)
					.replace("{number}", "1")
					.replace("{action}", "1.1")
					.replace("/compare", "/compare?from=" + submitted + "&to=" + submitted);
				for (Visitor stranger : strangers) {
					int status = (route.startsWith("POST") ? stranger.post(path, "version", "1", "reason",
							"This is a reason of another.", "when", "now") : stranger.get(path))
						.statusCode();
					if (status != 404 && status != 403) {
						there.add(route + " answers " + status);
					}
				}
				if (route.startsWith("GET") && !route.contains("/grades") && own.get(path).statusCode() == 403) {
					there.add(route + " is refused to its own officer");
				}
			});
		}
		assertThat(there).isEmpty();
		assertThat(state()).isEqualTo(state);
	}

	private static String number(HttpResponse<String> answer) {
		return answer.headers().firstValue("Location").orElseThrow().replaceAll(".*/enter/([0-9]+)/.*", "$1");
	}

	/** All that a stranger could have changed. */
	private String state() {
		return this.jdbc.sql("""
				select concat_ws(' ', (select md5(string_agg(v::text, ',' order by id)) from revision v),
				  (select count(*) from saving), (select count(*) from return_reason), (select count(*) from rekeying),
				  (select count(*) from publication))""").query(String.class).single();
	}

	private String answer(String route, Visitor visitor) {
		HttpResponse<String> answer = route.startsWith("POST") ? visitor.post(path(route)) : visitor.get(path(route));
		if (toSignIn(answer)) {
			return "asked to sign in";
		}
		assertThat(answer.statusCode()).as(route).isLessThan(500);
		return (answer.statusCode() == 403) ? "refused" : "let in";
	}

	private static boolean toSignIn(HttpResponse<String> answer) {
		return answer.statusCode() == 303 && answer.headers().firstValue("Location").orElse("").startsWith("/sign-in");
	}

	/** A path of the route at which there is nothing. */
	private static String path(String route) {
		return route.substring(route.indexOf(' ') + 1)
			.replace(":[1-9][0-9]{0,17}", "")
			.replaceAll("\\{number:[^/]*$", "1")
			.replaceAll("\\{(id|number|from|to)(:[^}]*)?}", "987654321")
			.replaceAll("\\{[^}]*}", "nothing");
	}

	private List<String> served() {
		return this.mapping.getHandlerMethods()
			.entrySet()
			.stream()
			.filter((entry) -> entry.getValue().getBeanType().getName().startsWith("uk.sightline"))
			.flatMap((entry) -> routes(entry.getKey()))
			.toList();
	}

	private static Stream<String> routes(RequestMappingInfo info) {
		Set<RequestMethod> methods = info.getMethodsCondition().getMethods();
		String method = methods.isEmpty() ? "ANY"
				: methods.stream().map(RequestMethod::name).collect(Collectors.joining("|"));
		return info.getPatternValues().stream().map((pattern) -> method + " " + pattern);
	}

	enum Role {

		NOBODY, WITHOUT_ROLE, OFFICER, REVIEWER, ADMINISTRATOR

	}

	enum Access {

		ANYBODY, SIGNED_IN, OFFICERS, OFFICERS_AND_REVIEWERS, ADMINISTRATORS;

		String to(Role role) {
			boolean may = switch (this) {
				case ANYBODY -> true;
				case SIGNED_IN -> role != Role.NOBODY;
				case OFFICERS -> role == Role.OFFICER;
				case OFFICERS_AND_REVIEWERS -> role == Role.OFFICER || role == Role.REVIEWER;
				case ADMINISTRATORS -> role == Role.ADMINISTRATOR;
			};
			return may ? "let in" : (role == Role.NOBODY) ? "asked to sign in" : "refused";
		}

	}

}
