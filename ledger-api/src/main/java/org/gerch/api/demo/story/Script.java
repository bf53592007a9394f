package org.gerch.api.demo.story;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Takes down the steps as scenes are written, in any order, and puts them in the order of time. */
final class Script {
    private final List<Step> steps = new ArrayList<>();

    void add(Step step) {
        steps.add(step);
    }

    /** The steps until a moment; what would come later has not happened. */
    List<Step> until(Instant end) {
        return steps.stream()
                .filter(step -> !step.at().isAfter(end))
                .sorted(Comparator.comparing(Step::at))
                .toList();
    }
}
