package uk.sightline;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import com.microsoft.playwright.Browser.NewPageOptions;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import org.junit.jupiter.api.extension.AfterTestExecutionCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;

/**
 * A real Chromium for tests that ask what only a browser can say. It is registered as a
 * static extension, started once for all test classes and closed after the last: <pre>
 * &#64;RegisterExtension
 * static final Browser browser = new Browser();
 * </pre> Where no Chromium is found these tests are skipped with a sentence on how to get
 * one, unless {@code SIGHTLINE_BROWSER=required}. How many ran is printed at the end, for
 * a check that silently stopped running looks like one that passes.
 */
public final class Browser implements ExecutionCondition, BeforeAllCallback, AfterTestExecutionCallback {

	private static final String NAMED = System.getenv("CHROMIUM");

	private static final boolean REQUIRED = "required".equals(System.getenv("SIGHTLINE_BROWSER"));

	private static final String NOT_FOUND = "No Chromium found for the browser tests: install one, such as with"
			+ " \"apt-get install chromium\", or name one in the environment variable CHROMIUM.";

	private static final List<String> USUAL_PLACES = List.of("/usr/bin/chromium", "/usr/bin/chromium-browser",
			"/usr/bin/google-chrome", "/snap/bin/chromium",
			"/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
			"C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe");

	/** No sandbox, for root has none; nothing that talks to anybody but the page. */
	private static final List<String> ARGUMENTS = List.of("--no-sandbox", "--disable-gpu", "--disable-quic",
			"--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync");

	private final Optional<Path> chromium = ((NAMED != null) ? Stream.of(NAMED) : USUAL_PLACES.stream()).map(Path::of)
		.filter(Files::isExecutable)
		.findFirst();

	private Shared shared;

	@Override
	public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
		this.shared = context.getRoot()
			.getStore(Namespace.create(Browser.class))
			.computeIfAbsent(Shared.class, (key) -> new Shared(), Shared.class);
		return (this.chromium.isPresent() || REQUIRED) ? ConditionEvaluationResult.enabled(null)
				: ConditionEvaluationResult.disabled(NOT_FOUND);
	}

	@Override
	public void beforeAll(ExtensionContext context) {
		this.shared.launch(this.chromium.orElseThrow(() -> new IllegalStateException(NOT_FOUND)));
	}

	@Override
	public void afterTestExecution(ExtensionContext context) {
		this.shared.run++;
	}

	/**
	 * Opens a tab without cookies or memory of any other; whoever opens it closes it.
	 */
	public Page newPage() {
		return newPage(new NewPageOptions());
	}

	/**
	 * Opens such a tab of a certain width, or one in which a test may run script that the
	 * content policy would stop.
	 */
	public Page newPage(NewPageOptions options) {
		return this.shared.chromium.newPage(options);
	}

	/**
	 * The one browser of all tests in this virtual machine.
	 */
	private static final class Shared implements AutoCloseable {

		private Playwright playwright;

		private com.microsoft.playwright.Browser chromium;

		private int run;

		void launch(Path executable) {
			if (this.chromium == null) {
				this.playwright = Playwright
					.create(new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
				this.chromium = this.playwright.chromium()
					.launch(new BrowserType.LaunchOptions().setExecutablePath(executable).setArgs(ARGUMENTS));
			}
		}

		@Override
		public void close() {
			System.out.printf("Browser tests: %d run%s%n", this.run, (this.playwright != null) ? "" : ": " + NOT_FOUND);
			if (this.playwright != null) {
				this.playwright.close();
			}
		}

	}

}
