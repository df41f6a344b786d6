package uk.sightline.web;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/**
 * Says what this service is and is not, and how to reach whoever runs it.
 */
@Controller
class AboutController {

	private final Contact contact;

	AboutController(@Value("${sightline.contact:}") String contact) {
		this.contact = new Contact(contact.strip());
	}

	@GetMapping("/about")
	String about(Model model) {
		model.addAttribute("contact", this.contact);
		return "about";
	}

}
