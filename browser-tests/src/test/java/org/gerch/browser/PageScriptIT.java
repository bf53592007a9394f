package org.gerch.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.gerch.log.CompactRange;
import org.gerch.log.Hash;
import org.gerch.log.NodeId;
import org.gerch.log.SignatureType;
import org.gerch.log.SigningKey;
import org.gerch.log.TileLayout;
import org.gerch.log.TreeHasher;
import org.gerch.log.VerifierKey;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The modules by which pages check themselves, against vectors of others and against our other implementation. */
@InTheBrowser
class PageScriptIT {

    private static final Path VECTORS = Path.of("../../shared/vectors");

    private final PackagedLedger ledger;
    private final Chromium chromium;

    PageScriptIT(PackagedLedger ledger, Chromium chromium) {
        this.ledger = ledger;
        this.chromium = chromium;
    }

    @Test
    void an_inclusion_proof_holds_exactly_when_the_vector_says_so() throws IOException {
        List<String> vectors = new ArrayList<>();
        try (Stream<Path> files = Files.walk(vectors("merkle/testdata/inclusion"))) {
            for (Path file :
                    files.filter(path -> path.toString().endsWith(".json")).toList()) {
                // Indexes go up to 2^64 - 1, which a number of JavaScript does not hold.
                vectors.add(Files.readString(file).replaceAll("(\"(?:leafIdx|treeSize)\": )(\\d+)", "$1\"$2\""));
            }
        }
        assertThat(vectors).hasSize(98);

        assertThat(evaluated("", """
                        const bytes = text => Uint8Array.from(atob(text), c => c.charCodeAt(0));
                        for (const vector of given.map(JSON.parse)) {
                          let holds = true;
                          try {
                            await tlog.verifyInclusion(bytes(vector.leafHash), BigInt(vector.leafIdx), BigInt(vector.treeSize),
                              (vector.proof ?? []).map(bytes), bytes(vector.root), crypto);
                          } catch (refused) {
                            holds = !(refused instanceof tlog.Refused);
                          }
                          if (holds === vector.wantErr) wrong.push(vector.desc);
                        }
                        """, vectors)).isEqualTo(List.of());
    }

