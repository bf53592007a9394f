package org.gerch.core.kernel;

import java.util.Map;

/**
 * A rule that a recorded event broke.
 *
 * @param rule the refusal's {@link Refusal#type type}, such as {@code award-to-rejected-bid}
 * @param facts the data it rests on, as the refusal would have shown them
 */
public record Contrary(String rule, Map<String, String> facts) {
    public Contrary {
        facts = Map.copyOf(facts);
    }

    public static Contrary to(Refusal refusal) {
        return new Contrary(refusal.type(), refusal.facts());
    }
}
