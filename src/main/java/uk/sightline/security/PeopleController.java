package uk.sightline.security;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import uk.sightline.web.Link;
import uk.sightline.web.SeeOther;

import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Where administrators look after people. */
@Controller
@ConditionalOnWebApplication
@RequestMapping("/admin/people")
class PeopleController {

	private static final String LAST = "Somebody must be left to look after people: make another person an"
			+ " administrator first";

	private final Register register;

	private final Rights rights;

	private final LocalAccounts accounts;

	private final Sessions sessions;

	PeopleController(Register register, Rights rights, LocalAccounts accounts, Sessions sessions) {
		this.register = register;
		this.rights = rights;
		this.accounts = accounts;
		this.sessions = sessions;
	}

	@GetMapping
	ModelAndView people() {
		return new ModelAndView("security/people",
				Map.of("people", this.register.all(), "territories", this.rights.territories()));
	}

	@GetMapping("/new")
	ModelAndView add() {
		return form(null, PersonForm.empty(), List.of());
	}

	@PostMapping("/new")
	ModelAndView add(Person by, @RequestParam MultiValueMap<String, String> sent) {
		PersonForm form = PersonForm.of(sent, this.rights.territories(), java.util.Set.of());
		if (!form.errors().isEmpty()) {
			return form(null, form, form.errors());
		}
		String password = Passwords.generate();
		long id;
		try {
			id = this.register.add(form, this.accounts.encode(password), by);
		}
		catch (DuplicateKeyException ex) {
			return form(null, form,
					List.of(new Link("Somebody has this sign-in name already. Choose another", "#signIn")));
		}
		return password(id, password);
	}

	@GetMapping("/{id}")
	ModelAndView person(@PathVariable long id) {
		Entry person = this.register.find(id);
		return form(person, PersonForm.of(person), List.of());
	}

	@PostMapping("/{id}")
	Object change(@PathVariable long id, Person by, @RequestParam MultiValueMap<String, String> sent) {
		Entry person = this.register.find(id);
		sent.set("signIn", person.signIn());
		PersonForm form = PersonForm.of(sent, this.rights.territories(), person.roles());
		if (!form.errors().isEmpty()) {
			return form(person, form, form.errors());
		}
		try {
			if (!person.seen().equals(form.seen())) {
				throw new Register.ChangedMeanwhile();
			}
			this.register.settle(person, form.name(), form.administrator(), form.roles(), by);
		}
		catch (Register.ChangedMeanwhile ex) {
			return form(this.register.find(id), PersonForm.of(this.register.find(id)),
					List.of(new Link(
							"Somebody changed this person meanwhile. Below is how they are now: make your change again",
							"#name")));
		}
		catch (Register.LastAdministrator ex) {
			return form(person, form, List.of(new Link(LAST, "#administrator")));
		}
		return SeeOther.to("/admin/people");
	}

	@PostMapping("/{id}/disable")
	Object disable(@PathVariable long id, Person by) {
		Entry person = this.register.find(id);
		try {
			this.register.disable(person, by);
		}
		catch (Register.LastAdministrator ex) {
			return form(person, PersonForm.of(person), List.of(new Link(LAST, "#disable")));
		}
		this.sessions.endAll(id);
		return SeeOther.to("/admin/people/" + id);
	}

	@PostMapping("/{id}/enable")
	Object enable(@PathVariable long id, Person by) {
		this.register.enable(this.register.find(id), by);
		return SeeOther.to("/admin/people/" + id);
	}

	/** The new password is on this answer only, so it is answered and not redirected. */
	@PostMapping("/{id}/reset")
	ModelAndView reset(@PathVariable long id, Person by) {
		String password = Passwords.generate();
		this.register.reset(this.register.find(id), this.accounts.encode(password), by);
		this.sessions.endAll(id);
		return password(id, password);
	}

	private ModelAndView password(long id, String password) {
		return new ModelAndView("security/password-shown",
				Map.of("person", this.register.find(id), "password", password));
	}

	private ModelAndView form(Entry person, PersonForm form, List<Link> errors) {
		ModelAndView page = new ModelAndView("security/person",
				errors.isEmpty() ? HttpStatus.OK : HttpStatus.BAD_REQUEST);
		page.addObject("person", person);
		page.addObject("form", form);
		page.addObject("errors", errors);
		page.addObject("wrong", errors.stream().collect(Collectors.toMap(Link::href, Link::text)));
		page.addObject("territories", this.rights.territories());
		return page;
	}

}
