package org.gerch.core.wire;

/**
 * An event's permanent name and the revision of its fields.
 *
 * @param name such as {@code tender.bid-rejected}; never changes, whatever becomes of the class
 * @param rev counted from 1; a change that old readers would misread makes a new one
 */
public record EventType(String name, int rev) {}
