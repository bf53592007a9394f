package org.gerch.core.verdict;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.gerch.core.verdict.Verdict.StatedReason;
import org.jspecify.annotations.Nullable;

/** Chooses the sentences of one verdict and fills them in. */
final class Telling {
    private final Verdict verdict;
    private final Sentences sentences;
    private final Explanation.Reader reader;
    private final Blanks blanks;
    /** What follows the main sentence, each after a space. */
    private final List<String> following = new ArrayList<>();

    Telling(Verdict verdict, Sentences sentences, Explanation.Reader reader) {
        this.verdict = verdict;
        this.sentences = sentences;
        this.reader = reader;
        this.blanks = new Blanks(verdict, sentences, reader);
        if (verdict.details() != null && !verdict.details().together().isEmpty()) {
            following.add("together");
        }
        sayWhy();
        verdict.overlays().forEach(this::sayBeside);
        following.add("conduct");
    }

    List<Clause> clauses() {
        List<Clause> clauses = new ArrayList<>();
        String main = mainSentence();
        if (reader.asOf() != null) {
            say("asOf", clauses);
        }
        say(main, clauses);
        if (isCapitalised(main)) {
            Clause first = clauses.getFirst();
            clauses.set(0, new Clause(capitalised(new StringBuilder(first.text())), first.positions()));
        }
        for (String key : following) {
            clauses.add(new Clause(" ", List.of()));
            say(key, clauses);
        }
        return clauses;
    }

    String text() {
        StringBuilder text = new StringBuilder();
        String main = mainSentence();
        if (reader.asOf() != null) {
            sentences.write("asOf", blanks, text);
        }
        sentences.write(main, blanks, text);
        if (isCapitalised(main)) {
            capitalised(text);
        }
        for (String key : following) {
            sentences.write(key, blanks, text.append(' '));
        }
        return text.toString();
    }

    private void say(String key, List<Clause> clauses) {
        for (Sentences.Piece piece : sentences.of(key)) {
            clauses.add(piece.filled(blanks, verdict.evidence()));
        }
    }

    /** Only words of ours: a name is written as its owner writes it. */
    private boolean isCapitalised(String main) {
        String sentence = sentences.of(main).getFirst().text();
        return reader.asOf() == null && Character.isLowerCase(sentence.charAt(0));
    }

    private static String capitalised(StringBuilder text) {
        text.setCharAt(0, Character.toUpperCase(text.charAt(0)));
        return text.toString();
    }

    private String mainSentence() {
        return switch (verdict.kind()) {
            case NO_COMPETITION -> "NO_COMPETITION";
            case AWARD_DECLINED_BY_GROUP -> "AWARD_DECLINED_BY_GROUP";
            case PENDING -> pending();
            case PRICE_BASIS_DIFFERS -> withTax() ? "PRICE_BASIS_DIFFERS.WITH_TAX" : "PRICE_BASIS_DIFFERS";
            case EXCLUDED_BEFORE_OPENING -> "EXCLUDED_BEFORE_OPENING." + verdict.exclusion();
            case LOWEST_REJECTED_REASON_RECORDED, LOWEST_REJECTED_NO_REASON_ON_RECORD ->
                verdict.counts().counted() == 1 ? "LOWEST_REJECTED.only" : "LOWEST_REJECTED";
            case LOWEST_OUTSCORED,
                    LOWEST_NOT_CHOSEN_REASON_RECORDED,
                    LOWEST_RESPONSIVE_NOT_CHOSEN,
                    LOWEST_NOT_CHOSEN_UNEXPLAINED ->
                verdict.counts().notRejected() == 1 ? "LOWEST_NOT_CHOSEN.only" : "LOWEST_NOT_CHOSEN";
            case NOT_COMPARABLE -> "NOT_COMPARABLE." + verdict.incomparable();
            case NO_GROUP_BID ->
                verdict.details() == null || verdict.details().left().isEmpty() ? "NO_GROUP_BID" : "NO_GROUP_BID.left";
            case CANCELLED_NO_AWARD,
                    CLASS_UNDETERMINED,
                    INSUFFICIENT_RECORD,
                    GROUP_BID_WITHDRAWN,
                    AWARDED_TO_GROUP,
                    TIED_LOWEST,
                    GROUP_NOT_LOWER,
                    GROUP_LOWER_THAN_WINNER -> verdict.kind().name();
        };
    }

    /** A source says how things stand on a day; which of its steps has none of its own is not told. */
    private String pending() {
        if (lastStepAt() == null) {
            return "PENDING.undated";
        }
        return verdict.imported() ? "PENDING.imported" : "PENDING";
    }

    private boolean withTax() {
        return verdict.corrected() != null && verdict.corrected().basis() == Basis.WITH_TAX;
    }

    private void sayWhy() {
        if (verdict.kind() == VerdictKind.LOWEST_RESPONSIVE_NOT_CHOSEN) {
            boolean fromStatus = verdict.overlays().contains(Overlay.RESPONSIVENESS_FROM_STATUS);
            following.add(fromStatus ? "responsive.fromStatus" : "responsive");
        }
        if (verdict.lostOn() != null) {
            following.add("lostOn." + verdict.lostOn().rule());
        }
        if (verdict.reason() != null && isMoreThanAKind(verdict.reason())) {
            following.add(reasonSentence(verdict.reason()));
        } else if (verdict.reason() == null
                && verdict.family() == VerdictFamily.NOT_CHOSEN_NO_REASON
                && !verdict.overlays().contains(Overlay.REASON_NOT_IN_SOURCE)) {
            following.add(reader.asOf() == null ? "reason.none" : "reason.none.asOf");
        }
        TieBreak.of(verdict)
                .flatMap(decided -> decided.sentence(reader.asOf() != null))
                .ifPresent(following::add);
        if (verdict.details() != null) {
            sayGround(verdict.details());
        }
    }

    private void sayGround(Verdict.Details details) {
        if (details.queried() != null) {
            following.add(Grounds.lowPrice(details.queried()));
        }
        if (details.budget() != null) {
            following.add(Grounds.overBudget(details.budget()));
        }
    }

    /** A reason that is a kind and nothing more is told as that kind. */
    private boolean isMoreThanAKind(StatedReason reason) {
        return reason.article() != null || reason.text() != null || reader.quote() != null;
    }

    private String reasonSentence(StatedReason reason) {
        if (reader.quote() != null) {
            return reason.article() == null ? "reason.quote" : "reason.articleQuote";
        }
        if (reason.article() != null) {
            return reason.text() == null ? "reason.article" : "reason.articleText";
        }
        return "reason.text";
    }

    private void sayBeside(Overlay overlay) {
        // Told by the sentence on the bid's responsiveness already.
        if (overlay != Overlay.RESPONSIVENESS_FROM_STATUS) {
            following.addAll(BesideWords.of(verdict, overlay));
        }
    }

    private @Nullable Instant lastStepAt() {
        return verdict.lastStep() == null ? null : verdict.lastStep().happenedAt();
    }
}
