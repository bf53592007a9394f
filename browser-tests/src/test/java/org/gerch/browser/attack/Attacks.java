package org.gerch.browser.attack;

import static org.gerch.browser.attack.Observer.PAGE;
import static org.gerch.browser.attack.Observer.RETURNING;
import static org.gerch.browser.attack.Observer.RUNNING;
import static org.gerch.browser.attack.Observer.SELF_CHECK;
import static org.gerch.browser.attack.Observer.START;
import static org.gerch.browser.attack.Observer.VERIFIER;
import static org.gerch.browser.attack.Observer.WITNESS;
import static org.gerch.browser.attack.World.OPENED;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** All that is done to a ledger. */
final class Attacks {
    private static final String TENDER = "/tenders/" + Releases.tender(18);
    private static final int AWARDED = OPENED + 4;
    private static final Pattern TIME = Pattern.compile("^\\{\"at\":\"([^\"]+)\"");

    private Attacks() {}

    static List<Attack> all() {
        return List.of(
                new Attack("One byte of an entry is changed: a price")
                        .before(scene -> changePrice(scene, OPENED))
                        .notices(SELF_CHECK, "position " + OPENED + ", leaf_hash: expected ")
                        .notices(VERIFIER, "Entry " + OPENED + " is not the one that was signed")
                        .notices(
                                PAGE,
                                "Entry #" + OPENED
                                        + ", as the ledger hands it out, is not in the list that was signed.")
                        .misses(START, RUNNING, RETURNING, WITNESS),
                new Attack("The same to one of the last thousand entries")
                        .before(scene -> changePrice(scene, OPENED + 8 * 150))
                        .notices(START, "at position " + (OPENED + 8 * 150) + ", leaf_hash: expected ")
                        .notices(SELF_CHECK, "position " + (OPENED + 8 * 150) + ", leaf_hash: expected "),
                new Attack("The hash stored beside an entry is changed")
                        .before(scene -> sql(
                                scene,
                                "update ledger.leaf set leaf_hash = set_byte(leaf_hash, 0, get_byte(leaf_hash, 0) # 1)"
                                        + " where position = " + (OPENED - 1)))
                        .notices(SELF_CHECK, "position " + (OPENED - 1) + ", leaf_hash: expected ")
                        .notices(VERIFIER, "The tile tile/0/000[" + (OPENED - 1) + "] is wrong")
                        .notices(PAGE, "is not in the list that was signed.")
                        .misses(START, RUNNING, RETURNING, WITNESS),
                new Attack("A column beside an entry is changed: its kind")
                        .before(scene -> sql(
                                scene,
                                "update ledger.leaf set type = 'tender.bid-withdrawn' where position = " + OPENED))
                        .notices(SELF_CHECK, "position " + OPENED + ", type: expected tender.bid-opened, found")
                        .misses(START, RUNNING, VERIFIER, RETURNING, WITNESS, PAGE),
                new Attack("An entry is deleted")
                        .before(scene -> sql(scene, "delete from ledger.leaf where position = " + OPENED))
                        .notices(SELF_CHECK, "position " + OPENED + ", leaf: expected an event, found nothing")
                        .page(TENDER)
                        .notices(VERIFIER, "/log/tile/entries/000 answers 500")
                        .cannotFinish(PAGE, "The ledger does not answer, so the check is not finished.")
                        .misses(START, RUNNING, RETURNING, WITNESS),
                new Attack("An entry is put behind the last one")
                        .before(scene -> {
                            try (Forgery forgery = scene.superuser()) {
                                long size = forgery.size();
                                forgery.append(size, again(forgery, OPENED, Instant.now()), Instant.now());
                            }
                        })
                        .notices(START, "leaf: expected nothing: the head ends before it, found an event")
                        .notices(SELF_CHECK, "leaf_hash: expected nothing: the head ends with "),
                new Attack("An entry that breaks the law is appended, with hash, tree and head that fit")
                        .before(scene -> {
                            try (Forgery forgery = scene.superuser()) {
                                Instant now = Instant.now().truncatedTo(ChronoUnit.MICROS);
                                forgery.append(forgery.size(), again(forgery, OPENED, now), now)
                                        .makeTreeFit();
                            }
                        })
                        .notices(VERIFIER, "is refused by the law")
                        .notices(RETURNING, "is refused by the law")
                        .misses(START, RUNNING, SELF_CHECK, WITNESS, PAGE),
                new Attack("Two entries change places")
                        .before(scene -> sql(
                                scene,
                                "update ledger.leaf set position = 9999 where position = %1$d;".formatted(OPENED)
                                        + " update ledger.leaf set position = %1$d where position = %1$d + 1;"
                                                .formatted(OPENED)
                                        + " update ledger.leaf set position = %1$d + 1 where position = 9999"
                                                .formatted(OPENED)))
                        .notices(SELF_CHECK, "position " + OPENED)
                        .notices(VERIFIER, "Entry " + OPENED + " has the number 4 in its stream, expected 3")
                        .notices(
                                PAGE,
                                "Entry #" + OPENED
                                        + ", as the ledger hands it out, is not in the list that was signed.")
                        .misses(START, RUNNING, RETURNING, WITNESS),
                new Attack("The last entries are cut off, and all in the database fits")
                        .before(scene -> cut(scene, 16))
                        .notices(START, "what was recorded last is missing")
                        .notices(SELF_CHECK, "guard file, checkpoint: expected a database that goes on from it"),
                new Attack("The same while the ledger runs")
                        .running(scene -> cut(scene, 16))
                        .thenRecords(0)
                        .notices(RUNNING, "what was recorded last is missing")
                        .notices(SELF_CHECK, "guard file, checkpoint: expected a database that goes on from it")
                        .notices(RETURNING, "THE LOG WAS ROLLED BACK")
                        .notices(WITNESS, "though it signed ")
                        .notices(PAGE, "The list has become shorter")
                        .misses(START, VERIFIER),
                new Attack("An older dump is restored")
                        .onOlderDump()
                        .notices(START, "what was recorded last is missing")
                        .notices(SELF_CHECK, "guard file, checkpoint: expected a database that goes on from it"),
                new Attack("An older dump is restored, and the guard file removed")
                        .onOlderDump()
                        .before(Scene::removeGuard)
                        .notices(RUNNING, "which has published no more than ")
                        .notices(RETURNING, "THE LOG WAS ROLLED BACK")
                        .notices(WITNESS, "though it signed ")
                        .notices(PAGE, "The list has become shorter")
                        .misses(START, SELF_CHECK, VERIFIER),
                new Attack("A second history is signed with the same key")
                        .onOlderDump()
                        .before(Scene::removeGuard)
                        .thenRecords(5)
                        .notices(RUNNING, "did not grow out of the one of size")
                        .notices(RETURNING, "THE LOG SHOWS A SECOND HISTORY")
                        .notices(WITNESS, "CONTRADICTED ITSELF")
                        .notices(PAGE, "The list no longer begins with the ")
                        .misses(START, SELF_CHECK, VERIFIER),
                new Attack("A recorded time is set back a minute, and the history from there signed anew")
                        .before(scene -> setBack(scene, OPENED))
                        .page(TENDER)
                        .notices(SELF_CHECK, "position " + OPENED + ", at: expected ")
                        .notices(VERIFIER, "Entry " + OPENED + " was recorded at ")
                        .notices(RETURNING, "THE LOG SHOWS A SECOND HISTORY")
                        .notices(WITNESS, "CONTRADICTED ITSELF")
                        .notices(PAGE, "The list no longer begins with the ")
                        .misses(START),
                new Attack("The machine's clock is set back a minute")
                        .running(scene -> {
                            try (Forgery forgery = scene.superuser()) {
                                Instant ahead = Instant.now()
                                        .truncatedTo(ChronoUnit.MICROS)
                                        .plusSeconds(60);
                                forgery.append(forgery.size(), again(forgery, OPENED, ahead), ahead)
                                        .makeTreeFit();
                            }
                        })
                        .thenRecords(0)
                        .notices(RUNNING, "nothing is recorded until it is corrected")
                        .misses(START),
                new Attack("A verdict's row is changed by hand")
                        .before(scene -> sql(
                                scene,
                                "update views.verdicts set row_json = replace(row_json, 'LOWEST_RESPONSIVE_NOT_CHOSEN',"
                                        + " 'GROUP_NOT_LOWER') where id = '" + Releases.tender(19) + "'"))
                        .page("/tenders/" + Releases.tender(19))
                        .notices(VERIFIER, "The verdict " + Releases.tender(19))
                        .notices(RETURNING, "The verdict " + Releases.tender(19))
                        .misses(START, RUNNING, SELF_CHECK, WITNESS, PAGE),
                new Attack("The verdicts are made anew by a rule that was tampered with")
                        .before(scene -> {
                            scene.patched(AlteredRule.into(
                                    scene.scratch(), scene.programs().libraries()));
                            scene.operates("rebuild", "verdicts", "--data", "" + scene.data());
                        })
                        .page("/tenders/" + Releases.tender(19))
                        .notices(VERIFIER, "The verdict " + Releases.tender(World.RELEASES))
                        .notices(RETURNING, "The verdict " + Releases.tender(World.RELEASES))
                        .misses(START, RUNNING, SELF_CHECK, WITNESS, PAGE),
                new Attack("An entry is withheld")
                        .withholds(path -> path.startsWith("/log/tile/entries/000")
                                        || path.startsWith("/api/v1/events/" + OPENED + "/")
                                ? ""
                                : path)
                        .notices(VERIFIER, "The file tile/entries/000 is withheld (position 0)")
                        .notices(PAGE, "The ledger does not hand out entry #" + OPENED)
                        .misses(START, RUNNING, SELF_CHECK, RETURNING),
                new Attack("The newest entries are withheld from some readers")
                        .withholds(path -> switch (path) {
                            case "/log/checkpoint" -> "/log/checkpoint/" + World.OLDER_SIZE;
                            case "/log/views/newest.json" -> "";
                            default -> path;
                        })
                        .notices(RETURNING, "THE LOG WAS ROLLED BACK")
                        .notices(WITNESS, "though it signed ")
                        .notices(PAGE, "The list has become shorter")
                        .misses(START, RUNNING, SELF_CHECK, VERIFIER),
                new Attack("The last entry of a tender is left out of its page")
                        .withholds(new LeavingOut(TENDER, AWARDED))
                        .page(TENDER)
                        .misses(START, RUNNING, SELF_CHECK, VERIFIER, RETURNING, PAGE));
    }

