package org.gerch.core.kernel;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Collects what the rules find while one command is decided.
 *
 * <p>The first refusal stands. Under an import, refusals on the ground of a rule are only noted; what is unknown or
 * impossible refuses an import too. Lives within one call of {@code decide} and is not shared between threads.
 */
public final class Ruling {
    private final boolean imported;
    private final List<Refusal> contraryTo = new ArrayList<>();
    private @Nullable Refusal refusal;

    private Ruling(boolean imported) {
        this.imported = imported;
    }

    public static Ruling on(Provenance by) {
        return new Ruling(by.imported());
    }

    /** Refuses the command if {@code broken}. */
    public Ruling refuseIf(boolean broken, Supplier<? extends Refusal> why) {
        if (broken && refusal == null) {
            Refusal found = why.get();
            if (imported && found.ground() == Refusal.Ground.RULE) {
                contraryTo.add(found);
            } else {
                refusal = found;
            }
        }
        return this;
    }

    /** Records the command as a breach if {@code broken}: a ledger that refuses misdeeds hides them. */
    public Ruling noteIf(boolean broken, Supplier<? extends Refusal> why) {
        if (broken && refusal == null) {
            contraryTo.add(why.get());
        }
        return this;
    }

    /** Refuses the command if a rule found something. */
    public Ruling refuse(Optional<? extends Refusal> found) {
        return refuseIf(found.isPresent(), found::orElseThrow);
    }

    /** Records the command as a breach if a rule found something. */
    public Ruling note(Optional<? extends Refusal> found) {
        return noteIf(found.isPresent(), found::orElseThrow);
    }

    /** Whether nothing has refused the command so far; lets a later rule rely on what an earlier one established. */
    public boolean stands() {
        return refusal == null;
    }

    @SafeVarargs
    public final <E extends LedgerEvent> Decision<E> accept(E... events) {
        return accept(() -> List.of(events));
    }

    /** The events are made only when nothing was refused, so they may rely on every rule above. */
    public <E extends LedgerEvent> Decision<E> accept(Supplier<? extends List<? extends E>> events) {
        return refusal == null
                ? new Decision.Accepted<>(List.copyOf(events.get()), contraryTo)
                : new Decision.Refused<>(refusal);
    }
}
