package uk.sightline.security;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import jakarta.servlet.http.HttpServletRequest;

import uk.sightline.web.Link;
import uk.sightline.web.SeeOther;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.View;

/** Signing in and out. */
@Controller
@ConditionalOnWebApplication
class SignInController {

	private final LocalAccounts accounts;

	private final ObjectProvider<OtherAccounts> others;

	private final Sessions sessions;

	private final AuditLog audit;

	SignInController(LocalAccounts accounts, ObjectProvider<OtherAccounts> others, Sessions sessions, AuditLog audit) {
		this.others = others;
		this.accounts = accounts;
		this.sessions = sessions;
		this.audit = audit;
	}

	@GetMapping("/sign-in")
	Object form(HttpServletRequest request, Model model) {
		Person person = SignedInWeb.signedIn();
		if (person != null) {
			return SeeOther.to(landing(person));
		}
		model.addAttribute("providers", providers());
		model.addAttribute("lost", WayBack.lost(request));
		return "security/sign-in";
	}

	@PostMapping("/sign-in")
	Object signIn(@RequestParam(defaultValue = "") String name, @RequestParam(defaultValue = "") String password,
			HttpServletRequest request, Model model) {
		this.sessions.tidy();
		Optional<Person> person;
		try {
			person = this.accounts.signIn(name, password, request.getRemoteAddr());
		}
		catch (LocalAccounts.TooManyAttempts ex) {
			return again(name, "There were too many attempts. Wait 15 minutes and try again",
					HttpStatus.TOO_MANY_REQUESTS, model);
		}
		if (person.isPresent()) {
			String to = WayBack.take(request.getSession()).orElse(landing(person.get()));
			this.sessions.begin(person.get(), request);
			return SeeOther.to(to);
		}
		return again(name, "The sign-in name or the password is not right. Check both and try again",
				HttpStatus.BAD_REQUEST, model);
	}

	private ModelAndView again(String name, String text, HttpStatus status, Model model) {
		model.addAttribute("providers", providers());
		model.addAttribute("name", name);
		model.addAttribute("errors", List.of(new Link(text, "#name")));
		model.addAttribute("wrong", text);
		return new ModelAndView("security/sign-in", model.asMap(), status);
	}

	@PostMapping("/sign-out")
	View signOut(HttpServletRequest request) {
		Person person = SignedInWeb.signedIn();
		if (person != null) {
			this.audit.note(person, "signed-out", person.signIn(), null);
			request.getSession().invalidate();
		}
		return SeeOther.to("/sign-in/signed-out");
	}

	@GetMapping("/sign-in/unknown")
	ModelAndView unknown() {
		return new ModelAndView("security/not-signed-in", Map.of("unknown", true), HttpStatus.FORBIDDEN);
	}

	@GetMapping("/sign-in/failed")
	ModelAndView failed() {
		return new ModelAndView("security/not-signed-in", Map.of("unknown", false), HttpStatus.FORBIDDEN);
	}

	@GetMapping("/sign-in/signed-out")
	String signedOut() {
		return "security/signed-out";
	}

	private List<Link> providers() {
		return this.others.stream().flatMap((found) -> found.links().stream()).toList();
	}

	private static String landing(Person person) {
		if (person.enters()) {
			return "/enter";
		}
		if (person.reviews()) {
			return "/review";
		}
		return person.administrator() ? "/admin/people" : "/account";
	}

}
