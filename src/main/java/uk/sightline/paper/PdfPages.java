package uk.sightline.paper;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Calendar;
import java.util.EnumSet;
import java.util.GregorianCalendar;
import java.util.Set;
import java.util.UUID;

import com.openhtmltopdf.extend.FSSupplier;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FSFontUseCase;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.svgsupport.BatikSVGDrawer;
import com.openhtmltopdf.util.XRLog;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.w3c.dom.Document;

import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;

/**
 * Makes a tagged PDF (PDF/UA-1) of a document that is ready for it. Nothing is loaded
 * from anywhere: the font comes along, and every other address is refused. The same
 * document gives the same bytes, so nothing in them tells when they were made.
 */
final class PdfPages {

	private static final ZoneId LONDON = ZoneId.of("Europe/London");

	private static final String FONT = "Liberation Sans";

	private static final Set<FSFontUseCase> EVERYWHERE = EnumSet.of(FSFontUseCase.DOCUMENT, FSFontUseCase.SVG);

	static {
		// What it would tell on the console is of no use there, and could be a stranger's
		// text.
		XRLog.setLoggingEnabled(false);
	}

	private PdfPages() {
	}

	/**
	 * Makes the PDF.
	 * @param document XHTML with a title and a language
	 * @param date of the paper
	 * @param name of the paper, which marks the file
	 */
	static byte[] of(Document document, LocalDate date, String name) {
		PdfRendererBuilder builder = new PdfRendererBuilder();
		builder.useFastMode();
		builder.usePdfUaAccessibility(true);
		builder.withProducer("Sightline");
		builder.useSVGDrawer(new BatikSVGDrawer());
		builder.useUriResolver((base, uri) -> null);
		builder.useFont(font("Regular"), FONT, 400, FontStyle.NORMAL, true, EVERYWHERE);
		builder.useFont(font("Bold"), FONT, 700, FontStyle.NORMAL, true, EVERYWHERE);
		builder.withW3cDocument(document, null);
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		try (PdfBoxRenderer renderer = builder.buildPdfRenderer()) {
			renderer.layout();
			renderer.createPDFWithoutClosing();
			try (PDDocument pdf = renderer.getPdfDocument()) {
				dated(pdf, GregorianCalendar.from(date.atStartOfDay(LONDON)));
				pdf.setDocumentId(
						UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)).getMostSignificantBits());
				pdf.save(bytes);
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return bytes.toByteArray();
	}

	/** The file is as old as the paper, whenever it is asked for. */
	private static void dated(PDDocument pdf, Calendar date) throws IOException {
		pdf.getDocumentInformation().setCreationDate(date);
		PDMetadata metadata = pdf.getDocumentCatalog().getMetadata();
		String xmp = new String(metadata.toByteArray(), StandardCharsets.UTF_8);
		String day = ((GregorianCalendar) date).toZonedDateTime().toOffsetDateTime().toString();
		metadata
			.importXMPMetadata(xmp.replaceAll("(<xmp:CreateDate>)[^<]*", "$1" + day).getBytes(StandardCharsets.UTF_8));
	}

	private static FSSupplier<InputStream> font(String weight) {
		Resource font = new ClassPathResource("fonts/LiberationSans-" + weight + ".ttf");
		return () -> {
			try {
				return font.getInputStream();
			}
			catch (IOException ex) {
				throw new UncheckedIOException(ex);
			}
		};
	}

}
