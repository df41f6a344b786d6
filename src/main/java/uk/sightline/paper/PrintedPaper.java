package uk.sightline.paper;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;

import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;

import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.expression.ThymeleafEvaluationContext;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import uk.sightline.web.XmlText;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationContext;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** Makes the PDF of a paper from the very template that makes its page. */
@Component
class PrintedPaper {

	private final ITemplateEngine templates;

	private final ApplicationContext application;

	private final String address;

	/** Laying out takes more memory than all that a page takes. */
	private final Lock oneAtATime = new ReentrantLock();

	private final String style = read("look/paper.css");

	private final String chartStyle = read("look/paper-chart.css") + read("look/dashes.css");

	PrintedPaper(ITemplateEngine templates, ApplicationContext application,
			@Value("${sightline.address}") String address) {
		this.templates = templates;
		this.application = application;
		this.address = address.replaceAll("/+$", "");
	}

	byte[] pdf(Contents contents, String by) {
		Context model = new Context(Locale.UK,
				Map.of("contents", contents, "address", this.address + contents.paper().path()));
		model.setVariable("by", by);
		model.setVariable("numberOf", contents.numberOf());
		model.setVariable(ThymeleafEvaluationContext.THYMELEAF_EVALUATION_CONTEXT_CONTEXT_VARIABLE_NAME,
				new ThymeleafEvaluationContext(this.application, null));
		Document document = parsed(XmlText.of(this.templates.process("paper/printed", model))
			.replace("<svg ", "<svg xmlns=\"http://www.w3.org/2000/svg\" "));
		new ForPaper(document, this.address, this.style, this.chartStyle).adapt();
		this.oneAtATime.lock();
		try {
			return PdfPages.of(document, contents.paper().madeOn(), contents.paper().slug());
		}
		finally {
			this.oneAtATime.unlock();
		}
	}

	private static Document parsed(String text) {
		try {
			DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
			factory.setNamespaceAware(true);
			factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
			factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
			return factory.newDocumentBuilder().parse(new InputSource(new StringReader(text)));
		}
		catch (ParserConfigurationException | SAXException ex) {
			throw new IllegalStateException("The template of a paper is not well-formed", ex);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static String read(String file) {
		try {
			return new ClassPathResource(file).getContentAsString(StandardCharsets.UTF_8);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
