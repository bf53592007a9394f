package org.gerch.browser.attack;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.gerch.browser.Chromium;
import org.jspecify.annotations.Nullable;

/** People with browsers; all of them on the one thread that Playwright asks for. */
final class Visitors implements AutoCloseable {
    private static final String FINISHED = ".own.holds, .own.fails, .own.open";
    private static final double PATIENCE_MILLIS = 120_000;

    private final ExecutorService thread = Executors.newSingleThreadExecutor();
    private @Nullable Chromium chromium;

    /** A first visit; what the browser remembers of it. */
    String meet(String ledger) throws Exception {
        return in(null, context -> {
            look(context, ledger + "/events/" + World.OPENED + "?lang=en");
            return context.storageState();
        });
    }

    /** A visit by a browser with such a memory. */
    Sighting visit(String page, String memory) throws Exception {
        return in(memory, context -> {
            long began = System.nanoTime();
            Page seen = look(context, page);
            double seconds = (System.nanoTime() - began) / 1e9;
            String finding = seen.locator("#own-check").getAttribute("class");
            String said = seen.locator("#own-check").innerText();
            return new Sighting(finding.contains("fails"), said, seconds);
        });
    }

    private static Page look(BrowserContext context, String url) {
        Page page = context.newPage();
        page.navigate(url);
        page.waitForSelector(FINISHED, new Page.WaitForSelectorOptions().setState(WaitForSelectorState.ATTACHED));
        return page;
    }

    private interface Visit<T> {
        T with(BrowserContext context);
    }

    private <T> T in(@Nullable String memory, Visit<T> visit) throws Exception {
        Callable<T> call = () -> {
            Browser.NewContextOptions options = new Browser.NewContextOptions();
            if (memory != null) {
                options.setStorageState(memory);
            }
            if (chromium == null) {
                chromium = new Chromium();
            }
            try (BrowserContext context = chromium.browser().newContext(options)) {
                context.setDefaultTimeout(PATIENCE_MILLIS);
                return visit.with(context);
            }
        };
        return thread.submit(call).get();
    }

    @Override
    public void close() throws Exception {
        thread.submit(() -> {
                    if (chromium != null) {
                        chromium.close();
                    }
                })
                .get();
        thread.shutdown();
    }
}
