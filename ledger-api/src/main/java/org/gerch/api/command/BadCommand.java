package org.gerch.api.command;

import org.jspecify.annotations.Nullable;

/** A command's body that can't be read; says what is wrong and where. */
public final class BadCommand extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final @Nullable String field;

    public BadCommand(@Nullable String field, String detail) {
        super(detail);
        this.field = field;
    }

    /** The path of the field, such as {@code lots[0].id}; absent where the body as a whole is at fault. */
    public @Nullable String field() {
        return field;
    }
}
