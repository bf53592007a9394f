package org.gerch.api.stream;

import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import org.gerch.core.kernel.Commitment;
import org.gerch.core.kernel.Sealed;
import org.gerch.store.Erasable;
import org.gerch.store.Erasables;
import org.springframework.stereotype.Component;

/** Finds what events only commit to, as far as it was not erased. */
@Component
public class SealedTexts {
    private final Erasables erasables;

    SealedTexts(Erasables erasables) {
        this.erasables = erasables;
    }

    /** What is still there, by its commitment. */
    public Map<Commitment, Sealed> kept(Collection<Commitment> commitments) {
        Map<Commitment, Sealed> found = new HashMap<>();
        erasables.find(commitments.stream().map(Commitment::hex).toList()).forEach((hex, erasable) -> {
            if (erasable instanceof Erasable.Kept kept) {
                found.put(new Commitment(hex), sealed(kept));
            }
        });
        return found;
    }

    private static Sealed sealed(Erasable.Kept kept) {
        return new Sealed(
                Sealed.Domain.valueOf(kept.domain()),
                HexFormat.of().formatHex(kept.salt()),
                new String(kept.payload(), StandardCharsets.UTF_8));
    }
}
