package org.gerch.api.witness;

import java.util.Locale;

/** Why a witness does not cosign at this moment. */
public enum Trouble {
    /** It does: nothing is wrong. */
    NONE,
    /** It can't be reached, or does not answer in time. */
    AWAY,
    /** It does not take this log's checkpoints: it does not know the log or its key, or is out of order. */
    REFUSED,
    /** Its signature is not good. */
    BAD_COSIGNATURE,
    /** It has seen another history of this log, or a longer one: the gravest of all. */
    DISAGREES;

    /** As figures name it. */
    String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
