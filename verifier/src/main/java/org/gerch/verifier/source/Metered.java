package org.gerch.verifier.source;

import java.util.concurrent.atomic.LongAdder;

/** Counts what is read of a log. */
public final class Metered implements LogSource {
    private final LogSource log;
    private final LongAdder bytes = new LongAdder();
    private final LongAdder resources = new LongAdder();

    public Metered(LogSource log) {
        this.log = log;
    }

    @Override
    public Answer read(String path, long mostBytes) {
        Answer answer = log.read(path, mostBytes);
        if (answer instanceof Answer.Found found) {
            bytes.add(found.bytes().length);
            resources.increment();
        }
        return answer;
    }

    @Override
    public String name() {
        return log.name();
    }

    public long bytes() {
        return bytes.sum();
    }

    public long resources() {
        return resources.sum();
    }
}
