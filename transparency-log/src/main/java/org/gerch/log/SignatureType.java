package org.gerch.log;

/** What a key signs and how, by the identifier byte that is part of its key id (C2SP signed-note, Signature types). */
public enum SignatureType {
    /** Ed25519 over the note's text: how a log signs its checkpoints. */
    ED25519(0x01),
    /** Ed25519 over a time and a checkpoint: how a witness says that it saw the log grow consistently (C2SP tlog-cosignature). */
    COSIGNATURE_V1(0x04);

    private final byte identifier;

    SignatureType(int identifier) {
        this.identifier = (byte) identifier;
    }

    /** The byte that stands for it in keys. */
    public byte identifier() {
        return identifier;
    }

    static SignatureType of(byte identifier, String what) {
        for (SignatureType type : values()) {
            if (type.identifier == identifier) {
                return type;
            }
        }
        throw new MalformedException(
                what,
                "its signature type",
                "expected 01 (Ed25519) or 04 (cosignature), found %02x".formatted(identifier));
    }
}
