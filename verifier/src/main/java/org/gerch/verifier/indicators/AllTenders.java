package org.gerch.verifier.indicators;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.DoubleStream;
import org.gerch.core.kernel.LotId;
import org.gerch.core.kernel.PartyId;
import org.gerch.core.kernel.TenderId;
import org.gerch.core.verdict.Verdict;
import org.gerch.core.verdict.rule.Compared;
import org.gerch.core.verdict.rule.Indicators;
import org.gerch.core.verdict.rule.Limit;
import org.gerch.core.verdict.rule.LotComparison;
import org.gerch.core.verdict.rule.LotShare;
import org.gerch.core.verdict.rule.PartyIndicator;
import org.gerch.core.verdict.rule.Sums;
import org.gerch.verifier.report.Words;
import org.jspecify.annotations.Nullable;

/**
 * Compares the lots, tenderers and buyers of all files with each other.
 *
 * <p>Each thread adds to a part of its own, and parts are added up at the end: sums come out the same in whatever order lots were
 * judged.
 */
public final class AllTenders {
    private final IndicatorChoice choice;
    private final Queue<Part> idle = new ConcurrentLinkedQueue<>();

    public AllTenders(IndicatorChoice choice) {
        this.choice = choice;
    }

    /** What some of the lots add; for one thread at a time. */
    public static final class Part {
        private final @Nullable String currency;
        private final Sums sums = new Sums();
        private final GapStore gaps = new GapStore();

        private Part(@Nullable String currency) {
            this.currency = currency;
        }

        /** Adds the lots of a tender, or nothing where it has no shares. */
        public void add(List<Verdict> verdicts, List<LotShare> shares) {
            for (int i = 0; i < shares.size(); i++) {
                Verdict.Subject subject = verdicts.get(i).subject();
                add(subject.tender(), subject.lot(), shares.get(i));
            }
        }

        private void add(TenderId tender, @Nullable LotId lot, LotShare share) {
            sums.add(share);
            LotShare.Gap gap = share.gap();
            PartyId winner = share.winner();
            if (gap != null && winner != null && (currency == null || currency.equals(gap.currency()))) {
                gaps.add(
                        gap.value(),
                        tender.value(),
                        lot == null ? "" : lot.value(),
                        winner.value(),
                        gap.second().value());
            }
        }
    }

    /** A lot whose figure is beyond the limit. */
    record BeyondLot(TenderId tender, @Nullable LotId lot, List<PartyId> parties, double value) {}

    /** Lends a part to a thread. */
    public Part take() {
        Part part = idle.poll();
        return part == null ? new Part(choice.currency()) : part;
    }

    public void giveBack(Part part) {
        idle.add(part);
    }

    /** Hears of one comparison after the other. */
    private interface Listener {
        /** @param line names who is beyond the limit of the comparison that ends next */
        void beyond(byte[] line);

        void compared(Compared ended);
    }

    /** Writes a line for each who is beyond a limit, and one with the limit after them; every part must be back. */
    public void tell(OutputStream out) throws IOException {
        List<byte[]> lines = new ArrayList<>();
        tell(new Listener() {
            @Override
            public void beyond(byte[] line) {
                lines.add(line);
            }

            @Override
            public void compared(Compared ended) {
                lines.add(ComparedLine.of(ended));
            }
        });
        for (byte[] line : lines) {
            out.write(line);
        }
        out.flush();
    }

    /** What each comparison came to, in a sentence; every part must be back. */
    public List<String> summaries(Words words) {
        List<String> sentences = new ArrayList<>();
        tell(new Listener() {
            private int beyond;

            @Override
            public void beyond(byte[] line) {
                beyond++;
            }

            @Override
            public void compared(Compared ended) {
                sentences.add(ComparedLine.sentence(ended, beyond, words));
                beyond = 0;
            }
        });
        return sentences;
    }

    private void tell(Listener listener) {
        List<Part> parts = List.copyOf(idle);
        Sums sums = new Sums();
        parts.forEach(part -> sums.add(part.sums));
        for (String code : Indicators.EVERY_CODE) {
            if (choice.asks(code)) {
                Indicators.OF_LOTS_AMONG_ALL.stream()
                        .filter(indicator -> indicator.code().equals(code) && !indicator.hasLimit(choice.settings()))
                        .forEach(indicator -> tellLots(indicator, parts, listener));
                Indicators.OF_PARTIES.stream()
                        .filter(indicator -> indicator.code().equals(code))
                        .forEach(indicator -> tellParties(indicator, sums, listener));
            }
        }
    }

    private void tellLots(LotComparison indicator, List<Part> parts, Listener listener) {
        double[] figures = parts.stream()
                .flatMapToDouble(part -> DoubleStream.of(part.gaps.figures()))
                .toArray();
        Limit limit = indicator.among(figures, choice.settings());
        List<BeyondLot> beyond = new ArrayList<>();
        for (Part part : parts) {
            part.gaps.read(limit::isPassedBy, (figure, names) -> beyond.add(beyond(limit, figure, names)));
        }
        beyond.sort(Comparator.comparing((BeyondLot lot) -> lot.tender().value())
                .thenComparing(lot -> lot.lot() == null ? "" : lot.lot().value()));
        beyond.forEach(lot -> listener.beyond(ComparedLine.of(
                indicator.code(),
                lot.tender(),
                lot.lot(),
                lot.parties(),
                lot.value(),
                Objects.requireNonNull(limit.at()))));
        listener.compared(new Compared(indicator.code(), Compared.Kind.LOT, limit, null, List.of()));
    }

    /** Cardinal names the winner and the next where they are close, the winner alone where they are not. */
    private static BeyondLot beyond(Limit limit, double figure, List<String> names) {
        List<PartyId> parties = limit.upper()
                ? List.of(new PartyId(names.get(2)))
                : List.of(new PartyId(names.get(2)), new PartyId(names.get(3)));
        String lot = names.get(1);
        return new BeyondLot(new TenderId(names.get(0)), lot.isEmpty() ? null : new LotId(lot), parties, figure);
    }

    private void tellParties(PartyIndicator indicator, Sums sums, Listener listener) {
        for (Compared compared : indicator.among(sums, choice.settings())) {
            compared.standing().forEach(standing -> listener.beyond(ComparedLine.of(compared, standing)));
            listener.compared(compared);
        }
    }
}
