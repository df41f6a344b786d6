package uk.sightline.web;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class ContactTests {

	@ParameterizedTest
	@CsvSource({ "data@example.org, mailto:data@example.org",
			"https://example.org/contact, https://example.org/contact", "'Ask at the town hall', ",
			"javascript:alert(1), ", "'javascript:a@b', ", "'', " })
	void leads_only_to_mail_and_web_addresses(String text, String href) {
		assertThat(new Contact(text).href()).isEqualTo(href);
	}

}
