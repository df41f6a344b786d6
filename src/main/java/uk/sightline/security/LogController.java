package uk.sightline.security;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import jakarta.servlet.http.HttpServletResponse;

import uk.sightline.web.FormulaGuard;
import uk.sightline.web.Paging;

import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.http.HttpHeaders;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;

/** The log as administrators read it and take it away. */
@Controller
@ConditionalOnWebApplication
class LogController {

	private static final int PAGE = 50;

	private final JdbcClient jdbc;

	private final TransactionTemplate transaction;

	LogController(JdbcClient jdbc, TransactionTemplate transaction) {
		this.jdbc = jdbc;
		this.transaction = transaction;
	}

	@GetMapping("/admin/log")
	String log(@RequestParam(defaultValue = "") String word, @RequestParam(defaultValue = "") String day,
			@RequestParam(required = false) String page, Model model) {
		LogQuestion question = LogQuestion.of(word, day);
		Paging paging = Paging.of(page, PAGE, question.count(this.jdbc));
		List<LogQuestion.Note> notes = new ArrayList<>();
		question.read(this.jdbc, paging.offset(), PAGE, notes::add);
		model.addAttribute("notes", notes);
		model.addAttribute("paging", paging);
		model.addAttribute("word", word);
		model.addAttribute("day", day);
		model.addAttribute("base", address("/admin/log", word, day));
		model.addAttribute("csv", address("/admin/log.csv", word, day));
		return "security/log";
	}

	@GetMapping("/admin/log.csv")
	void csv(@RequestParam(defaultValue = "") String word, @RequestParam(defaultValue = "") String day,
			HttpServletResponse response) throws IOException {
		LogQuestion question = LogQuestion.of(word, day);
		response.setContentType("text/csv;charset=UTF-8");
		response.setHeader(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"sightline-log.csv\"");
		try (CsvWriter csv = CsvWriter.builder()
			.lineDelimiter(LineDelimiter.CRLF)
			.build(response.getOutputStream(), StandardCharsets.UTF_8)) {
			csv.writeRecord("noted_at", "name", "sign_in", "what", "subject", "detail", "address");
			this.transaction.executeWithoutResult(
					(status) -> question.read(this.jdbc, 0, Integer.MAX_VALUE, (note) -> csv.writeRecord(cells(note))));
		}
	}

	private static List<String> cells(LogQuestion.Note note) {
		return Stream
			.of(note.at().toInstant().toString(), note.name(), note.signIn(), note.what(), note.subject(),
					note.detail(), note.address())
			.map((cell) -> FormulaGuard.out((cell != null) ? cell : ""))
			.toList();
	}

	private static String address(String path, String word, String day) {
		UriComponentsBuilder address = UriComponentsBuilder.fromPath(path);
		if (!word.isBlank()) {
			address.queryParam("word", "{word}");
		}
		if (!day.isBlank()) {
			address.queryParam("day", "{day}");
		}
		return address.encode().buildAndExpand(java.util.Map.of("word", word, "day", day)).toUriString();
	}

}
