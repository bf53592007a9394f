package org.gerch.verifier.replay;

import java.util.Map;

/**
 * How the views came out that were folded anew.
 *
 * @param size after how many leaves they were compared
 * @param views of each whether it is what was published
 * @param verdicts how many verdicts were judged anew
 */
public record ViewsOutcome(long size, Map<String, Boolean> views, long verdicts) {}
