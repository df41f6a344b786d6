package uk.sightline.indicator;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

import de.siegmar.fastcsv.writer.CsvWriter;
import jakarta.servlet.http.HttpServletResponse;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import uk.sightline.authority.Authority;
import uk.sightline.security.Person;
import uk.sightline.web.FormulaGuard;
import uk.sightline.web.NotFound;

import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The template of a file of values, with an officer's authority and all indicators. */
@Controller
class TemplateController {

	/** The sheet of a workbook that is read. */
	static final String SHEET = "Values";

	private static final int WIDE = 45;

	private static final int NARROW = 16;

	private final ValueSets sets;

	private final Measures measures;

	TemplateController(ValueSets sets, Measures measures) {
		this.sets = sets;
		this.measures = measures;
	}

	@GetMapping("/enter/values/template.csv")
	void csv(Person person, @RequestParam(required = false) String authority, HttpServletResponse response)
			throws IOException {
		Authority whose = authority(person, authority);
		send(response, whose, "csv", "text/csv;charset=UTF-8");
		try (OutputStream out = response.getOutputStream();
				Writer text = new OutputStreamWriter(out, StandardCharsets.UTF_8);
				CsvWriter csv = CsvWriter.builder().build(text)) {
			// Without this mark, spreadsheets take it for another encoding.
			text.write('\uFEFF');
			csv.writeRecord(headings());
			for (Indicator measure : this.measures.all()) {
				csv.writeRecord(cells(measure, whose).stream().map(FormulaGuard::out).toList());
			}
		}
	}

	@GetMapping("/enter/values/template.xlsx")
	void workbook(Person person, @RequestParam(required = false) String authority, HttpServletResponse response)
			throws IOException {
		Authority whose = authority(person, authority);
		send(response, whose, "xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
		try (OutputStream out = response.getOutputStream(); Workbook workbook = new Workbook(out, "Sightline", "1.0")) {
			Worksheet sheet = workbook.newWorksheet(SHEET);
			row(sheet, 0, headings());
			for (int i = 0; i < headings().size(); i++) {
				sheet.style(0, i).bold().set();
				sheet.width(i, (i < 2) ? WIDE : NARROW);
			}
			sheet.freezePane(2, 1);
			List<Indicator> all = this.measures.all();
			for (int i = 0; i < all.size(); i++) {
				row(sheet, i + 1, cells(all.get(i), whose));
			}
			asTyped(sheet, all.size());
			Worksheet help = workbook.newWorksheet("How to fill it in");
			help.width(0, NARROW);
			help.width(1, WIDE * 3);
			for (TemplateColumn column : TemplateColumn.values()) {
				row(help, column.ordinal(), List.of(column.heading(), column.help()));
			}
		}
	}

	/** What is typed stays text where a spreadsheet would make a date of it. */
	private static void asTyped(Worksheet sheet, int rows) {
		Arrays.stream(TemplateColumn.values())
			.filter(TemplateColumn::text)
			.map(TemplateColumn::ordinal)
			.forEach((column) -> {
				sheet.style(column).format("@").set();
				sheet.range(1, column, rows, column).style().format("@").set();
			});
	}

	/**
	 * A cell to be filled in stays empty: a spreadsheet shows an empty text as one, too.
	 */
	private static void row(Worksheet sheet, int row, List<String> cells) {
		for (int i = 0; i < cells.size(); i++) {
			if (!cells.get(i).isEmpty()) {
				sheet.value(row, i, cells.get(i));
			}
		}
	}

	private static List<String> headings() {
		return Arrays.stream(TemplateColumn.values()).map(TemplateColumn::heading).toList();
	}

	private static List<String> cells(Indicator measure, Authority authority) {
		return Arrays.stream(TemplateColumn.values()).map((column) -> switch (column) {
			case INDICATOR -> measure.code();
			case NAME -> measure.name();
			case UNIT -> measure.unit().label();
			case AUTHORITY_CODE -> authority.code();
			default -> "";
		}).toList();
	}

	private Authority authority(Person person, String slug) {
		return this.sets.authorities(person)
			.stream()
			.filter((one) -> slug == null || one.slug().equals(slug))
			.findFirst()
			.orElseThrow(() -> new NotFound("You are not an officer of this authority."));
	}

	private static void send(HttpServletResponse response, Authority authority, String ending, String type) {
		response.setContentType(type);
		response.setHeader(HttpHeaders.CONTENT_DISPOSITION,
				ContentDisposition.attachment()
					.filename("values-%s.%s".formatted(authority.slug(), ending))
					.build()
					.toString());
	}

}
