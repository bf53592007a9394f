package org.gerch.store;

/** The log takes no events any more, because the database is not the one whose checkpoints were signed; nothing was stored. */
public final class LogHalted extends StoreFailure {
    LogHalted(Disagreement why) {
        super(why.sentence(), null);
    }
}
