package uk.sightline.web;

import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;

/**
 * After something valid was sent, the browser is led to a page that it can load again
 * without sending anything twice.
 */
public final class SeeOther {

	private SeeOther() {
	}

	/**
	 * Leads to a page of ours.
	 * @param path its path and query, ready for an address
	 */
	public static View to(String path) {
		RedirectView view = new RedirectView(path);
		view.setStatusCode(HttpStatus.SEE_OTHER);
		view.setExposeModelAttributes(false);
		view.setExpandUriTemplateVariables(false);
		return view;
	}

}
