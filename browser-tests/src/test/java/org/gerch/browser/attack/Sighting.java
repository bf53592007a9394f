package org.gerch.browser.attack;

/**
 * What one observer made of an attack.
 *
 * @param noticed whether it says that something is wrong
 * @param said everything that it said
 * @param seconds how long it took
 */
record Sighting(boolean noticed, String said, double seconds) {

    /** The line of what it said in which a text occurs; all of it where there is none. */
    String lineWith(String text) {
        return said.lines()
                .map(String::strip)
                .filter(line -> line.contains(text))
                .findFirst()
                .orElse(said);
    }
}
