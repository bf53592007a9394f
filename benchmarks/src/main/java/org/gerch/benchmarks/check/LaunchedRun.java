package org.gerch.benchmarks.check;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.OptionalLong;
import java.util.concurrent.TimeUnit;

/**
 * A program from its start to its end, as a person sees it who starts it.
 *
 * @param peakMegabytes the most memory it ever held, as the machine counts it; absent where the machine does not say
 */
record LaunchedRun(double seconds, OptionalLong peakMegabytes) {
    private static final int BETWEEN_LOOKS_MILLIS = 50;

    static LaunchedRun of(ProcessBuilder program) throws IOException, InterruptedException {
        long started = System.nanoTime();
        Process process = program.redirectOutput(Redirect.DISCARD).start();
        Path status = Path.of("/proc", Long.toString(process.pid()), "status");
        OptionalLong peak = OptionalLong.empty();
        while (!process.waitFor(BETWEEN_LOOKS_MILLIS, TimeUnit.MILLISECONDS)) {
            OptionalLong now = highWaterMark(status);
            peak = now.isPresent() ? now : peak;
        }
        return new LaunchedRun((System.nanoTime() - started) / 1e9, peak);
    }

    private static OptionalLong highWaterMark(Path status) throws IOException {
        try {
            return Files.readAllLines(status).stream()
                    .filter(line -> line.startsWith("VmHWM:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
                    .findFirst();
        } catch (NoSuchFileException ended) {
            return OptionalLong.empty();
        }
    }
}
