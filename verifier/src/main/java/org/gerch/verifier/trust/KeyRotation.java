package org.gerch.verifier.trust;

import java.util.Optional;
import org.gerch.core.json.Wire;
import org.gerch.core.signing.SigningCommand;
import org.gerch.core.signing.SigningEvent;
import org.gerch.core.wire.EventCatalogue;
import org.gerch.log.MalformedException;
import org.gerch.log.VerifierKey;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/**
 * The entry by which a log says that another key signs from now on.
 *
 * @param key the new one
 * @param previous the one it follows
 */
public record KeyRotation(VerifierKey key, VerifierKey previous) {
    private static final String TYPE =
            EventCatalogue.typeOf(SigningEvent.KeyRotated.class).name();

    /** What a leaf says of keys; nothing if it is another one. */
    public static Optional<KeyRotation> of(byte[] leaf) {
        try {
            JsonNode envelope = Wire.mapper().readTree(leaf);
            JsonNode data = envelope.path("data");
            return envelope.path("type").asString("").equals(TYPE)
                            && envelope.path("stream").asString("").equals(SigningCommand.STREAM)
                    ? Optional.of(new KeyRotation(
                            VerifierKey.parse(data.path("key").asString("")),
                            VerifierKey.parse(data.path("previous").asString(""))))
                    : Optional.empty();
        } catch (JacksonException | MalformedException other) {
            return Optional.empty();
        }
    }
}
