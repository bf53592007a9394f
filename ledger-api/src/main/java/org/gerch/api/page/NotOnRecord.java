package org.gerch.api.page;

/** Nothing of that name is on record as of the moment asked; answered by a page that says where to look. */
public final class NotOnRecord extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String sought;

    public NotOnRecord(String sought) {
        super("not on record: " + sought);
        this.sought = sought;
    }

    /** What the reader asked for, as the reader wrote it. */
    public String sought() {
        return sought;
    }
}
