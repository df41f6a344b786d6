package uk.sightline.exchange;

import java.io.IOException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

import uk.sightline.review.ImportedDrafts;
import uk.sightline.review.PublicReason;
import uk.sightline.review.RecordKind;
import uk.sightline.security.AuditLog;
import uk.sightline.security.Person;
import uk.sightline.web.Link;
import uk.sightline.web.NotFound;
import uk.sightline.web.SeeOther;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/** An officer's import: a data set that becomes drafts for a second person. */
@Controller
class ImportController {

	private final DraftImporter importer;

	private final ImportedDrafts drafts;

	private final AuditLog audit;

	private final List<RecordKind> kinds;

	ImportController(DraftImporter importer, ImportedDrafts drafts, AuditLog audit, List<RecordKind> kinds) {
		this.importer = importer;
		this.drafts = drafts;
		this.audit = audit;
		this.kinds = kinds.stream().filter(RecordKind::belongs).toList();
	}

	/** What belongs to authorities, as the modules call it. */
	@ModelAttribute("kinds")
	List<String> kinds() {
		return this.kinds.stream().map(RecordKind::plural).toList();
	}

	/** The files that come together or not at all. */
	@ModelAttribute("together")
	List<List<String>> together() {
		return this.kinds.stream().map(ImportController::needed).filter((files) -> files.size() > 1).toList();
	}

	private static List<String> needed(RecordKind kind) {
		return kind.files().stream().filter((file) -> !file.optional()).map((file) -> file.name() + ".csv").toList();
	}

	@GetMapping("/enter/import")
	String form() {
		return "exchange/import";
	}

	@PostMapping("/enter/import")
	Object take(Person person, @RequestParam(defaultValue = "") List<MultipartFile> files,
			@RequestParam(defaultValue = "") String reason, Model model) throws IOException {
		List<MultipartFile> chosen = files.stream()
			.filter((file) -> file.getOriginalFilename() != null && !file.getOriginalFilename().isEmpty())
			.toList();
		String why = reason.strip().replaceAll("\\s+", " ");
		model.addAttribute("reason", reason);
		if (chosen.isEmpty()) {
			model.addAttribute("filesError", "Choose the files to import");
		}
		if (!why.isEmpty() && !PublicReason.fits(why)) {
			model.addAttribute("reasonError", "The reason has 10 to 1,000 characters, for readers");
		}
		if (!model.containsAttribute("filesError") && !model.containsAttribute("reasonError")) {
			try (Upload upload = new Upload(chosen)) {
				DraftImporter.Made made = this.importer.submit(upload::open, person, why);
				return SeeOther.to("/enter/import/made?at=%d&unchanged=%d"
					.formatted(ChronoUnit.MICROS.between(Instant.EPOCH, made.at()), made.unchanged()));
			}
			catch (DraftImporter.ReasonNeeded ex) {
				model.addAttribute("reasonError", "Say why published records are corrected, in 10 to 1,000 characters");
			}
			catch (ImportRefused ex) {
				this.audit.note(person, "refused", "import", ex.summary());
				model.addAttribute("wrong", ex.wrong());
				model.addAttribute("wrongError", ex.summary());
			}
		}
		model.addAttribute("errors", errors(model));
		return new ModelAndView("exchange/import", model.asMap(), HttpStatus.BAD_REQUEST);
	}

	private static List<Link> errors(Model model) {
		List<Link> errors = new ArrayList<>();
		for (String field : List.of("wrong", "files", "reason")) {
			if (model.getAttribute(field + "Error") instanceof String sentence) {
				errors.add(new Link(sentence, "#" + field));
			}
		}
		return errors;
	}

	@GetMapping("/enter/import/made")
	String made(Person person, @RequestParam long at, @RequestParam(defaultValue = "0") int unchanged, Model model) {
		OffsetDateTime moment = Instant.EPOCH.plus(Math.floorMod(at, 1L << 53), ChronoUnit.MICROS)
			.atOffset(ZoneOffset.UTC);
		List<ImportedDrafts.Imported> made = this.drafts.of(person, moment);
		if (made.isEmpty() && unchanged <= 0) {
			throw new NotFound("No import of yours made anything then.");
		}
		model.addAttribute("made", made);
		model.addAttribute("unchanged", unchanged);
		return "exchange/made";
	}

}
