package org.gerch.store;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads from a leaf's metadata, which the store itself does not understand, which command caused the event. */
@FunctionalInterface
public interface CommandInMeta {

    /** The command's id; null where the metadata names none. May throw anything for bytes that are no metadata. */
    @Nullable
    UUID of(byte[] meta);
}
