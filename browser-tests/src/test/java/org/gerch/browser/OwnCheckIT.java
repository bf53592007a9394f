package org.gerch.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Download;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Set;
import org.gerch.log.SignatureType;
import org.gerch.log.SigningKey;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A page that nobody tampered with, checked by the reader's own browser. */
@InTheBrowser
class OwnCheckIT {

    static final String WITHOUT_ED25519 = """
            const importKey = SubtleCrypto.prototype.importKey;
            SubtleCrypto.prototype.importKey = function (form, key, algorithm, ...rest) {
              return (algorithm.name ?? algorithm) === 'Ed25519'
                ? Promise.reject(new DOMException('Unrecognized name.', 'NotSupportedError'))
                : importKey.call(this, form, key, algorithm, ...rest);
            };
            """;

    static final String WITHOUT_CRYPTOGRAPHY =
            "Object.defineProperty(Crypto.prototype, 'subtle', { get() { return undefined; } })";

    private final PackagedLedger ledger;
    private final Chromium chromium;

    OwnCheckIT(PackagedLedger ledger, Chromium chromium) {
        this.ledger = ledger;
        this.chromium = chromium;
    }

    @Test
    void a_tenders_page_finds_all_its_entries_in_the_signed_list_and_says_what_it_did_not_check() {
        try (Reader reader = new Reader(ledger, chromium)) {
            String tender = reader.tender();
            reader.visits(tender + "?lang=en");
            int events = reader.page().locator("details tbody tr").count();

            assertThat(reader.finding()).as(reader.reads()).isEqualTo("holds");
            assertThat(reader.reads())
                    .contains("up to position #")
                    .contains("The exact bytes of all " + events + " entries are in that signed list")
                    .contains("None of the first " + events + " entries of tender/")
                    .contains("dates, offices, amounts and texts shown here are those of the entries")
                    .contains(
                            "What it did not check",
                            "./gerch verify http://127.0.0.1",
                            "Compare it with one from elsewhere");
            assertThat(reader.page().locator(".own-line").innerText())
                    .isEqualTo("Your browser found all " + events + " entries in the signed list");
            assertThat(reader.alarm()).isEmpty();
            assertThat(reader.complaints()).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/grants", "/groups"})
    void a_grant_and_a_group_check_themselves_too(String list) {
        try (Reader reader = new Reader(ledger, chromium)) {
            reader.opens(list + "?lang=mn");
            String kind = list.equals("/grants") ? "/grants/" : "/parties/";
            reader.visits(reader.page()
                    .locator("main a[href^='" + kind + "']")
                    .first()
                    .getAttribute("href"));

            assertThat(reader.finding()).as(reader.reads()).isEqualTo("holds");
            assertThat(reader.reads()).contains("Таны хөтөч юуг шалгасан бэ", "Юуг шалгаагүй вэ");
        }
    }

    @Test
    void every_kind_of_entry_checks_itself() {
        try (Reader reader = new Reader(ledger, chromium)) {
            for (int position : new int[] {0, 1, 255, 256, 700, 1_000, 1_500}) {
                reader.visits("/events/" + position + "?lang=en");

                assertThat(reader.finding()).as(reader.reads()).isEqualTo("holds");
                assertThat(reader.reads()).contains("The exact bytes of the entry are in that signed list");
            }
            assertThat(reader.complaints()).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {WITHOUT_ED25519, WITHOUT_CRYPTOGRAPHY})
    void a_browser_that_lacks_cryptography_borrows_it_and_says_so(String lack) {
        try (Reader reader = new Reader(ledger, chromium).whoseBrowser(lack)) {
            reader.visits(reader.tender() + "?lang=en");

            assertThat(reader.finding()).as(reader.reads()).isEqualTo("holds");
            assertThat(reader.reads()).contains("a library that came with the page computed it");
        }
    }

    @Test
    void no_library_is_fetched_where_the_browser_needs_none() {
        try (Reader reader = new Reader(ledger, chromium)) {
            StringBuilder asked = new StringBuilder();
            reader.page().onRequest(request -> asked.append(request.url()).append('\n'));
            reader.visits("/events/3?lang=en");

            assertThat(asked.toString()).contains("/page.js").doesNotContain("tweetnacl", "js-sha256");
        }
    }

    @Test
    void witnesses_that_cosigned_are_counted_with_the_time_they_gave() {
        SigningKey north = SigningKey.generate("north.example/witness", SignatureType.COSIGNATURE_V1);
        SigningKey south = SigningKey.generate("south.example/witness", SignatureType.COSIGNATURE_V1);
        try (Reader reader = new Reader(ledger, chromium)
                .whereInstead("/log/witnesses.json", 200, FalseLog.witnesses(north, south))
                .whereOnTheWay("/log/checkpoint", note -> FalseLog.cosigned(note, north, south))) {
            reader.visits("/events/4?lang=en");

            assertThat(reader.finding()).as(reader.reads()).isEqualTo("holds");
            assertThat(reader.reads())
                    .startsWith("Verified by 2 witnesses up to position #")
                    .contains(
                            "2026-11-21 10:02",
                            "north.example/witness confirmed at",
                            "south.example/witness confirmed at")
                    .doesNotContain("Two witnesses would know");
        }
    }

    @Test
    void a_witness_met_before_that_did_not_cosign_is_missed_and_a_new_one_is_not_counted() {
        SigningKey known = SigningKey.generate("north.example/witness", SignatureType.COSIGNATURE_V1);
        SigningKey stranger = SigningKey.generate("south.example/witness", SignatureType.COSIGNATURE_V1);
        try (Reader reader = new Reader(ledger, chromium)
                .whereInstead("/log/witnesses.json", 200, FalseLog.witnesses(known))
                .whereOnTheWay("/log/checkpoint", note -> FalseLog.cosigned(note, known))) {
            reader.visits("/events/4?lang=en");
            reader.whereAllIsWellAgain()
                    .whereInstead("/log/witnesses.json", 200, FalseLog.witnesses(known, stranger))
                    .whereOnTheWay("/log/checkpoint", note -> FalseLog.cosigned(note, stranger))
                    .visits("/events/4?lang=en");

            assertThat(reader.finding()).as(reader.reads()).isEqualTo("holds");
            assertThat(reader.reads())
                    .contains("No witness has confirmed it")
                    .contains("north.example/witness has not confirmed this list")
                    .contains("south.example/witness is named as a witness; your browser did not know it before");
        }
    }

    @Test
    void the_key_is_remembered_from_the_first_visit_on() {
        try (Reader reader = new Reader(ledger, chromium)) {
            reader.visits("/events/4?lang=en");
            assertThat(reader.reads()).contains("Your browser meets it for the first time and remembers it");
            reader.visits("/events/5?lang=en");
            assertThat(reader.reads())
                    .contains("which your browser has known since")
                    .doesNotContain("Compare it with one from elsewhere");
        }
    }

    @Test
    void a_ledger_that_does_not_answer_is_not_called_false_and_can_be_asked_again() {
        try (Reader reader = new Reader(ledger, chromium).whereNothingComesFrom("/api/v1/events/4/leaf")) {
            reader.visits("/events/4?lang=en");
            assertThat(reader.finding()).isEqualTo("open");
            assertThat(reader.reads()).contains("The ledger does not answer", "Nothing was found wrong");
            assertThat(reader.alarm()).isEmpty();

            reader.whereAllIsWellAgain().page().getByText("Try again").click();
            reader.page().waitForSelector(".own.holds");
        }
    }

    @Test
    void all_that_the_ledger_answered_can_be_saved() throws IOException {
        try (Reader reader = new Reader(ledger, chromium)) {
            reader.visits("/events/4?lang=en");
            Download saved = reader.page()
                    .waitForDownload(() -> reader.page()
                            .getByText("Save everything the ledger answered")
                            .click());

            assertThat(saved.suggestedFilename()).isEqualTo("gerch-check.json");
            assertThat(Files.readString(saved.path()))
                    .contains("/log/checkpoint", "/api/v1/events/4/leaf", "c2sp.org/tlog-proof@v1", "\"trusted\"");
            Download proof = reader.page()
                    .waitForDownload(() ->
                            reader.page().locator(".chk a[href$='/proof']").click());
            assertThat(proof.suggestedFilename()).isEqualTo("4.tlog-proof");
        }
    }

    @Test
    void a_checked_page_can_be_read_by_everyone() {
        try (Reader reader = new Reader(ledger, chromium, 360)) {
            reader.visits(reader.tender() + "?lang=mn");

            assertThat(reader.page().evaluate("document.documentElement.scrollWidth"))
                    .isEqualTo(360);
            assertThat(new AxeBuilder(reader.page())
                            .analyze().getViolations().stream()
                                    .filter(rule ->
                                            Set.of("serious", "critical").contains(rule.getImpact()))
                                    .map(rule -> rule.getId()))
                    .isEmpty();
        }
    }

    @Test
    void a_browser_without_script_reads_how_it_is_done_by_hand() {
        try (Reader reader = new Reader(ledger, chromium).whereInstead("/assets/check.*/**", 404, "")) {
            reader.opens("/events/4?lang=en");

            assertThat(reader.reads()).contains("Your browser has not checked this page itself", "by hand");
        }
    }
}
