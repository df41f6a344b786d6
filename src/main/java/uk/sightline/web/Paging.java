package uk.sightline.web;

/**
 * One page of a long list.
 *
 * @param number the page, from 1
 * @param size how many entries a page holds
 * @param total how many entries there are
 */
public record Paging(int number, int size, int total) {

	/**
	 * Understands the page number of an address.
	 * @throws NotFound if there is no such page
	 */
	public static Paging of(String page, int size, int total) {
		if (page == null || page.isBlank()) {
			return new Paging(1, size, total);
		}
		if (!page.matches("[1-9][0-9]{0,5}") || (Integer.parseInt(page) - 1) * (long) size >= Math.max(total, 1)) {
			throw new NotFound("This list has no such page.");
		}
		return new Paging(Integer.parseInt(page), size, total);
	}

	public int offset() {
		return (this.number - 1) * this.size;
	}

	public int last() {
		return Math.max(1, (this.total + this.size - 1) / this.size);
	}

	public boolean several() {
		return last() > 1;
	}

}
