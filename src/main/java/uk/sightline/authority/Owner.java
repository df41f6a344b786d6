package uk.sightline.authority;

/**
 * To which authority a record belongs, as SQL for the modules that describe kinds of
 * record. A code is no authority: some have had several, and what is recorded under one
 * of them belongs to the authority all the same.
 */
public final class Owner {

	/**
	 * The latest code of the one authority that all rows {@code m} of a record speak of,
	 * each beside its identity {@code k}; nothing where they speak of several.
	 */
	public static final String CODE = """
			case when min(coalesce(k.slug, m.authority_code)) = max(coalesce(k.slug, m.authority_code))
			  then max(coalesce(k.latest, m.authority_code)) end""";

	/**
	 * The name of the authority that a revision {@code v} belongs to, as it is called at
	 * publication {@code :n}.
	 */
	public static final String NAME = """
			(select a.name from published_authority(:n) a where a.slug in
			  (select c.slug from published_authority(:n) c where c.authority_code = v.authority_code)
			order by first_day(a.valid_from) desc nulls last limit 1)""";

	private Owner() {
	}

	/**
	 * The identity behind each code: its lasting name and latest code.
	 * @param authorities SQL for the rows of all authorities
	 */
	public static String identities(String authorities) {
		return """
				select distinct on (a.authority_code) a.authority_code, a.slug,
				  first_value(a.authority_code) over (partition by a.slug order by first_day(a.valid_from) desc nulls last) as latest
				from (%s) a"""
			.formatted(authorities);
	}

}
