package org.gerch.api.page;

import java.util.Map;

/**
 * The form that asks for a page as of another day; a plain text field, because browsers write days in many ways.
 *
 * @param day the day the page shows now
 * @param kept parameters to keep, such as the lot
 */
public record AsOfForm(String day, Map<String, String> kept) {}
