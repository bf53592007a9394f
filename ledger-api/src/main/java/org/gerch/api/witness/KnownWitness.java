package org.gerch.api.witness;

import java.net.URI;
import java.util.HexFormat;
import org.gerch.api.directory.StartRefused;
import org.gerch.log.MalformedException;
import org.gerch.log.SignatureType;
import org.gerch.log.VerifierKey;

/**
 * A witness whose cosignatures count.
 *
 * @param url the address below which it answers {@code add-checkpoint}; without a slash at its end
 */
record KnownWitness(VerifierKey key, URI url) {

    /**
     * Reads what was configured.
     *
     * @throws StartRefused if it is no witness's key, or no address
     */
    static KnownWitness of(WitnessSettings.Entry entry) {
        try {
            VerifierKey key = VerifierKey.parse(entry.key().strip());
            if (key.type() != SignatureType.COSIGNATURE_V1) {
                throw new StartRefused("gerch.witnesses: " + key + " is the key of a log, not of a witness.");
            }
            if (!entry.url().matches("https?://[^/].*")) {
                throw new StartRefused("gerch.witnesses: the address of " + key.name()
                        + " must begin with http:// or https://, not be '" + entry.url() + "'.");
            }
            return new KnownWitness(key, URI.create(entry.url().replaceAll("/+$", "")));
        } catch (MalformedException | IllegalArgumentException wrong) {
            throw new StartRefused("gerch.witnesses: " + wrong.getMessage() + ".", wrong);
        }
    }

    String name() {
        return key.name();
    }

    /** Under which its lines are stored. */
    String id() {
        return key.name() + "+" + HexFormat.of().toHexDigits(key.id());
    }
}
