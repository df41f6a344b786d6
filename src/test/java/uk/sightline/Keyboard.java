package uk.sightline;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;

/**
 * Hands on a keyboard and no mouse: what cannot be reached with Tab cannot be used. It
 * counts what a person would have pressed.
 */
public final class Keyboard {

	private static final int FAR = 120;

	private final Page page;

	private int presses;

	private int fields;

	public Keyboard(Page page) {
		this.page = page;
	}

	/** How many keys were pressed, letters included. */
	public int presses() {
		return this.presses;
	}

	/** How many fields were filled in or chosen. */
	public int fields() {
		return this.fields;
	}

	/** Fills in the field with this label. */
	public Keyboard type(String label, String text) {
		return typeInto(this.page.getByLabel(label, new Page.GetByLabelOptions().setExact(true)), text);
	}

	/** Fills in a field. */
	public Keyboard typeInto(Locator field, String text) {
		reach(field);
		press("Control+a");
		this.page.keyboard().type(text);
		this.presses += text.length();
		this.fields++;
		return this;
	}

	/** Chooses a radio button. */
	public Keyboard choose(Locator radio) {
		String name = radio.getAttribute("name");
		Locator focused = this.page.locator("input[type=radio][name='" + name + "']:focus");
		for (int i = 0; focused.count() == 0; i++) {
			next(i, name);
		}
		press("Space");
		for (int i = 0; !radio.isChecked(); i++) {
			if (i > FAR) {
				throw new AssertionError("The arrows do not reach " + name);
			}
			press("ArrowDown");
		}
		this.fields++;
		return this;
	}

	/** Picks a value of a drop-down list. */
	public Keyboard pick(Locator list, String value) {
		reach(list);
		for (int i = 0; !list.inputValue().equals(value); i++) {
			if (i > FAR) {
				throw new AssertionError("The arrows do not reach " + value);
			}
			press("ArrowDown");
		}
		this.fields++;
		return this;
	}

	/** Goes to a link or button and presses Enter. */
	public Keyboard enter(Locator target) {
		reach(target);
		press("Enter");
		return this;
	}

	/** Presses Enter in the field last filled in, which sends its form. */
	public Keyboard enter() {
		press("Enter");
		return this;
	}

	/** Presses the button with this text. */
	public Keyboard button(String text) {
		return enter(this.page.locator("main button, main a[role=button]", new Page.LocatorOptions().setHasText(text))
			.first());
	}

	private void reach(Locator target) {
		for (int i = 0; !has(target); i++) {
			next(i, target.toString());
		}
	}

	private boolean has(Locator target) {
		return Boolean.TRUE.equals(target.evaluate("element => element === document.activeElement"));
	}

	private void next(int tried, String name) {
		if (tried > FAR) {
			throw new AssertionError("Tab does not reach " + name);
		}
		press("Tab");
	}

	private void press(String key) {
		this.page.keyboard().press(key);
		this.presses++;
	}

}
