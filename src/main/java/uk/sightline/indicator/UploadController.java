package uk.sightline.indicator;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import jakarta.servlet.http.HttpServletResponse;
import uk.sightline.security.Person;
import uk.sightline.web.Errors;
import uk.sightline.web.Keyed;
import uk.sightline.web.Paging;
import uk.sightline.web.SeeOther;
import uk.sightline.web.Unseen;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.View;

/** Values from a file: sent, read in the background, looked at, and taken or not. */
@Controller
@RequestMapping("/enter/values/{id}/upload")
class UploadController {

	private static final int LONGEST_NAME = 200;

	private static final int ROWS_A_PAGE = 100;

	private final ValueSets sets;

	private final Uploads uploads;

	private final UploadReading reading;

	UploadController(ValueSets sets, Uploads uploads, UploadReading reading) {
		this.sets = sets;
		this.uploads = uploads;
		this.reading = reading;
	}

	@GetMapping
	ModelAndView form(Person person, @PathVariable long id) {
		return form(this.sets.open(id, person), new Errors());
	}

	@PostMapping
	Object send(Person person, @PathVariable long id, @RequestParam(required = false) MultipartFile file,
			@RequestParam(defaultValue = "") String replaces) throws IOException {
		SetWork work = this.sets.open(id, person);
		String name = (file != null) ? name(file) : "";
		if (name.isEmpty()) {
			return form(work, new Errors().add("file", "Choose the file"));
		}
		Path kept = Files.createTempFile("sightline-values", null);
		try {
			file.transferTo(kept);
		}
		catch (IOException | RuntimeException ex) {
			Files.deleteIfExists(kept);
			throw ex;
		}
		return SeeOther.to(work.url() + "/upload/"
				+ this.reading.begin(work, new SheetFile(kept, name), !replaces.isEmpty(), person));
	}

	/** Without the folders that some browsers send. */
	private static String name(MultipartFile file) {
		String sent = (file.getOriginalFilename() != null) ? file.getOriginalFilename() : "";
		String name = Unseen.marked(sent.substring(Math.max(sent.lastIndexOf('/'), sent.lastIndexOf('\\')) + 1))
			.strip();
		return (name.length() > LONGEST_NAME) ? name.substring(name.length() - LONGEST_NAME) : name;
	}

	private static ModelAndView form(SetWork work, Errors errors) {
		return new ModelAndView("indicator/upload", errors.none() ? HttpStatus.OK : HttpStatus.BAD_REQUEST)
			.addObject("work", work)
			.addObject("errors", errors);
	}

	@GetMapping("/{number}")
	ModelAndView look(Person person, @PathVariable long id, @PathVariable long number,
			@RequestParam(required = false) String page, HttpServletResponse response) {
		SetWork work = this.sets.find(id, person);
		Uploads.Upload upload = this.uploads.find(work, number);
		if (upload.underWay()) {
			response.setHeader("Refresh", "2");
		}
		return page(work, upload, page, HttpStatus.OK);
	}

	private ModelAndView page(SetWork work, Uploads.Upload upload, String page, HttpStatus status) {
		List<Meaning> values = this.reading.understood(work, upload.values(), upload.replaces());
		Paging paging = Paging.of(page, ROWS_A_PAGE, values.size());
		return new ModelAndView("indicator/uploaded", status).addObject("work", work)
			.addObject("upload", upload)
			.addObject("open", work.draft().open())
			.addObject("most", WrongCell.MOST)
			.addObject("before", upload.replaces() ? this.reading.before(work, upload.values()) : Map.of())
			.addObject("warned", values.stream().filter((value) -> !value.warnings().isEmpty()).count())
			.addObject("values",
					values.subList(paging.offset(), Math.min(values.size(), paging.offset() + paging.size())))
			.addObject("paging", paging);
	}

	/** All of it or nothing. */
	@PostMapping("/{number}")
	Object take(Person person, @PathVariable long id, @PathVariable long number,
			@RequestParam MultiValueMap<String, String> sent) {
		SetWork work = this.sets.open(id, person);
		Uploads.Upload upload = this.uploads.find(work, number);
		View back = SeeOther.to(work.url());
		if (!upload.state().equals("READ")) {
			return upload.state().equals("TAKEN") ? back : SeeOther.to(work.url() + "/upload/" + number);
		}
		List<WrongCell> wrong = this.reading.understood(work, upload.values(), upload.replaces())
			.stream()
			.flatMap(UploadedRows::wrong)
			.toList();
		if (!wrong.isEmpty()) {
			this.uploads.refuse(number, wrong);
			return page(work, this.uploads.find(work, number), null, HttpStatus.CONFLICT);
		}
		List<KeyedValue> replaced = upload.replaces() ? this.reading.replaced(work, upload.values())
				: java.util.Collections.nCopies(upload.values().size(), null);
		this.sets.save(work, "upload", (entry) -> UploadedRows.into(entry, upload.values(), replaced),
				new Keyed(sent).version(), person);
		this.uploads.taken(number);
		return back;
	}

}
