package org.gerch.api.cli;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.gerch.api.directory.DataDirectory;
import org.gerch.api.directory.StartRefused;
import org.gerch.api.imports.ImportSummary;
import org.gerch.api.imports.Importer;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Records published releases in the ledger. */
@Command(
        name = "import",
        description = {
            "Record OCDS 1.1 compiled releases in the ledger; what it already holds is skipped.",
            "Works on the data directory itself, or through a running ledger with --url and --token."
        },
        mixinStandardHelpOptions = true,
        exitCodeListHeading = "Exit codes:%n",
        exitCodeList = {"0:everything was recorded or known", "1:some lines were rejected", "2:bad usage"})
final class ImportCommand implements Callable<Integer> {
    @Mixin
    private DataOption data = new DataOption();

    @Mixin
    private GroupOption groups = new GroupOption();

    @Mixin
    private LanguageOption language = new LanguageOption();

    @Option(names = "--url", paramLabel = "URL", description = "A running ledger, such as http://localhost:8080.")
    private @Nullable URI url;

    @Option(
            names = "--token",
            paramLabel = "T",
            description = "An access token with the role importer; needed with --url (or GERCH_TOKEN).")
    private @Nullable String token = System.getenv("GERCH_TOKEN");

    @Parameters(paramLabel = "FILE", arity = "1..*", description = "JSON lines, an array or a package; .gz too.")
    private List<Path> files = new ArrayList<>();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws IOException {
        ReleaseFiles releases = ReleaseFiles.of(files);
        ImportSummary summary = url == null ? importHere(releases) : importThere(releases, url);
        say(summary.said(language.words()));
        return summary.rejected() == 0 ? 0 : 1;
    }

    private ImportSummary importHere(ReleaseFiles releases) throws IOException {
        DataDirectory directory = data.directoryOr("gerch-data");
        if (!RunningLedger.usesServer() && directory.isTaken()) {
            throw new StartRefused("A ledger is running on " + directory.root() + ": import through it with"
                    + " --url http://localhost:8080 --token T (gerch token --role importer --actor NAME"
                    + " prints a token).");
        }
        try (RunningLedger ledger = RunningLedger.withoutWeb(directory)) {
            return releases.importInto(ledger.part(Importer.class), groups.rules(), language.words(), this::say);
        }
    }

    private ImportSummary importThere(ReleaseFiles releases, URI ledger) {
        if (token == null) {
            throw new StartRefused("Importing through " + ledger + " needs --token with the role importer"
                    + " (gerch token --role importer --actor NAME prints one).");
        }
        return new RemoteImport(ledger, token, language.locale()).send(releases.paths(), groups.rules(), this::say);
    }

    private void say(String line) {
        spec.commandLine().getOut().println(line);
        spec.commandLine().getOut().flush();
    }
}
