package org.gerch.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import java.util.Set;
import org.gerch.log.SignatureType;
import org.gerch.log.SigningKey;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A page on which something does not hold says so above everything else, and where. */
@InTheBrowser
class TamperedIT {

    private static final String LOUD = "This page failed the check. Do not rely on it.";

    private final PackagedLedger ledger;
    private final Chromium chromium;

    TamperedIT(PackagedLedger ledger, Chromium chromium) {
        this.ledger = ledger;
        this.chromium = chromium;
    }

    @Test
    void an_entry_whose_bytes_were_changed() {
        try (Reader reader = new Reader(ledger, chromium)
                .whereOnTheWay("/api/v1/events/7/leaf", leaf -> leaf.replace("\"seq\":0", "\"seq\":1"))) {
            reader.visits("/events/7?lang=en");
            assertLoud(reader, "Entry #7, as the ledger hands it out, is not in the list that was signed.");
        }
    }

    @Test
    void one_changed_entry_among_all_those_of_a_tender() {
        try (Reader reader = new Reader(ledger, chromium, 360)) {
            String tender = reader.tender();
            reader.opens(tender + "?lang=en");
            String entry = reader.page()
                    .locator("details tbody a")
                    .last()
                    .getAttribute("href")
                    .replaceAll("\\D", "");
            reader.whereOnTheWay("/api/v1/events/" + entry + "/leaf", leaf -> leaf.replace("\"v\":1", "\"v\":2"))
                    .visits(tender + "?lang=en");
            assertLoud(reader, "is not in the list that was signed.");
            assertThat(reader.page().locator(".alarm a.p").getAttribute("href")).isEqualTo("/events/" + entry);
            assertThat(new AxeBuilder(reader.page())
                            .analyze().getViolations().stream()
                                    .filter(rule ->
                                            Set.of("serious", "critical").contains(rule.getImpact()))
                                    .map(rule -> rule.getId()))
                    .isEmpty();
        }
    }

    @Test
    void a_proof_with_another_hash_in_it() {
        try (Reader reader =
                new Reader(ledger, chromium).whereOnTheWay("/api/v1/events/7/proof*", TamperedIT::flipped)) {
            reader.visits("/events/7?lang=en");
            assertLoud(reader, "Entry #7, as the ledger hands it out, is not in the list that was signed.");
        }
    }

    @Test
    void the_proof_of_another_entry() {
        try (Reader reader = new Reader(ledger, chromium)
                .whereOnTheWay("/api/v1/events/7/proof*", proof -> proof.replace("index 7\n", "index 6\n"))) {
            reader.visits("/events/7?lang=en");
            assertLoud(reader, "Entry #7, as the ledger hands it out, is not in the list that was signed.");
        }
    }

