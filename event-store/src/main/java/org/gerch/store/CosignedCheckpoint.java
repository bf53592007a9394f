package org.gerch.store;

/** A published checkpoint and one witness's line about it. */
public record CosignedCheckpoint(PublishedCheckpoint checkpoint, StoredCosignature cosignature) {}
