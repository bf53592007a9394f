package org.gerch.core.verdict;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.gerch.core.kernel.Money;
import org.jspecify.annotations.Nullable;

/**
 * One tenderer's offer for exactly the lots compared.
 *
 * @param bids one, or several whose lots together are those compared
 */
record Offer(List<BidOnFile> bids) {
    /** The same whatever the order of arrival. */
    static final Comparator<Offer> BY_ID =
            Comparator.comparing(offer -> offer.first().id().value());

    static Offer of(BidOnFile bid) {
        return new Offer(List.of(bid));
    }

    BidOnFile first() {
        return bids.getFirst();
    }

    boolean isRejected() {
        return bids.stream().anyMatch(BidOnFile::isRejected);
    }

    boolean isWithdrawn() {
        return bids.stream().anyMatch(BidOnFile::isWithdrawn);
    }

    boolean isResponsive() {
        return bids.stream().allMatch(bid -> bid.responsive().isPresent());
    }

    /** Whether every rejected bid of it was rejected with a reason. */
    boolean hasRejectionReason() {
        return bids.stream()
                .filter(BidOnFile::isRejected)
                .allMatch(bid -> bid.rejectionReason().isPresent());
    }

    /** The sum of its bids; absent where one has no price or the currencies differ. */
    @Nullable
    Money price(Basis basis) {
        Money sum = null;
        for (BidOnFile bid : bids) {
            Money price = basis == Basis.READ_OUT ? bid.readOut() : bid.evaluated();
            if (price == null || (sum != null && !sum.sharesCurrency(price))) {
                return null;
            }
            sum = sum == null ? price : sum.plus(price);
        }
        return sum;
    }

    /** The price of an offer already found comparable. */
    Money priced(Basis basis) {
        return Objects.requireNonNull(price(basis));
    }

    /** Why the two prices share no basis; absent where they do. */
    @Nullable
    Incomparable incomparableWith(Offer other) {
        for (Basis basis : Basis.values()) {
            Money mine = price(basis);
            Money theirs = other.price(basis);
            if (mine == null || theirs == null) {
                return Incomparable.UNPRICED;
            }
            if (!mine.sharesCurrency(theirs)) {
                return Incomparable.CURRENCY;
            }
        }
        Boolean myTax = first().taxIncluded();
        Boolean theirTax = other.first().taxIncluded();
        return myTax == null || theirTax == null || myTax.equals(theirTax) ? null : Incomparable.TAX;
    }
}
