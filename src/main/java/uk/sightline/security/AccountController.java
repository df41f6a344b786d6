package uk.sightline.security;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

import jakarta.servlet.http.HttpServletRequest;

import uk.sightline.web.Link;
import uk.sightline.web.SeeOther;

import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.View;

/** What a person sees and settles about their own account. */
@Controller
@ConditionalOnWebApplication
class AccountController {

	private final LocalAccounts accounts;

	private final Register register;

	private final Sessions sessions;

	private final AuditLog audit;

	private final Rights rights;

	AccountController(LocalAccounts accounts, Register register, Sessions sessions, AuditLog audit, Rights rights) {
		this.rights = rights;
		this.accounts = accounts;
		this.register = register;
		this.sessions = sessions;
		this.audit = audit;
	}

	@GetMapping("/account")
	ModelAndView account(Person person, @RequestParam(required = false) String changed, Model model) {
		model.addAttribute("changed", changed != null);
		return page(person, model, List.of(), HttpStatus.OK);
	}

	@PostMapping("/account/password")
	Object password(Person person, @RequestParam(defaultValue = "") String current,
			@RequestParam(defaultValue = "") String password, @RequestParam(defaultValue = "") String again,
			HttpServletRequest request, Model model) {
		List<Link> errors = new ArrayList<>();
		try {
			if (this.accounts.check(person.signIn(), current, request.getRemoteAddr()).isEmpty()) {
				errors.add(new Link("This is not your present password. Type the one you signed in with", "#current"));
			}
		}
		catch (LocalAccounts.TooManyAttempts ex) {
			errors.add(new Link("There were too many attempts. Wait 15 minutes and try again", "#current"));
		}
		PasswordRules.problem(password, person).ifPresent((text) -> errors.add(new Link(text, "#password")));
		if (!password.equals(again)) {
			errors.add(new Link("Type the same new password twice", "#again"));
		}
		if (!errors.isEmpty()) {
			return page(person, model, errors, HttpStatus.BAD_REQUEST);
		}
		this.accounts.change(person.id(), password);
		this.sessions.endOthers(person, request);
		this.audit.note(person, "password-changed", person.signIn(), "By themselves.");
		return SeeOther.to("/account?changed");
	}

	@PostMapping("/account/sign-out-everywhere")
	View signOutEverywhere(Person person, HttpServletRequest request) {
		this.audit.note(person, "signed-out", person.signIn(), "Everywhere.");
		this.sessions.endAll(person.id());
		request.getSession().invalidate();
		return SeeOther.to("/sign-in/signed-out");
	}

	private ModelAndView page(Person person, Model model, List<Link> errors, HttpStatusCode status) {
		model.addAttribute("entry", this.register.find(person.id()));
		model.addAttribute("territories", this.rights.territories());
		model.addAttribute("errors", errors);
		model.addAttribute("wrong", errors.stream().collect(Collectors.toMap(Link::href, Link::text)));
		return new ModelAndView("security/account", model.asMap(), status);
	}

}
