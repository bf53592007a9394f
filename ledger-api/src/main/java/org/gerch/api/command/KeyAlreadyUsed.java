package org.gerch.api.command;

/** Another command was sent under the same idempotency key before. */
final class KeyAlreadyUsed extends RuntimeException {
    private static final long serialVersionUID = 1L;

    KeyAlreadyUsed(String key) {
        super("Another command was sent under the Idempotency-Key '" + key + "' before; nothing was recorded.");
    }
}
