package org.gerch.benchmarks.check;

import java.io.OutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.gerch.verifier.VerifierApplication;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;
import tools.jackson.databind.json.JsonMapper;

/** A whole file at a time: the program as an auditor runs it, and its peer. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 2)
@Measurement(iterations = 5)
@Fork(1)
public class CheckBenchmark {

    @Param("")
    public String file = "";

    @Param("")
    public String group = "";

    private final JsonMapper mapper = JsonMapper.shared();

    /** From the file to a line for each lot with its indicators, on all processors; the lines are thrown away. */
    @Benchmark
    public int check() {
        PrintStream standard = System.out;
        System.setOut(new PrintStream(OutputStream.nullOutputStream()));
        try {
            return VerifierApplication.commandLine()
                    .setErr(new PrintWriter(Writer.nullWriter()))
                    .execute(CheckComparison.arguments(file, group).toArray(String[]::new));
        } finally {
            System.setOut(standard);
        }
    }

    /** From the file to one tree for each line, on all processors, each with its own part of the file. */
    @Benchmark
    public void jacksonTree(Blackhole sink) {
        ByteRanges.eachLine(Path.of(file), line -> sink.consume(mapper.readTree(line)));
    }

    /** From the file to nothing, on all processors: no check can be faster. */
    @Benchmark
    public void rawRead() {
        ByteRanges.readAll(Path.of(file));
    }
}