    @Test
    void a_proof_that_is_none() {
        try (Reader reader = new Reader(ledger, chromium)
                .whereOnTheWay("/api/v1/events/7/proof*", proof -> proof.replace("index 7", "index 07"))) {
            reader.visits("/events/7?lang=en");
            assertLoud(reader, "What the ledger answered for entry #7 cannot be read");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", OwnCheckIT.WITHOUT_ED25519, OwnCheckIT.WITHOUT_CRYPTOGRAPHY})
    void a_checkpoint_whose_signature_was_changed(String lack) {
        try (Reader reader = new Reader(ledger, chromium)
                .whoseBrowser(lack)
                .whereOnTheWay("/log/checkpoint", TamperedIT::withOtherSignature)) {
            reader.visits("/events/7?lang=en");
            assertLoud(reader, "A signature on the list is wrong: by gerch.invalid/demonstration/");
        }
    }

    @Test
    void a_proof_that_carries_a_wrong_signature_for_those_who_download_it() {
        try (Reader reader =
                new Reader(ledger, chromium).whereOnTheWay("/api/v1/events/7/proof*", TamperedIT::withOtherSignature)) {
            reader.visits("/events/7?lang=en");
            assertLoud(reader, "The proof of entry #7 carries a wrong signature");
        }
    }

    @Test
    void another_key_than_the_one_remembered() {
        try (Reader reader = new Reader(ledger, chromium)) {
            reader.visits("/events/7?lang=en");
            String origin = reader.asksByHand("/log/verifier-key").split("\\+")[0];
            SigningKey other = SigningKey.generate(origin, SignatureType.ED25519);
            reader.whereInstead("/log/verifier-key", 200, other.verifierKey() + "\n")
                    .whereInstead("/log/keys.json", 404, "")
                    .whereOnTheWay("/log/checkpoint", note -> FalseLog.signed(note, other))
                    .visits("/events/7?lang=en");
            assertLoud(reader, "The list is signed with another key than");
            assertThat(reader.page()
                            .locator("#own-check a[href='/about/how-to-check#key']")
                            .count())
                    .isEqualTo(1);
        }
    }

    @Test
    void a_witness_that_goes_by_another_key_or_did_not_sign_what_it_is_said_to_have_signed() {
        SigningKey witness = SigningKey.generate("north.example/witness", SignatureType.COSIGNATURE_V1);
        SigningKey other = SigningKey.generate("north.example/witness", SignatureType.COSIGNATURE_V1);
        try (Reader reader = new Reader(ledger, chromium)
                .whereInstead("/log/witnesses.json", 200, FalseLog.witnesses(witness))
                .whereOnTheWay("/log/checkpoint", note -> withOtherSignature(FalseLog.cosigned(note, witness)))) {
            reader.visits("/events/7?lang=en");
            assertLoud(reader, "A signature on the list is wrong: by north.example/witness");
            reader.whereAllIsWellAgain()
                    .whereInstead("/log/witnesses.json", 200, FalseLog.witnesses(other))
                    .whereOnTheWay("/log/checkpoint", note -> FalseLog.cosigned(note, other))
                    .visits("/events/7?lang=en");
            assertLoud(reader, "The witness north.example/witness is named with another key");
        }
    }

    @Test
    void a_list_that_became_shorter() {
        try (Reader reader = new Reader(ledger, chromium)) {
            reader.visits("/events/0?lang=en");
            String older = reader.asksByHand("/api/v1/events/0/proof").split("\n\n", 2)[1];
            reader.whereInstead("/log/checkpoint", 200, older).visits("/events/0?lang=en");
            assertLoud(reader, "The list has become shorter: your browser has seen one with");
        }
    }

    @Test
    void an_entry_that_the_page_names_and_the_ledger_withholds() {
        try (Reader reader = new Reader(ledger, chromium).whereInstead("/api/v1/events/7/leaf", 404, "")) {
            reader.visits("/events/7?lang=en");
            assertLoud(reader, "The ledger does not hand out entry #7, which this page shows.");
        }
    }

    @Test
    void an_entry_that_the_page_leaves_out() {
        try (Reader reader = new Reader(ledger, chromium)) {
            String tender = reader.tender();
            reader.whereOnTheWay(
                            tender + "?lang=en",
                            page -> page.replaceFirst("\"positions\":\\[(\\d+),\\d+,", "\"positions\":[$1,"))
                    .visits(tender + "?lang=en");
            assertLoud(reader, "An entry that should come before #");
        }
    }

    @Test
    void an_entry_of_something_else_told_as_the_tenders() {
        try (Reader reader = new Reader(ledger, chromium)) {
            String tender = reader.tender();
            reader.whereOnTheWay(
                            tender + "?lang=en", page -> page.replaceFirst("\"positions\":\\[", "\"positions\":[0,"))
                    .visits(tender + "?lang=en");
            assertLoud(reader, "Entry #0 belongs to something else: ");
        }
    }

    @Test
    void a_price_that_is_not_the_entrys() {
        try (Reader reader = new Reader(ledger, chromium)) {
            String tender = reader.tender();
            reader.whereOnTheWay(
                            tender + "?lang=en",
                            page -> page.replaceFirst("(data\\.content\\.price\">[^<]*)\\d<", "$19<"))
                    .visits(tender + "?lang=en");
            assertLoud(
                    reader, "The page does not show what entry #", "The page shows:", "The entry holds: {\"amount\":");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "(7 meta.actor.office\">)[^<]+",
                "(7 happened\"><time[^>]*>)\\d{4}",
                "(7 at\"><time[^>]*datetime=\")\\d{4}",
                "(7 stream\">)[^<]+",
                "(7 hash\">)..",
                "(7 id\">)..",
                "(7 number\">)#7",
                "(7 bytes\">)."
            })
    void a_fact_of_an_entry_that_is_shown_otherwise(String fact) {
        try (Reader reader = new Reader(ledger, chromium)
                .whereOnTheWay("/events/7?lang=en", page -> page.replaceFirst(fact, "$11999"))) {
            reader.visits("/events/7?lang=en");
            assertLoud(reader, "The page does not show what entry #7 holds.");
        }
    }

    private static void assertLoud(Reader reader, String... why) {
        assertThat(reader.finding()).as(reader.reads()).isEqualTo("fails");
        assertThat(reader.alarm()).contains(LOUD).contains(why[0]);
        assertThat(reader.reads())
                .contains(LOUD)
                .contains(why)
                .contains("What to do", "Save everything the ledger answered");
        assertThat(reader.page().locator(".own-line").innerText()).isEqualTo("This page failed your browser’s check");
    }

    /** Another first character in the third line, which is a hash. */
    private static String flipped(String proof) {
        String[] lines = proof.split("\n", -1);
        lines[2] = (lines[2].charAt(0) == 'A' ? 'B' : 'A') + lines[2].substring(1);
        return String.join("\n", lines);
    }

    /** The last signature with another character in its middle. */
    private static String withOtherSignature(String note) {
        int at = note.length() - 20;
        return note.substring(0, at) + (note.charAt(at) == 'A' ? 'B' : 'A') + note.substring(at + 1);
    }
}
