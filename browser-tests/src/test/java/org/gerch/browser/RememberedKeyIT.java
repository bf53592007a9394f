package org.gerch.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import org.gerch.log.SignatureType;
import org.gerch.log.SigningKey;
import org.junit.jupiter.api.Test;

/** A reader sees which key the browser remembers, and decides. */
@InTheBrowser
class RememberedKeyIT {

    private static final String PAGE = "/about/how-to-check?lang=en";

    private final PackagedLedger ledger;
    private final Chromium chromium;

    RememberedKeyIT(PackagedLedger ledger, Chromium chromium) {
        this.ledger = ledger;
        this.chromium = chromium;
    }

    @Test
    void the_key_met_on_a_page_is_the_one_whose_short_form_the_ledger_prints() {
        try (Reader reader = new Reader(ledger, chromium)) {
            reader.opens(PAGE);
            assertSays(reader, "Your browser remembers no key of this ledger yet.");

            reader.visits("/events/3?lang=en").opens(PAGE);
            String printed = reader.page().locator("section b.mono").innerText();
            assertSays(reader, "Your browser remembers the key " + printed + ".");
            assertSays(reader, "It is the key that the ledger names today.");
        }
    }

    @Test
    void a_key_put_in_by_hand_is_believed_against_the_ledger_until_it_is_forgotten() {
        SigningKey other = SigningKey.generate("gerch.example/ledger", SignatureType.ED25519);
        try (Reader reader = new Reader(ledger, chromium)) {
            reader.opens(PAGE);
            pastes(reader, other.verifierKey().toString());
            assertSays(
                    reader,
                    "Your browser remembers the key " + other.verifierKey().fingerprint());
            assertSays(reader, "The ledger names another key today");

            reader.visits("/events/3?lang=en");
            assertThat(reader.finding()).isEqualTo("fails");
            assertThat(reader.alarm()).contains("The list is signed with another key than");

            reader.opens(PAGE);
            reader.page().getByText("Forget key, witnesses and lists").click();
            assertSays(reader, "Your browser remembers no key of this ledger yet.");
            reader.visits("/events/3?lang=en");
            assertThat(reader.finding()).isEqualTo("holds");
        }
    }

    @Test
    void what_is_no_key_of_a_log_is_not_remembered() {
        SigningKey witness = SigningKey.generate("north.example/witness", SignatureType.COSIGNATURE_V1);
        try (Reader reader = new Reader(ledger, chromium)) {
            reader.opens(PAGE);
            for (String none : new String[] {"", "a+b+c", witness.verifierKey().toString()}) {
                pastes(reader, none);
                assertSays(reader, "That is not a key.");
            }
            assertSays(reader, "Your browser remembers no key of this ledger yet.");
        }
    }

    private static void pastes(Reader reader, String key) {
        Locator field = reader.page().getByLabel("A key from somewhere you trust, in one line");
        field.fill(key);
        field.press("Enter");
    }

    private static void assertSays(Reader reader, String sentence) {
        PlaywrightAssertions.assertThat(reader.page().locator("#own-key")).containsText(sentence);
    }
}
