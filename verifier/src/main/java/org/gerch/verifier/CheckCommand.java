package org.gerch.verifier;

import java.io.FileInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.gerch.core.kernel.Malformed;
import org.gerch.core.ocds.OcdsWords;
import org.gerch.core.rules.GroupRule;
import org.gerch.core.rules.RuleScope;
import org.gerch.core.rules.RuleSet;
import org.gerch.verifier.indicators.AllTenders;
import org.gerch.verifier.indicators.IndicatorChoice;
import org.gerch.verifier.indicators.SettingsFile;
import org.gerch.verifier.report.Words;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code check}: the verdict of every lot of published releases, straight from the files. */
@Command(
        name = "check",
        description = {
            "Print the verdict of every lot of OCDS 1.1 compiled releases as one JSON line, in input order.",
            "Needs no ledger. A summary, every rejected line with its number, and what of a release can't be used",
            "go to standard error."
        },
        mixinStandardHelpOptions = true,
        exitCodeListHeading = "Exit codes:%n",
        exitCodeList = {"0:every line was read, whatever the verdicts", "1:some lines were rejected", "2:bad usage"})
final class CheckCommand implements Callable<Integer> {
    private static final int REJECTED = 1;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(
            names = "--flags",
            description =
                    "Print the codes of indicators too, such as R018: questions to ask about the lot, not findings."
                            + " What only all lots together answer goes to standard error, in a sentence each.")
    private boolean flags;

    @Option(
            names = "--compared",
            paramLabel = "FILE",
            description = "Write what only all lots together answer there, a JSON line for each lot, tenderer or buyer"
                    + " beyond a limit; - is standard output, after the lines of the lots.")
    private @Nullable String compared;

    private @Nullable IndicatorChoice settings;

    @Option(
            names = "--settings",
            paramLabel = "FILE",
            description = "Which indicators --flags asks, and their limits: a settings file of Cardinal."
                    + " An indicator is asked if its section is there.")
    void setSettings(String file) {
        try {
            settings = SettingsFile.read(Path.of(file));
        } catch (Malformed wrong) {
            throw new ParameterException(
                    spec.commandLine(), "--settings: " + file + ": " + wrong.what() + ": " + wrong.why());
        } catch (IOException | InvalidPathException unreadable) {
            throw new ParameterException(spec.commandLine(), "--settings: The file " + file + " can't be read.");
        }
    }

    private ZoneId zone = ZoneOffset.UTC;

    @Option(
            names = "--zone",
            paramLabel = "ZONE",
            description = "Where the days begin that explanations name, such as Asia/Ulaanbaatar; UTC without it.")
    void setZone(String name) {
        try {
            zone = ZoneId.of(name);
        } catch (DateTimeException unknown) {
            throw new ParameterException(spec.commandLine(), "--zone: there is no time zone " + name + ".");
        }
    }

    @Mixin
    private LanguageOption language = new LanguageOption();

    @Option(names = "--table", description = "Print how often each verdict occurs instead of a line per lot.")
    private boolean table;

    @Parameters(
            paramLabel = "FILE",
            arity = "1..*",
            description = "JSON lines, an array, a release or record package; .gz too; - is standard input.")
    private List<String> files = new ArrayList<>();

    private List<GroupRule> rules = List.of();

    @Option(
            names = "--group",
            paramLabel = "RULE",
            description = "Who counts as a citizen group: PATH=VALUE[,VALUE] on the party, such as"
                    + " parties.details.scale=sme; may be repeated, any of them makes a group."
                    + " Without it, our own classification of legal forms decides.")
    void setRules(List<String> notations) {
        try {
            rules = notations.stream().map(GroupRule::parse).toList();
        } catch (Malformed wrong) {
            throw new ParameterException(spec.commandLine(), "--group: " + wrong.getMessage());
        }
    }

    @Override
    public Integer call() throws IOException {
        files.forEach(this::refuseUnreadable);
        RuleSet ruleSet = rules.isEmpty() ? RuleSet.LEGAL_FORM : new RuleSet("check", RuleScope.ALL, null, rules);
        PrintWriter err = spec.commandLine().getErr();
        Words words = language.words();
        Tally tally = new Tally();
        refuseWithoutFlags();
        IndicatorChoice asked = settings == null ? IndicatorChoice.USUAL : settings;
        IndicatorChoice indicators = flags ? asked : null;
        AllTenders comparison = new AllTenders(asked);
        OutputStream lines = table ? OutputStream.nullOutputStream() : out();
        try (CheckRun run = new CheckRun(new ReleaseCheck(ruleSet, zone, indicators), lines, comparison, words)) {
            for (String file : files) {
                try (InputStream in = open(file)) {
                    tally.add(file + ", ", run.check(in, rejected -> err.println(file + ", " + rejected)));
                }
            }
        }
        if (flags && compared == null) {
            comparison.summaries(words).forEach(err::println);
        } else if (flags) {
            tell(comparison, Objects.requireNonNull(compared));
        }
        if (table) {
            spec.commandLine().getOut().print(tally.table(words));
            spec.commandLine().getOut().flush();
        }
        tally.unused(OcdsWords.in(words.locale())).forEach(err::println);
        tally.steps(words).ifPresent(err::println);
        err.println(tally.summary(words));
        err.flush();
        return tally.rejected() == 0 ? 0 : REJECTED;
    }

    private void refuseWithoutFlags() {
        if (!flags && (settings != null || compared != null)) {
            String option = settings == null ? "--compared" : "--settings";
            throw new ParameterException(spec.commandLine(), option + ": is for --flags, which is not asked for.");
        }
    }

    private static void tell(AllTenders comparison, String file) throws IOException {
        if (file.equals("-")) {
            comparison.tell(out());
            return;
        }
        try (OutputStream lines = Files.newOutputStream(Path.of(file))) {
            comparison.tell(lines);
        }
    }

    private void refuseUnreadable(String file) {
        Path path = Path.of(file);
        if (!file.equals("-") && (Files.isDirectory(path) || !Files.isReadable(path))) {
            throw new ParameterException(spec.commandLine(), "The file " + file + " can't be read.");
        }
    }

    private static InputStream open(String file) throws IOException {
        return file.equals("-") ? new Unclosed(System.in) : new FileInputStream(file);
    }

    /** Lines are UTF-8 bytes already; the writer of the command line would use the platform's encoding. */
    private static OutputStream out() {
        return new PrintStream(System.out, false, StandardCharsets.UTF_8);
    }

    /** Standard input stays open for whoever comes after. */
    private static final class Unclosed extends FilterInputStream {
        Unclosed(InputStream in) {
            super(in);
        }

        @Override
        public void close() {}
    }
}
