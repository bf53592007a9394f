package org.gerch.api.page;

/** A reader's parameter that cannot be read; answered by a page that says how to write it. */
public final class NotReadable extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String parameter;
    private final String value;

    public NotReadable(String parameter, String value) {
        super(parameter + " cannot be read: " + value);
        this.parameter = parameter;
        this.value = value;
    }

    public String parameter() {
        return parameter;
    }

    public String value() {
        return value;
    }
}
