package uk.sightline.exchange;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

import uk.sightline.review.AsOf;
import uk.sightline.review.DataFile;
import uk.sightline.review.Shapes;
import uk.sightline.web.NotFound;

import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Gives everything published away, with its provenance. */
@Controller
class DownloadsController {

	private static final MediaType CSV = new MediaType("text", "csv", StandardCharsets.UTF_8);

	private final Exporter exporter;

	private final Shapes shapes;

	DownloadsController(Exporter exporter, Shapes shapes) {
		this.exporter = exporter;
		this.shapes = shapes;
	}

	@GetMapping("/downloads")
	String downloads(AsOf asOf, Model model) {
		model.addAttribute("files",
				this.exporter.files()
					.stream()
					.map((file) -> new Shown(file.name(), this.shapes.of(file).names()))
					.toList());
		return "exchange/downloads";
	}

	@GetMapping("/downloads/{name}.csv")
	ResponseEntity<byte[]> csv(AsOf asOf, @PathVariable String name) {
		DataFile file = this.exporter.file(name)
			.orElseThrow(() -> new NotFound("There is no download of this name. The downloads page lists them all."));
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		this.exporter.csv(file, asOf.publication(), asOf.on(), bytes);
		return attachment(file.name() + ".csv", CSV, bytes.toByteArray());
	}

	@GetMapping("/downloads/" + Exporter.METADATA)
	ResponseEntity<byte[]> metadata(AsOf asOf) {
		return attachment(Exporter.METADATA, new MediaType("application", "csvm+json"),
				this.exporter.metadata(asOf.publication()).getBytes(StandardCharsets.UTF_8));
	}

	@GetMapping("/downloads/sightline.zip")
	ResponseEntity<byte[]> zip(AsOf asOf) throws IOException {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		this.exporter.zip(asOf.publication(), asOf.on(), bytes);
		return attachment("sightline.zip", new MediaType("application", "zip"), bytes.toByteArray());
	}

	private static ResponseEntity<byte[]> attachment(String name, MediaType type, byte[] bytes) {
		return ResponseEntity.ok()
			.contentType(type)
			.header("Content-Disposition", "attachment; filename=\"" + name + "\"")
			.body(bytes);
	}

	/** A file as the page lists it. */
	record Shown(String name, java.util.List<String> columns) {
	}

}
