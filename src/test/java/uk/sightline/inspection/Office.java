package uk.sightline.inspection;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import uk.sightline.People;
import uk.sightline.Visitor;
import uk.sightline.exchange.Desk;
import uk.sightline.review.CurrentPublication;

import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/** Where officers and reviewers of tests sit, with what they have in hand. */
public class Office {

	private static final Pattern STEP = Pattern.compile("/enter/([0-9]+)/.*");

	private final JdbcClient jdbc;

	private final Environment environment;

	private final Desk desk;

	private final CurrentPublication current;

	Office(JdbcClient jdbc, Environment environment, Desk desk, CurrentPublication current) {
		this.current = current;
		this.jdbc = jdbc;
		this.environment = environment;
		this.desk = desk;
	}

	public JdbcClient jdbc() {
		return this.jdbc;
	}

	public CurrentPublication current() {
		return this.current;
	}

	public Desk desk() {
		return this.desk;
	}

	public Officer officer(String... authorities) {
		People.One person = new People(this.jdbc).officer(authorities);
		return new Officer(person, person.signIn(port()));
	}

	public Officer reviewer(String... authorities) {
		People.One person = new People(this.jdbc).reviewer(authorities);
		return new Officer(person, person.signIn(port()));
	}

	public Officer both(String authority) {
		People.One person = new People(this.jdbc).make(false, List.of(authority), List.of(authority));
		return new Officer(person, person.signIn(port()));
	}

	private int port() {
		return this.environment.getRequiredProperty("local.server.port", Integer.class);
	}

	public static long id(HttpResponse<String> answer) {
		Matcher step = STEP.matcher(location(answer));
		assertThat(step.matches()).as(location(answer)).isTrue();
		return Long.parseLong(step.group(1));
	}

	public static String location(HttpResponse<String> answer) {
		return answer.headers()
			.firstValue("Location")
			.map((url) -> url.replaceFirst("^https?://[^/]*", ""))
			.orElseThrow(() -> new AssertionError(
					answer.statusCode() + ": " + Jsoup.parse(answer.body()).select("main").text()));
	}

	public static Document page(HttpResponse<String> answer) {
		return Jsoup.parse(answer.body());
	}

	/** Somebody at work, signed in. */
	public record Officer(People.One person, Visitor visitor) {

		public long begin(String authority, String type) {
			this.visitor.page("/enter/new");
			return id(this.visitor.post("/enter/new", "authority", authority, "type", type));
		}

		/** Fills in the fields of a page that has one form, and sends it. */
		public HttpResponse<String> fill(String path, String... fields) {
			Document page = this.visitor.page(path);
			return send(page, path, fields);
		}

		/** Sends the form of a page seen before. */
		public HttpResponse<String> send(Document page, String path, String... fields) {
			Element form = page.select("main form").last();
			List<String> sent = new ArrayList<>();
			for (Element field : form.select("input[name], textarea[name], select[name]")) {
				boolean unchecked = field.attr("type").matches("radio|checkbox") && !field.hasAttr("checked");
				boolean other = field.attr("name").equals("_csrf") || named(fields, field.attr("name"));
				if (!unchecked && !other) {
					sent.add(field.attr("name"));
					sent.add(field.is("select") ? field.select("option[selected]").attr("value")
							: field.is("textarea") ? field.wholeText().replaceFirst("^\n", "") : field.val());
				}
			}
			sent.addAll(List.of(fields));
			String action = form.attr("action");
			return this.visitor.post(action.isEmpty() ? path : action, sent.toArray(String[]::new));
		}

		private static boolean named(String[] fields, String name) {
			for (int i = 0; i < fields.length; i += 2) {
				if (fields[i].equals(name)) {
					return true;
				}
			}
			return false;
		}

		public HttpResponse<String> dates(long id, String first, String last) {
			String[] from = first.split("-");
			String[] to = last.split("-");
			return fill("/enter/" + id + "/dates", "started-day", (from.length > 2) ? from[2] : "", "started-month",
					(from.length > 1) ? from[1] : "", "started-year", from[0], "ended-day",
					(to.length > 2) ? to[2] : "", "ended-month", (to.length > 1) ? to[1] : "", "ended-year", to[0]);
		}

		public HttpResponse<String> source(long id, String published) {
			String[] on = published.split("-");
			return fill("/enter/" + id + "/source", "title", "A report entered by a test", "reference",
					"https://example.org/report", "published-day", on[2], "published-month", on[1], "published-year",
					on[0], "locator", "1", "lead", "A. Inspector");
		}

		public HttpResponse<String> grades(long id, String... areasAndWords) {
			List<String> fields = new ArrayList<>(List.of("place", "1"));
			for (int i = 0; i < areasAndWords.length; i += 2) {
				fields.addAll(List.of("grade-" + areasAndWords[i], areasAndWords[i + 1]));
			}
			return fill("/enter/" + id + "/grades", fields.toArray(String[]::new));
		}

		public HttpResponse<String> noFindings(long id) {
			return fill("/enter/" + id + "/findings");
		}

		public Document check(long id) {
			return this.visitor.page("/enter/" + id + "/check");
		}

		public HttpResponse<String> submit(long id) {
			return fill("/enter/" + id + "/check");
		}

		/** A short inspection with all its grades, up to the check page. */
		public long shortInspection(String authority, String first, String last, String published) {
			long id = begin(authority, "short");
			location(dates(id, first, last));
			location(source(id, published));
			location(grades(id, "leaders", "good", "help-and-protection", "good", "children-in-care", "outstanding",
					"care-leavers", "requires improvement to be good", "overall", "good"));
			location(noFindings(id));
			return id;
		}

	}

}
