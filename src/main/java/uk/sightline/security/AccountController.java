package uk.sightline.security;

import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** What a person sees and settles about their own account. */
@Controller
@ConditionalOnWebApplication
class AccountController {

	@GetMapping("/account")
	String account(Person person, Model model) {
		model.addAttribute("person", person);
		return "security/account";
	}

}
