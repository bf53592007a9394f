package org.gerch.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The machine's own Chromium, driven by Playwright, which brings none along. */
public final class Chromium implements AutoCloseable {

    private final Playwright playwright;
    private final Browser browser;

    public Chromium() {
        Path executable = installed()
                .orElseThrow(() -> new IllegalStateException(
                        "No Chromium on this machine (looked at CHROMIUM and PATH): apt-get install chromium"));
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(executable)
                        .setArgs(List.of("--disable-dev-shm-usage")));
    }

    public Browser browser() {
        return browser;
    }

    /** The executable that the variable {@code CHROMIUM} names, else the first of the usual names on the path. */
    public static Optional<Path> installed() {
        String named = System.getenv("CHROMIUM");
        Stream<Path> candidates = named != null
                ? Stream.of(Path.of(named))
                : Stream.of("chromium", "chromium-browser", "google-chrome")
                        .flatMap(name ->
                                Stream.of(System.getenv("PATH").split(":")).map(folder -> Path.of(folder, name)));
        return candidates.filter(Files::isExecutable).findFirst();
    }

    @Override
    public void close() {
        playwright.close();
    }
}
