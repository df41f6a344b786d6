package uk.sightline.security;

import java.net.http.HttpResponse;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import uk.sightline.People;
import uk.sightline.SightlineTest;
import uk.sightline.Visitor;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What people who are signed in see of their side where something fails, and how they get
 * on.
 */
@SightlineTest
class WhatFailsTests {

	@Autowired
	private People people;

	@LocalServerPort
	private int port;

	@Test
	void a_page_that_fails_stands_on_their_side_and_leads_back() {
		Visitor officer = this.people.officer("somewhere").signIn(this.port);
		assertLeadsBack(officer, officer.get("/admin/people"), 403);
		assertLeadsBack(officer, officer.get("/account/no-such-page"), 404);
		assertLeadsBack(officer, officer.get("/account/password"), 405);
	}

	@Test
	void a_file_that_is_too_large_learns_how_large_it_may_be() {
		Visitor officer = this.people.officer("somewhere").signIn(this.port);
		HttpResponse<String> answer = officer.upload("/account/papers/contents", "file", "large.csv",
				new byte[18 << 20]);
		assertThat(answer.statusCode()).isEqualTo(413);
		assertThat(Jsoup.parse(answer.body()).select("main").text()).contains("A file may have up to 16 MB.");
	}

	@Test
	void a_form_of_another_session_is_to_be_loaded_again() {
		Visitor officer = this.people.officer("somewhere").signIn(this.port);
		Document page = assertLeadsBack(officer, officer.postForged("/account/password"), 403);
		assertThat(page.select("h1").text()).isEqualTo("This page was open too long");
		assertThat(page.select("main").text()).contains("load the page again");
	}

	@Test
	void others_see_the_public_side() {
		Visitor anybody = new Visitor(this.port);
		assertThat(Jsoup.parse(anybody.get("/no-such-page").body()).select("nav a").eachAttr("href"))
			.contains("/compare");
	}

	private static Document assertLeadsBack(Visitor visitor, HttpResponse<String> answer, int status) {
		assertThat(answer.statusCode()).isEqualTo(status);
		Document page = Jsoup.parse(answer.body());
		assertThat(page.select("nav a").eachAttr("href")).contains("/account").doesNotContain("/compare");
		assertThat(page.select("main a").eachAttr("href")).contains("/account");
		return page;
	}

}
