package org.gerch.core.verdict;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.gerch.core.kernel.Money;
import org.gerch.core.tender.Discount;
import org.jspecify.annotations.Nullable;

/**
 * One tenderer's offer for exactly the lots compared.
 *
 * @param bids one, or several whose lots together are those compared
 * @param taxRate in percent, where one was published
 * @param discount offered for exactly these lots together, where one was
 */
record Offer(
        List<BidOnFile> bids,
        @Nullable BigDecimal taxRate,
        @Nullable Discount discount) {
    /** The same whatever the order of arrival. */
    static final Comparator<Offer> BY_ID =
            Comparator.comparing(offer -> offer.first().id().value());

    /** More digits than an amount can have would be no amount. */
    private static final int MOST_DIGITS = 30;

    private static final int MOST_DECIMALS = 12;

    private static final List<Basis> BASES = List.of(Basis.values());

    static Offer of(BidOnFile bid) {
        return new Offer(List.of(bid), null, null);
    }

    BidOnFile first() {
        return bids.getFirst();
    }

    boolean isRejected() {
        for (BidOnFile bid : bids) {
            if (bid.isRejected()) {
                return true;
            }
        }
        return false;
    }

    boolean isWithdrawn() {
        for (BidOnFile bid : bids) {
            if (bid.isWithdrawn()) {
                return true;
            }
        }
        return false;
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

    /** That of the discount, else the sum of its bids; absent where one has no price or the currencies differ. */
    @Nullable
    Money price(Basis basis) {
        if (discount != null) {
            return basis == Basis.WITH_TAX ? withTax(first(), discount.price()) : discount.price();
        }
        Money sum = null;
        for (BidOnFile bid : bids) {
            Money price = switch (basis) {
                case READ_OUT -> bid.readOut();
                case EVALUATED -> bid.evaluated();
                case WITH_TAX -> withTax(bid, bid.readOut());
            };
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
        if (lacksItsDiscount() || other.lacksItsDiscount()) {
            return Incomparable.DISCOUNT;
        }
        for (Basis basis : BASES) {
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
        return taxRate != null || myTax == null || theirTax == null || myTax.equals(theirTax) ? null : Incomparable.TAX;
    }

    private boolean lacksItsDiscount() {
        return discount != null && discount.price() == null;
    }

    private @Nullable Money withTax(BidOnFile bid, @Nullable Money read) {
        if (read == null || taxRate == null || !Boolean.FALSE.equals(bid.taxIncluded())) {
            return read;
        }
        BigDecimal taxed = read.amount()
                .multiply(BigDecimal.ONE.add(taxRate.movePointLeft(2)))
                .setScale(MOST_DECIMALS, RoundingMode.HALF_EVEN);
        return taxed.precision() - taxed.scale() > MOST_DIGITS ? null : new Money(taxed, read.currency());
    }
}
