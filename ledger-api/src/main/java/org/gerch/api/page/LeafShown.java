package org.gerch.api.page;

import java.time.Instant;

/**
 * A leaf as it stands in the log.
 *
 * @param hash its RFC 6962 leaf hash, 64 hex digits
 * @param json its exact bytes as text
 */
public record LeafShown(long position, Instant at, String stream, String type, String hash, String json) {}
