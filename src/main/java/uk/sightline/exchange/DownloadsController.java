package uk.sightline.exchange;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

import jakarta.servlet.http.HttpServletResponse;
import uk.sightline.review.AsOf;
import uk.sightline.review.DataFile;
import uk.sightline.review.Shapes;
import uk.sightline.web.NotFound;

import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

/** Gives everything published away, with its provenance. */
@Controller
class DownloadsController {

	private static final MediaType CSV = new MediaType("text", "csv", StandardCharsets.UTF_8);

	private static final int AT_ONCE = 2;

	private static final int LONGEST_WAIT = 30;

	private final Semaphore turns = new Semaphore(AT_ONCE, true);

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
	void csv(AsOf asOf, @PathVariable String name, HttpServletResponse response) throws IOException {
		DataFile file = this.exporter.file(name)
			.orElseThrow(() -> new NotFound("There is no download of this name. The downloads page lists them all."));
		attach(response, file.name() + ".csv", CSV,
				(out) -> this.exporter.csv(file, asOf.publication(), asOf.on(), out));
	}

	@GetMapping("/downloads/" + Exporter.METADATA)
	void metadata(AsOf asOf, HttpServletResponse response) throws IOException {
		attach(response, Exporter.METADATA, new MediaType("application", "csvm+json"),
				(out) -> out.write(this.exporter.metadata(asOf.publication()).getBytes(StandardCharsets.UTF_8)));
	}

	@GetMapping("/downloads/sightline.zip")
	void zip(AsOf asOf, HttpServletResponse response) throws IOException {
		attach(response, "sightline.zip", new MediaType("application", "zip"),
				(out) -> this.exporter.zip(asOf.publication(), asOf.on(), out));
	}

	/**
	 * Writes a file, in its turn: with a nation's values one takes seconds of the
	 * database, which pages need, too.
	 */
	private void attach(HttpServletResponse response, String name, MediaType type, Written file) throws IOException {
		response.setContentType(type.toString());
		response.setHeader("Content-Disposition", "attachment; filename=\"" + name + "\"");
		waitForTurn();
		try {
			file.to(response.getOutputStream());
		}
		finally {
			this.turns.release();
		}
	}

	private void waitForTurn() {
		try {
			if (this.turns.tryAcquire(LONGEST_WAIT, TimeUnit.SECONDS)) {
				return;
			}
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
		throw new ResponseStatusException(HttpStatus.SERVICE_UNAVAILABLE);
	}

	/** Writes the bytes of a file. */
	private interface Written {

		void to(OutputStream out) throws IOException;

	}

	/** A file as the page lists it. */
	record Shown(String name, List<String> columns) {
	}

}
