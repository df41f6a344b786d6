package uk.sightline.web;

import java.util.ArrayList;
import java.util.List;

import jakarta.servlet.http.HttpServletRequest;

/**
 * A field of a form as it was sent, so that it can be sent again after its sender has
 * seen what somebody else saved.
 */
public record SentField(String name, String value) {

	/**
	 * All fields of a form.
	 * @param version the field that says what its sender had seen, which is added anew
	 */
	public static List<SentField> of(HttpServletRequest request, String version) {
		List<SentField> fields = new ArrayList<>();
		request.getParameterMap().forEach((name, values) -> {
			if (!name.equals("_csrf") && !name.equals(version)) {
				List.of(values).forEach((value) -> fields.add(new SentField(name, value)));
			}
		});
		return fields;
	}

}
