package org.gerch.core.replay;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.util.Arrays;
import java.util.List;
import org.gerch.core.kernel.Commitment;
import org.gerch.core.kernel.Money;
import org.gerch.core.kernel.Sealed;
import org.gerch.core.tender.BidContent;
import org.gerch.core.tender.SealedBid;
import org.jspecify.annotations.Nullable;

/**
 * Stands in for what was sealed: the log has its commitment and not its text.
 *
 * <p>No rule looks at the text of a reason, and of a bid only that it can be read; so the law decides the same with any other text. What it writes
 * then differs in the commitment alone, which has always the same length.
 */
final class Unseen {
    private static final String SALT = "0".repeat(64);

    static final Sealed TEXT = new Sealed(Sealed.Domain.TEXT, SALT, "");
    static final Sealed BID = new Sealed(Sealed.Domain.BID, SALT, SealedBid.text(BidContent.at(Money.of("1", "MNT"))));

    private static final List<byte[]> COMMITMENTS = List.of(ascii(TEXT), ascii(BID));

    private Unseen() {}

    /** A text where there was one. */
    static @Nullable Sealed text(@Nullable Commitment committed) {
        return committed == null ? null : TEXT;
    }

    /** Whether canonical bytes are equal, but for commitments where the expected ones have a stand-in's. */
    static boolean sameButForCommitments(byte[] expected, byte[] found) {
        if (expected.length != found.length) {
            return false;
        }
        for (int at = 0; at < expected.length; ) {
            int same = Arrays.mismatch(expected, at, expected.length, found, at, found.length);
            if (same < 0) {
                return true;
            }
            at = standInAround(expected, at + same);
            if (at < 0) {
                return false;
            }
        }
        return true;
    }

    static boolean isStandIn(String text) {
        byte[] bytes = text.getBytes(US_ASCII);
        return COMMITMENTS.stream().anyMatch(commitment -> Arrays.equals(commitment, bytes));
    }

    /** Where the stand-in ends that this place is within; -1 if it is within none. */
    private static int standInAround(byte[] expected, int place) {
        for (byte[] commitment : COMMITMENTS) {
            for (int start = Math.max(0, place - commitment.length + 1); start <= place; start++) {
                int end = start + commitment.length;
                if (end <= expected.length && Arrays.equals(expected, start, end, commitment, 0, commitment.length)) {
                    return end;
                }
            }
        }
        return -1;
    }

    private static byte[] ascii(Sealed sealed) {
        return sealed.commitment().hex().getBytes(US_ASCII);
    }
}