    @ParameterizedTest
    @CsvSource({"1, 2", "3, 7", "255, 256", "256, 257", "300, 700", "512, 513", "699, 700", "256, 65537"})
    void a_tree_grew_out_of_an_earlier_one_exactly_when_both_roots_follow_from_the_same_tiles(int earlier, int size) {
        CompactRange tree = CompactRange.empty();
        Map<NodeId, Hash> nodes = new HashMap<>();
        Map<String, String> given = new HashMap<>();
        for (int i = 0; i < size; i++) {
            Hash leaf = new TreeHasher().leaf(Integer.toString(i).getBytes(StandardCharsets.UTF_8));
            tree.append(leaf, (level, index, hash) -> nodes.put(new NodeId(level, index), hash));
            if (i + 1 == earlier) {
                given.put("before", tree.root().toBase64());
            }
        }
        given.put("now", tree.root().toBase64());
        given.put("sizes", earlier + " " + size);
        new TileLayout(size).tiles().forEach(tile -> {
            byte[] hashes = new byte[tile.width() * Hash.BYTES];
            for (int i = 0; i < tile.width(); i++) {
                nodes.get(tile.node(i)).writeTo(hashes, i * Hash.BYTES);
            }
            given.put("/log/" + tile.path(), Base64.getEncoder().encodeToString(hashes));
        });

        assertThat(evaluated("", """
                        const bytes = text => Uint8Array.from(atob(text), c => c.charCodeAt(0));
                        const ledger = { get: async path => given[path] === undefined ? null : bytes(given[path]) };
                        const [before, now] = given.sizes.split(' ').map(BigInt);
                        const other = bytes(given.now).map(byte => byte ^ 1);
                        const grown = (old, root) => growth.requireGrownOutOf({ size: before, root: old }, { size: now, root }, ledger, crypto)
                          .then(() => wrong.push('holds'), refused => wrong.push(refused.reason));
                        await grown(bytes(given.before), bytes(given.now));
                        await grown(other, bytes(given.now));
                        await grown(bytes(given.before), other);
                        """, given)).isEqualTo(List.of("holds", "rewritten", "malformed"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", OwnCheckIT.WITHOUT_ED25519, OwnCheckIT.WITHOUT_CRYPTOGRAPHY})
    void a_note_is_verified_exactly_when_the_vector_says_so(String lack) throws IOException {
        assertThat(evaluated(lack, """
                        const vectors = JSON.parse(given[0]);
                        for (const vector of vectors.notes) {
                          let verified = [];
                          try {
                            const keys = await Promise.all(vector.vkeys.map(vkey => tlog.parseKey(vkey, crypto)));
                            verified = (await tlog.verifyNote(tlog.parseNote(vector.note), keys, crypto)).map(one => one.key.name);
                          } catch (refused) {
                            if (!(refused instanceof tlog.Refused)) throw refused;
                          }
                          if (JSON.stringify(verified) !== JSON.stringify(vector.verified)) wrong.push(vector.desc);
                        }
                        for (const vkey of vectors.goodVkeys) {
                          if ((await tlog.parseKey(vkey, crypto)).vkey !== vkey) wrong.push(vkey);
                        }
                        for (const vkey of vectors.badVkeys) {
                          await tlog.parseKey(vkey, crypto).then(() => wrong.push(vkey), () => undefined);
                        }
                        """, List.of(Files.readString(vectors("note/note-vectors.json")))))
                .isEqualTo(List.of());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", OwnCheckIT.WITHOUT_ED25519})
    void a_signature_is_accepted_exactly_when_the_vector_says_so(String lack) throws IOException {
        assertThat(evaluated(
                        lack, """
                        const bytes = hex => Uint8Array.from(hex.match(/../g) ?? [], byte => parseInt(byte, 16));
                        for (const group of JSON.parse(given[0]).testGroups) {
                          for (const test of group.tests) {
                            const signature = bytes(test.sig);
                            const accepted = signature.length === 64
                              && await crypto.ed25519(bytes(group.publicKey.pk), bytes(test.msg), signature);
                            if (accepted !== (test.result === 'valid')) wrong.push(test.tcId + ' ' + test.comment);
                          }
                        }
                        """, List.of(Files.readString(vectors("wycheproof/testvectors_v1/ed25519_test.json")))))
                .isEqualTo(List.of());
    }

    @Test
    void the_short_form_of_a_key_is_the_same_in_both_implementations() {
        String key = SigningKey.generate("gerch.example/ledger", SignatureType.ED25519)
                .verifierKey()
                .toString();
        assertThat(evaluated("", "wrong.push(await tlog.fingerprint(given[0], crypto));", List.of(key)))
                .isEqualTo(List.of(VerifierKey.parse(key).fingerprint()));
    }

    @Test
    void a_key_that_the_known_one_handed_over_to_is_followed() {
        Handover handover = new Handover();
        assertThat(followed(handover.answers()))
                .isEqualTo(List.of(handover.next.verifierKey().toString()));
    }

    @Test
    void no_key_is_followed_that_the_known_one_did_not_hand_over_to() {
        Handover handover = new Handover();
        SigningKey other = SigningKey.generate(Handover.ORIGIN, SignatureType.ED25519);

        assertThat(followed(handover.namedBy(other).answers()))
                .as("signed by somebody else")
                .isEqualTo(List.of("unsigned"));
        assertThat(followed(new Handover().whoseEntryNames(other).answers()))
                .as("the entry names another key")
                .isEqualTo(List.of("key-changed"));
        assertThat(followed(new Handover().withoutTheNewSignature().answers()))
                .as("the new key did not sign")
                .isEqualTo(List.of("unsigned"));
        assertThat(followed(Map.of("known", handover.known.verifierKey().toString())))
                .as("the ledger says nothing")
                .isEqualTo(List.of("nothing"));
    }

    private Object followed(Map<String, String> answers) {
        return evaluated("", """
                const ledger = { get: async path => given[path] === undefined ? null : new TextEncoder().encode(given[path]) };
                try {
                  const known = await tlog.parseKey(given.known, crypto);
                  wrong.push((await trust.followed(known, ledger, crypto))?.vkey ?? 'nothing');
                } catch (refused) {
                  wrong.push(refused.reason);
                }
                """, answers);
    }

    private Object evaluated(String lack, String body, Object given) {
        try (Reader reader = new Reader(ledger, chromium).whoseBrowser(lack)) {
            Page page = reader.page();
            page.navigate(ledger.url("/events/0"));
            return page.evaluate("""
                    async given => {
                      const start = document.querySelector('script[type=module]').src;
                      const tlog = await import(new URL('tlog.js', start));
                      const trust = await import(new URL('trust.js', start));
                      const growth = await import(new URL('growth.js', start));
                      const crypto = await (await import(new URL('crypto.js', start))).cryptography();
                      const wrong = [];
                      %s
                      return wrong;
                    }
                    """.formatted(body), given);
        }
    }

    private static Path vectors(String path) {
        Path found = VECTORS.resolve(path);
        Assumptions.assumeTrue(Files.exists(found), "../shared is absent: the published vectors are not at hand");
        return found;
    }
}
