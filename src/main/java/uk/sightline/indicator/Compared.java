package uk.sightline.indicator;

/**
 * What an authority's latest value is set against, in words for a table.
 *
 * @param figure the other figure, or why there is none
 * @param difference how much more or less the authority's is; {@code null} where nothing
 * can be subtracted
 * @param standing {@code null} where there is no other figure
 * @param detail whose figure it is, of how many, or for which period
 */
public record Compared(String figure, String difference, Standing standing, String detail) {

	/** Whether there is nothing to compare with; its figure says why. */
	public boolean isNothing() {
		return this.standing == null;
	}

	static Compared nothing(String why) {
		return new Compared(why, null, null, null);
	}

	static Compared of(Account account, Against against, String detail) {
		Figure figure = against.figure();
		if (figure.value() == null) {
			return new Compared(figure.missing(), null, null, detail);
		}
		return new Compared(account.unit().again(figure) + figure.mark(),
				account.difference(figure).map(account.unit()::difference).orElse(null), account.standing(against),
				detail);
	}

	/** The outcome in a word or two. */
	public String outcome() {
		return (this.standing == Standing.NOT_TESTED) ? "not tested"
				: this.standing.name().toLowerCase(java.util.Locale.ROOT);
	}

}
