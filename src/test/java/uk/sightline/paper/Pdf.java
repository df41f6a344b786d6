package uk.sightline.paper;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.apache.pdfbox.text.PDFTextStripper;
import org.verapdf.core.VeraPDFException;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;

/** A PDF as its readers' programmes see it. */
record Pdf(byte[] bytes) {

	/** What veraPDF finds against PDF/UA-1. */
	List<String> found() {
		VeraGreenfieldFoundryProvider.initialise();
		try (PDFAParser parser = Foundries.defaultInstance()
			.createParser(new ByteArrayInputStream(this.bytes), PDFAFlavour.PDFUA_1);
				PDFAValidator validator = Foundries.defaultInstance().createValidator(PDFAFlavour.PDFUA_1, false)) {
			return validator.validate(parser)
				.getTestAssertions()
				.stream()
				.filter((assertion) -> assertion.getStatus() == TestAssertion.Status.FAILED)
				.map((assertion) -> assertion.getRuleId().getClause() + ": " + assertion.getMessage())
				.distinct()
				.toList();
		}
		catch (VeraPDFException ex) {
			throw new IllegalStateException(ex);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	String text() {
		try (PDDocument document = Loader.loadPDF(this.bytes)) {
			return new PDFTextStripper().getText(document);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	String title() {
		try (PDDocument document = Loader.loadPDF(this.bytes)) {
			return document.getDocumentInformation().getTitle();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** What is said of each picture to whoever does not see it. */
	List<String> alternatives() {
		return figures(false).words();
	}

	/** The same document as if nothing were said of its pictures. */
	Pdf withoutAlternatives() {
		return figures(true).pdf();
	}

	private Figures figures(boolean silent) {
		try (PDDocument document = Loader.loadPDF(this.bytes);
				ByteArrayOutputStream out = new ByteArrayOutputStream()) {
			List<String> words = new ArrayList<>();
			collect(document.getDocumentCatalog().getStructureTreeRoot(), silent, words);
			document.save(out);
			return new Figures(words, new Pdf(out.toByteArray()));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static void collect(PDStructureNode node, boolean silent, List<String> words) {
		for (Object kid : node.getKids()) {
			if (kid instanceof PDStructureElement element) {
				if (element.getStructureType().equals("Figure")) {
					words.add(element.getAlternateDescription());
					if (silent) {
						element.getCOSObject().removeItem(COSName.ALT);
					}
				}
				collect(element, silent, words);
			}
		}
	}

	private record Figures(List<String> words, Pdf pdf) {
	}

}
