package org.gerch.verifier.witness;

import java.util.Optional;
import org.gerch.log.VerifierKey;

/**
 * A log to follow.
 *
 * @param pinned the key it must have; without one, the key that it shows at first contact is believed from then on
 */
record FollowedAddress(String url, Optional<VerifierKey> pinned) {}
