package org.gerch.api.page;

/** One of the two or three figures an answer rests on. */
public record Figure(String label, String value, Html note) {}
