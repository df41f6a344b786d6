package uk.sightline.review;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

import org.springframework.web.util.UriComponentsBuilder;

/**
 * The moment a public page speaks of. Two clocks, never mixed: the publication up to
 * which Sightline's own records are read, and the day by whose end the inspectorate had
 * to have published. A controller that takes one as its argument promises that its page
 * is a pure function of the address, the publication number, the day and the build, and
 * may therefore be cached.
 *
 * @param publication the number up to which records are read; 0 before the first
 * publication
 * @param published the publication of that number; {@code null} before the first
 * @param latest the number of the latest publication
 * @param known what the reader asked for with {@code known=}; {@code null} when the
 * present was asked for
 * @param on the day asked for with {@code on=}; {@code null} when none was
 * @param today the day in London
 * @param address path and query of the page
 */
public record AsOf(int publication, Publication published, int latest, String known, LocalDate on, LocalDate today,
		String address) {

	private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);

	/**
	 * The day by whose end something had to be published: the day asked for, or today.
	 */
	public LocalDate day() {
		return (this.on != null) ? this.on : this.today;
	}

	/** Whether the page shows anything but the present. */
	public boolean earlier() {
		return this.publication < this.latest || this.on != null;
	}

	/**
	 * The sentence at the head of a page that shows an earlier state; {@code null} on a
	 * page of today.
	 */
	public String notice() {
		if (!earlier()) {
			return null;
		}
		String inspectors = (this.on == null) ? ""
				: "what the sources recorded here had published by the end of %s".formatted(DAY.format(this.on));
		String sightline = (this.publication == this.latest) ? "" : "%s Sightline had recorded up to its %s"
			.formatted((this.on != null) ? ", as far as" : "what", publicationLabel());
		return "You are looking at an earlier state: " + inspectors + sightline + ".";
	}

	/** The address of the same page as it stands today. */
	public String presentUrl() {
		return UriComponentsBuilder.fromUriString(this.address)
			.replaceQueryParam("known")
			.replaceQueryParam("on")
			.build(false)
			.toUriString();
	}

	/** Number and day of the publication the page rests on. */
	public String publicationLabel() {
		return (this.published == null) ? "nothing published yet"
				: "publication %d of %s".formatted(this.publication, DAY.format(this.published.publishedOn()));
	}

	/**
	 * The address of another page at the same moment.
	 * @param address a path, perhaps with a query, made of safe characters
	 * @return the address with {@code known} and {@code on} kept
	 */
	public String to(String address) {
		return knownOnly(address) + ((this.on == null) ? "" : separator(knownOnly(address)) + "on=" + this.on);
	}

	/** The address of another page at the same {@code known=}, without {@code on=}. */
	public String knownOnly(String address) {
		return address + ((this.known == null) ? "" : separator(address) + "known=" + this.known);
	}

	private static String separator(String address) {
		return address.contains("?") ? "&" : "?";
	}

}