    private static void sql(Scene scene, String statement) throws Exception {
        try (Forgery forgery = scene.superuser()) {
            forgery.execute(statement);
        }
    }

    private static void changePrice(Scene scene, int position) throws Exception {
        sql(
                scene,
                "update ledger.leaf set leaf = overlay(leaf placing '7'::bytea from position('\"amount\":\"'::bytea in leaf) + 10)"
                        + " where position = " + position);
    }

    private static void cut(Scene scene, int entries) throws Exception {
        try (Forgery forgery = scene.superuser()) {
            long left = forgery.size() - entries;
            forgery.execute("delete from ledger.leaf where position >= " + left)
                    .makeTreeFit()
                    .forgetSignaturesBeyond(left);
        }
    }

    private static void setBack(Scene scene, int position) throws Exception {
        try (Forgery forgery = scene.superuser()) {
            String leaf = forgery.leaf(position);
            Matcher time = TIME.matcher(leaf);
            if (!time.find()) {
                throw new IllegalStateException(leaf);
            }
            Instant earlier = Instant.parse(time.group(1)).minusSeconds(60);
            forgery.write(position, time.replaceFirst("{\"at\":\"" + earlier + "\""), earlier)
                    .makeTreeFit()
                    .forgetSignaturesBeyond(position);
        }
        scene.removeGuard();
    }

    /** An entry once more, as the next of its stream, with an id of its own, at another time. */
    private static String again(Forgery forgery, int position, Instant at) throws Exception {
        String other = UUID.randomUUID().toString().substring(24);
        return TIME.matcher(forgery.leaf(position))
                .replaceFirst("{\"at\":\"" + at.truncatedTo(ChronoUnit.MICROS) + "\"")
                .replaceFirst("\"id\":\"([^\"]{24})[^\"]{12}\"", "\"id\":\"$1" + other + "\"")
                .replaceFirst("\"command\":\"([^\"]{24})[^\"]{12}\"", "\"command\":\"$1" + other + "\"")
                .replaceFirst("\"seq\":\\d+", "\"seq\":8");
    }
}
