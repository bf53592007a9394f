package org.gerch.verifier.run;

/** Told how far a verification has come. */
@FunctionalInterface
public interface Progress {
    /** Tells nobody. */
    Progress SILENT = (done, of) -> {};

    /** So many leaves are behind us. */
    void at(long done, long of);
}
