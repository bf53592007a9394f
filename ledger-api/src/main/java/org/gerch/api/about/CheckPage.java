package org.gerch.api.about;

import java.util.List;
import org.gerch.api.page.Notation;
import org.gerch.api.page.Page;
import org.gerch.api.page.Section;
import org.gerch.api.page.Witnessed;
import org.gerch.api.witness.Standing;
import org.gerch.log.VerifierKey;

/**
 * How to check the ledger, step by step.
 *
 * @param address where this ledger is reached, for commands that can be copied
 * @param key by which its checkpoints are verified
 * @param fingerprint the key's short form
 * @param witnessed who verified how far
 * @param zone the time zone in which pages write their times
 */
public record CheckPage(String title, String address, String key, String fingerprint, Witnessed witnessed, String zone)
        implements Page {
    static CheckPage at(String address, VerifierKey key, List<Standing> witnesses, Notation notation) {
        return new CheckPage(
                notation.words().say("about.check"),
                address,
                key.toString(),
                key.fingerprint(),
                Witnessed.by(witnesses, notation),
                notation.zone().getId());
    }

    /** How anyone makes the short form of the key by hand. */
    public String fingerprinting() {
        return "curl -s " + address + "/log/verifier-key | tr -d '\\n' | sha256sum | cut -c1-20";
    }

    @Override
    public String template() {
        return "check";
    }

    @Override
    public Section section() {
        return Section.CHECK;
    }
}
