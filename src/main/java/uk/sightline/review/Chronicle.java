package uk.sightline.review;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * The publications as readers may know them: people are named only where the setting says
 * so; whoever holds the server is.
 */
@Component
public class Chronicle {

	private final Publications publications;

	private final boolean showNames;

	Chronicle(Publications publications, @Value("${sightline.show-names:false}") boolean showNames) {
		this.publications = publications;
		this.showNames = showNames;
	}

	/** The instant of the first publication, which no later one changes. */
	public Optional<Instant> beginning() {
		return this.publications.find(1).map(Publication::publishedAt);
	}

	/** The latest up to a number, latest first, each with its first sentences. */
	public List<Shown> latest(int upTo, int size, int sentences) {
		return this.publications.page(upTo, size, 0).stream().map((summary) -> shown(summary, sentences, 0)).toList();
	}

	/**
	 * The same, of those that changed anything of an authority under one of its codes,
	 * and of their changes only these.
	 */
	public List<Shown> latestOf(Collection<String> codes, int upTo, int size, int sentences) {
		return this.publications.pageOf(codes, upTo, size)
			.stream()
			.map((summary) -> shown(summary.publication(), summary.changes(),
					this.publications.sentencesOf(codes, summary.publication().number(), sentences)))
			.toList();
	}

	Shown shown(Publications.Summary summary, int sentences, int offset) {
		return shown(summary.publication(), summary.changes(),
				this.publications.sentences(summary.publication().number(), sentences, offset));
	}

	private Shown shown(Publication publication, int changes, List<String> sentences) {
		boolean named = this.showNames || publication.way().equals("load");
		return new Shown(publication, named ? publication.enteredBy() : "an officer",
				(named || publication.approvedBy() == null) ? publication.approvedBy() : "a reviewer", changes,
				sentences);
	}

	/**
	 * A publication with some of its sentences.
	 *
	 * @param enteredBy who entered it, as readers may know it
	 * @param approvedBy who approved it, as readers may know it; {@code null} for a load
	 * @param changes how many sentences there are in all
	 */
	public record Shown(Publication publication, String enteredBy, String approvedBy, int changes,
			List<String> sentences) {
	}

}
