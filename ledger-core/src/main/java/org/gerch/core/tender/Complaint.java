package org.gerch.core.tender;

import org.gerch.core.kernel.ComplaintId;
import org.gerch.core.kernel.PartyId;
import org.jspecify.annotations.Nullable;

/** A complaint, pending or decided. */
public sealed interface Complaint {
    ComplaintId id();

    /** @param complainant absent where the complainant is not published */
    record Pending(ComplaintId id, @Nullable PartyId complainant) implements Complaint {}

    record Decided(ComplaintId id, boolean upheld) implements Complaint {}
}
