package org.gerch.core.kernel;

import org.jspecify.annotations.Nullable;

/**
 * Where an imported fact comes from.
 *
 * @param name the publication's name as a reader knows it, such as its ocid prefix or file name
 * @param release the release's own id, where it has one
 * @param hash SHA-256 of the release's exact bytes, 64 hex digits: an unchanged release is recognised by it
 */
public record Source(String name, @Nullable String release, String hash) {}
