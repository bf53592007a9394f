package org.gerch.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every public page, in both languages, on a phone in the dark and at a desk in the light. */
@InTheBrowser
class PagesIT {

    private static final Path SCREENSHOTS = Path.of("target", "screenshots");

    private final PackagedLedger ledger;
    private final Chromium chromium;

    PagesIT(PackagedLedger ledger, Chromium chromium) {
        this.ledger = ledger;
        this.chromium = chromium;
    }

    /** The kinds of page a reader meets; one thing's own page is reached by the first link to one. */
    enum Kind {
        HOME("/"),
        VERDICTS("/verdicts"),
        TENDERS("/tenders"),
        TENDER("/verdicts", "/tenders/"),
        LOT_HISTORY("/verdicts?verdict=LOWEST_REJECTED_REASON_RECORDED", "/tenders/", "/verdicts/"),
        GRANTS("/grants"),
        GRANT("/grants", "/grants/"),
        GROUPS("/groups"),
        PARTY("/groups", "/parties/"),
        SILENCES("/silences"),
        MEANINGS("/about/verdicts"),
        CHECKING("/about/how-to-check"),
        EVENT("/events/0"),
        MACHINE_ROOM("/machine-room");

        private final String start;
        private final List<String> next;

        /** @param next how the address of each further page begins, to which the first such link is followed */
        Kind(String start, String... next) {
            this.start = start;
            this.next = List.of(next);
        }

        Response open(Page page, PackagedLedger ledger, String language) {
            String first = start + (start.contains("?") ? "&" : "?") + "lang=" + language;
            Response answer = page.navigate(ledger.url(first));
            for (String address : next) {
                String link =
                        page.locator("main a[href^='" + address + "']").first().getAttribute("href");
                answer = page.navigate(ledger.url(link));
            }
            return answer;
        }
    }

    static Stream<Arguments> every_view() {
        return Stream.of(Kind.values())
                .flatMap(kind -> Stream.of("en", "mn")
                        .flatMap(language -> Stream.of(360, 1280).map(width -> Arguments.of(kind, language, width))));
    }

    @ParameterizedTest(name = "{0} in {1} at {2} px")
    @MethodSource("every_view")
    void a_page_can_be_read_by_everyone(Kind kind, String language, int width) {
        // Colours do not depend on the width: dark on the phone and light at the desk sees both.
        ColorScheme colours = width < 1000 ? ColorScheme.DARK : ColorScheme.LIGHT;
        try (BrowserContext context = chromium.browser()
                .newContext(new Browser.NewContextOptions()
                        .setViewportSize(width, 800)
                        .setColorScheme(colours))) {
            Page page = context.newPage();
            List<String> complaints = listen(page);

            Response answer = kind.open(page, ledger, language);
            page.screenshot(new Page.ScreenshotOptions()
                    .setFullPage(true)
                    .setPath(SCREENSHOTS.resolve(
                            "%s-%s-%d.png".formatted(kind.name().toLowerCase(Locale.ROOT), language, width))));

            assertThat(answer.status()).isEqualTo(200);
            assertThat(page.locator("html").getAttribute("lang")).isEqualTo(language);
            assertThat(page.title()).isNotBlank();
            assertThat(page.locator("h1").count()).as("main headings").isEqualTo(1);
            assertThat(page.evaluate("document.documentElement.scrollWidth"))
                    .as("width of the page: nobody should have to scroll sideways")
                    .isEqualTo(width);
            assertThat(complaints).as("what the browser complained about").isEmpty();
            assertThat(barriers(page))
                    .as("barriers for readers with a disability")
                    .isEmpty();
        }
    }

    @ParameterizedTest(name = "{0} without script")
    @MethodSource("every_kind")
    void a_page_says_the_same_without_script(Kind kind) {
        try (BrowserContext context =
                chromium.browser().newContext(new Browser.NewContextOptions().setJavaScriptEnabled(false))) {
            Page page = context.newPage();

            Response answer = kind.open(page, ledger, "en");

            assertThat(answer.status()).isEqualTo(200);
            assertThat(page.locator("main").innerText()).isNotBlank();
            assertThat(page.locator("body").innerText().toLowerCase(Locale.ROOT))
                    .as("a page of invented data says so")
                    .contains("demonstration");
        }
    }

    static Stream<Kind> every_kind() {
        return Stream.of(Kind.values());
    }

    // A page that asks another host for anything tells that host who reads about whom.
    private List<String> listen(Page page) {
        List<String> complaints = new ArrayList<>();
        page.onConsoleMessage(message -> {
            if (message.type().equals("error")) {
                complaints.add(message.text());
            }
        });
        page.onPageError(complaints::add);
        page.onRequest(request -> {
            if (!request.url().startsWith(ledger.url("/")) && !request.url().startsWith("data:")) {
                complaints.add("asked another host: " + request.url());
            }
        });
        page.onRequestFailed(request -> complaints.add("failed: " + request.url()));
        return complaints;
    }

    private static List<String> barriers(Page page) {
        return new AxeBuilder(page)
                .analyze().getViolations().stream()
                        .filter(rule -> Set.of("serious", "critical").contains(rule.getImpact()))
                        .map(PagesIT::describe)
                        .toList();
    }

    private static String describe(Rule rule) {
        return rule.getId() + ": " + rule.getHelp() + " at "
                + rule.getNodes().stream().map(node -> node.getHtml()).limit(3).toList();
    }
}
