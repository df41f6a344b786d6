package uk.sightline.security;

import java.util.Set;

/**
 * Who is signed in, as of this request: a role taken away is gone with the next click.
 * Controllers of the signed-in side take one as a parameter.
 *
 * @param signIn what they sign in with
 * @param name what colleagues call them
 * @param administrator whether they manage people
 * @param entersFor all codes, of any time, of the authorities for which they are officer
 * @param reviewsFor the same of those for which they are reviewer
 */
public record Person(long id, String signIn, String name, boolean administrator, Set<String> entersFor,
		Set<String> reviewsFor) {

	/**
	 * Whether they enter and correct outcomes of the authority that has or had the code.
	 */
	public boolean entersFor(String authorityCode) {
		return authorityCode != null && this.entersFor.contains(authorityCode);
	}

	/** Whether they check and publish what others entered of it. */
	public boolean reviewsFor(String authorityCode) {
		return authorityCode != null && this.reviewsFor.contains(authorityCode);
	}

	/** Whether they are officer of any authority. */
	public boolean enters() {
		return !this.entersFor.isEmpty();
	}

	/** Whether they are reviewer of any authority. */
	public boolean reviews() {
		return !this.reviewsFor.isEmpty();
	}

}
