package org.gerch.verifier;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import org.gerch.log.MalformedException;
import org.gerch.log.SignatureType;
import org.gerch.log.SignedNote;
import org.gerch.log.VerifierKey;
import org.gerch.verifier.report.Report;
import org.gerch.verifier.report.ReportJson;
import org.gerch.verifier.report.ReportText;
import org.gerch.verifier.report.Words;
import org.gerch.verifier.run.EventProof;
import org.gerch.verifier.run.FirstFiles;
import org.gerch.verifier.run.NoSuchLog;
import org.gerch.verifier.run.Order;
import org.gerch.verifier.run.Verification;
import org.gerch.verifier.source.LogAddress;
import org.gerch.verifier.source.LogUnreachable;
import org.gerch.verifier.trust.LogState;
import org.gerch.verifier.trust.StateInUse;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code verify}: a published log recomputed from its leaves, verdicts and views included. */
@Command(
        name = "verify",
        description = {
            "Recompute a published log: signatures, every byte of the tree, every event by the law, every view and verdict.",
            "Needs no ledger and believes none: only a key, and what it has seen of the log before."
        },
        mixinStandardHelpOptions = true,
        exitCodeListHeading = "Exit codes:%n",
        exitCodeList = {
            "0:no difference was found",
            "1:a difference was found",
            "2:bad usage, or the log can't be reached"
        })
final class VerifyCommand implements Callable<Integer> {
    private static final int DIFFERENT = 1;
    private static final int IMPOSSIBLE = 2;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(
            paramLabel = "URL|DIR",
            description = "Where the log is published, with or without /log, or a directory with one.")
    private String log = "";

    @Option(
            names = "--key",
            paramLabel = "VKEY",
            description =
                    "The log's key, or one that it had before. Without it, the one of the first run here, or the log's own word.")
    private @Nullable String key;

    @Option(
            names = "--since",
            paramLabel = "FILE",
            description = "A checkpoint that the log must go on from, besides the one seen last.")
    private @Nullable Path since;

    @Option(names = "--state", paramLabel = "DIR", description = "Where key, checkpoint and files are remembered.")
    private @Nullable Path state;

    @Option(names = "--event", paramLabel = "POSITION", description = "Verify one event by its proof and print it.")
    private @Nullable Long event;

    @Option(
            names = "--witness",
            paramLabel = "VKEY",
            description = "The key of a witness whose cosignature counts; may be repeated.")
    private List<String> witnesses = new ArrayList<>();

    @Option(names = "--quorum", paramLabel = "N", description = "How many of these witnesses must have cosigned.")
    private int quorum;

    @Option(names = "--no-replay", description = "Check the tree alone: no event is decided or folded anew.")
    private boolean noReplay;

    @Option(names = "--json", description = "Print one JSON object in place of the report.")
    private boolean json;

    @Mixin
    private LanguageOption language = new LanguageOption();

    @Override
    public Integer call() throws InterruptedException {
        Words words = language.words();
        try (LogAddress address = LogAddress.of(log)) {
            return verify(address, words);
        } catch (NoSuchLog wrong) {
            return impossible(words.say(wrong.key(), wrong.what()));
        } catch (LogUnreachable away) {
            return impossible(words.say("problem.unreachable", String.valueOf(away.getMessage())));
        } catch (StateInUse busy) {
            return impossible(words.say("problem.state-in-use", String.valueOf(busy.getMessage())));
        } catch (IOException | UncheckedIOException disk) {
            return impossible(words.say("problem.disk", String.valueOf(disk.getMessage())));
        }
    }

    private int verify(LogAddress address, Words words) throws IOException, InterruptedException {
        Order order = new Order(
                Optional.ofNullable(key).map(text -> key("--key", text, SignatureType.ED25519)),
                Optional.ofNullable(since).map(this::note),
                witnesses(),
                quorum,
                address.isRemote(),
                !noReplay,
                Runtime.getRuntime().availableProcessors());
        String origin = FirstFiles.origin(address.log());
        Path place = state == null ? usualPlace(origin) : state;
        try (LogState remembered = LogState.open(place)) {
            return event == null
                    ? verifyAll(order, address, remembered, words)
                    : verifyOne(order, address, remembered, event, words);
        }
    }

    private int verifyAll(Order order, LogAddress address, LogState remembered, Words words)
            throws InterruptedException {
        try (ProgressLine progress = new ProgressLine(spec.commandLine().getErr(), words)) {
            Report report = new Verification(order, address.log(), remembered, progress).run();
            progress.close();
            print(json ? ReportJson.of(report) : ReportText.of(report, words));
            return report.ok() ? 0 : DIFFERENT;
        }
    }

    private int verifyOne(Order order, LogAddress address, LogState remembered, long position, Words words) {
        EventProof proof = EventProof.of(order, address.log(), remembered, position);
        print(json ? EventText.json(proof) : EventText.of(proof, words));
        return proof.differences().isEmpty() ? 0 : DIFFERENT;
    }

    private Set<VerifierKey> witnesses() {
        Set<VerifierKey> keys = new LinkedHashSet<>();
        witnesses.forEach(text -> keys.add(key("--witness", text, SignatureType.COSIGNATURE_V1)));
        if (quorum < 0 || quorum > keys.size()) {
            throw new ParameterException(
                    spec.commandLine(), "--quorum: of " + keys.size() + " witnesses, " + quorum + " can never cosign.");
        }
        return keys;
    }

    private VerifierKey key(String option, String text, SignatureType type) {
        try {
            VerifierKey parsed = VerifierKey.parse(text.strip());
            if (parsed.type() == type) {
                return parsed;
            }
            throw new ParameterException(spec.commandLine(), option + ": not a key of this kind: " + text);
        } catch (MalformedException malformed) {
            throw new ParameterException(spec.commandLine(), option + ": " + malformed.getMessage());
        }
    }

    private SignedNote note(Path file) {
        try {
            return SignedNote.parse(Files.readAllBytes(file));
        } catch (IOException | MalformedException unreadable) {
            throw new ParameterException(
                    spec.commandLine(), "--since: " + file + " is no checkpoint: " + unreadable.getMessage());
        }
    }

    private static Path usualPlace(String origin) {
        return LogState.usualPlace(origin, System.getenv("XDG_STATE_HOME"), Path.of(System.getProperty("user.home")));
    }

    private int impossible(String why) {
        PrintWriter err = spec.commandLine().getErr();
        err.println(why);
        err.flush();
        return IMPOSSIBLE;
    }

    private void print(String text) {
        PrintWriter out = spec.commandLine().getOut();
        out.println(text);
        out.flush();
    }
}
