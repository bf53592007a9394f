package org.gerch.store;

import org.jspecify.annotations.Nullable;

/** Computes the commitment to a sealed payload, whose form the store itself does not know. */
@FunctionalInterface
public interface CommitmentOf {

    /** The commitment's 32 bytes; null for a domain or salt that nothing is sealed with. */
    byte @Nullable [] of(String domain, byte[] salt, byte[] payload);
}
