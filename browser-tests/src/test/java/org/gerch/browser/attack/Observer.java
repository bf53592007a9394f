package org.gerch.browser.attack;

/** Who could notice something. */
enum Observer {
    /** The ledger when it starts. */
    START("Start", "listening on"),
    /** The ledger while it runs, in its own health. */
    RUNNING("Running", "UP"),
    /** What runs each night, run by hand. */
    SELF_CHECK("Self-check", "Everything agrees"),
    /** Somebody who knows the key and verifies for the first time. */
    VERIFIER("Verifier", "OK: everything"),
    /** Somebody who did before. */
    RETURNING("Verifier again", "OK: everything"),
    /** Another organisation's, that was there before. */
    WITNESS("Witness", "leaves cosigned"),
    /** A page, in a browser that was there before. */
    PAGE("Page", " up to position ");

    final String title;
    /** What it says when it has nothing to say. */
    final String usual;

    Observer(String title, String usual) {
        this.title = title;
        this.usual = usual;
    }
}
