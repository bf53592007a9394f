package org.gerch.log;

import java.nio.charset.StandardCharsets;

/**
 * A log and a witness with keys that everyone knows, and a checkpoint that another implementation of Ed25519 signed with them, byte by byte
 * after the specifications. Signatures of Ed25519 are deterministic, so ours must be these.
 */
final class KnownAnswer {

    static final String LOG_VKEY = "ledger.example/log+11639dd4+AQOhB7/zzhC+HXDdGOdLwJln5NYwm6UNXx3chmQSVTG4";
    static final String LOG_SECRET =
            "PRIVATE+KEY+ledger.example/log+11639dd4+AQABAgMEBQYHCAkKCwwNDg8QERITFBUWFxgZGhscHR4f";
    static final String WITNESS_VKEY = "witness.example/w1+20324abe+BCmsuuFBvMrwsi4alNNNC8c2HlJtC/4SyJeUvJMilm3X";
    static final String WITNESS_SECRET =
            "PRIVATE+KEY+witness.example/w1+20324abe+BCAhIiMkJSYnKCkqKywtLi8wMTIzNDU2Nzg5Ojs8PT4/";
    static final long COSIGNED_AT = 1_763_764_200;

    static final String TEXT = """
            ledger.example/log
            1
            DSfif3gnzNdFGZ6Os6avNo4QZK9Crp+DdA6YEh4rwCU=
            """;
    static final String LOG_LINE =
            "\u2014 ledger.example/log EWOd1JXf8BNlUftgY9PMsv9a8ZhsRvOqk2C+nsJYMPp8Vs/XZpOJ5F4V8yazpd5VMOeTQpI+Mh7DCAqp2hzRoNlc0QE=";
    static final String WITNESS_LINE =
            "\u2014 witness.example/w1 IDJKvgAAAABpIOfoeIjFMEdTjM7aoHijbsm6GBf92/6F2vJEAxxWnJNcN1P5+pLP+kQN2ZQ04TLRT4p+5uCcsrco9rttEIPq0IGdCA==";
    static final String NOTE = TEXT + "\n" + LOG_LINE + "\n" + WITNESS_LINE + "\n";

    /** The one leaf of the tree. */
    static final byte[] LEAF = "leaf".getBytes(StandardCharsets.UTF_8);

    private KnownAnswer() {}

    static VerifierKey log() {
        return VerifierKey.parse(LOG_VKEY);
    }

    static SigningKey logSecret() {
        return SigningKey.parse(LOG_SECRET);
    }

    static VerifierKey witness() {
        return VerifierKey.parse(WITNESS_VKEY);
    }

    static SigningKey witnessSecret() {
        return SigningKey.parse(WITNESS_SECRET);
    }
}
