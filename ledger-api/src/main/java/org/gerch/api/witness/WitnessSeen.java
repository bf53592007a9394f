package org.gerch.api.witness;

import org.jspecify.annotations.Nullable;

/**
 * A witness as the machine room sees it.
 *
 * @param standing how far it verifiably cosigned; null where it never did
 * @param trouble why it does not cosign at this moment
 */
public record WitnessSeen(String name, @Nullable Standing standing, Trouble trouble) {}
