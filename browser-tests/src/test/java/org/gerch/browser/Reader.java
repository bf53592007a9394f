package org.gerch.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/** Somebody with a browser of their own, which remembers; and with a line on which somebody else may sit. */
final class Reader implements AutoCloseable {

    private static final double PATIENCE = 60_000;
    private static final String FINISHED = ".own.holds, .own.fails, .own.open";

    private final PackagedLedger ledger;
    private final BrowserContext browser;
    private final List<String> complaints = new ArrayList<>();
    private Page page;

    Reader(PackagedLedger ledger, Chromium chromium) {
        this(ledger, chromium, 1280);
    }

    Reader(PackagedLedger ledger, Chromium chromium, int width) {
        this.ledger = ledger;
        browser = chromium.browser().newContext(new Browser.NewContextOptions().setViewportSize(width, 800));
        browser.setDefaultTimeout(PATIENCE);
        page = browser.newPage();
        page.onPageError(complaints::add);
    }

    /** Opens a page and waits until the browser has said what it found. */
    Reader visits(String path) {
        page.navigate(ledger.url(path));
        return waits();
    }

    Reader waits() {
        page.waitForSelector(FINISHED, new Page.WaitForSelectorOptions().setState(WaitForSelectorState.ATTACHED));
        return this;
    }

    /** A tender that has a verdict, found as a reader would find one. */
    String tender() {
        page.navigate(ledger.url("/verdicts?verdict=LOWEST_NOT_CHOSEN_UNEXPLAINED&lang=en"));
        return page.locator("main a[href^='/tenders/']").first().getAttribute("href");
    }

    /** Runs before any script of a page, as if the browser had been built like that. */
    Reader whoseBrowser(String script) {
        browser.addInitScript(script);
        return this;
    }

    /** Changes what comes from an address on its way. */
    Reader whereOnTheWay(String address, UnaryOperator<String> changed) {
        browser.route(ledger.url(address), route -> {
            var answer = route.fetch();
            route.fulfill(new Route.FulfillOptions().setResponse(answer).setBody(changed.apply(answer.text())));
        });
        return this;
    }

    /** Answers in the ledger's place. */
    Reader whereInstead(String address, int status, String body) {
        browser.route(
                ledger.url(address),
                route -> route.fulfill(
                        new Route.FulfillOptions().setStatus(status).setBody(body)));
        return this;
    }

    Reader whereNothingComesFrom(String address) {
        browser.route(ledger.url(address), Route::abort);
        return this;
    }

    Reader whereAllIsWellAgain() {
        browser.unrouteAll();
        return this;
    }

    Page page() {
        return page;
    }

    /** What stands at the check's own place. */
    String reads() {
        return page.locator("#own-check").innerText();
    }

    /** {@code holds}, {@code fails} or {@code open}. */
    String finding() {
        return page.locator("#own-check").getAttribute("class").replace("own ", "");
    }

    /** What stands above everything else; empty where nothing does. */
    String alarm() {
        return String.join("\n", page.locator("main > .alarm[role=alert]").allInnerTexts());
    }

    List<String> complaints() {
        return complaints;
    }

    /** What the ledger itself answers, past everything on the way. */
    String asksByHand(String path) {
        var answer = browser.request().get(ledger.url(path));
        return answer.text();
    }

    Response opens(String path) {
        return page.navigate(ledger.url(path));
    }

    @Override
    public void close() {
        browser.close();
    }
}
