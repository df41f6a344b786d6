package uk.sightline.web;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** What XML can hold. */
class XmlTextTests {

	@Test
	void what_no_document_can_hold_is_marked_and_all_else_stays() {
		assertThat(XmlText.of("a\u0000b\u000bc\ufffed\ud800e")).isEqualTo("a\ufffdb\ufffdc\ufffdd\ufffde");
		assertThat(XmlText.of("<a> & “b”\t\r\né 😀")).isEqualTo("<a> & “b”\t\r\né 😀");
	}

}
