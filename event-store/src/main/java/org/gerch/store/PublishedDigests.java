package org.gerch.store;

import java.time.Duration;

/**
 * What was published of the views for a checkpoint.
 *
 * @param size the checkpoint's tree size: what the views are made of
 * @param document the exact document
 * @param age how long ago, by the database's clock
 */
public record PublishedDigests(long size, String document, Duration age) {}
