package org.gerch.api.cli;

import java.net.URI;
import java.util.List;
import java.util.concurrent.Callable;
import org.gerch.api.directory.DataDirectory;
import org.gerch.api.directory.StartRefused;
import org.gerch.api.machine.RebuildJson;
import org.gerch.core.view.View;
import org.gerch.core.views.Views;
import org.gerch.projections.rebuild.RebuildRunning;
import org.gerch.projections.rebuild.Rebuilds;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.databind.JsonNode;

/** Makes views anew from the leaves. */
@Command(
        name = "rebuild",
        description = {
            "Make the views anew from the leaves, compare them with those that serve, and put them in their place.",
            "Works on the data directory itself, or through a running ledger with --url and --token."
        },
        mixinStandardHelpOptions = true,
        exitCodeListHeading = "Exit codes:%n",
        exitCodeList = {"0:rebuilt, and the digests agreed", "1:failed, or the digests differed", "2:bad usage"})
final class RebuildCommand implements Callable<Integer> {
    private static final long BETWEEN_LINES_MILLIS = 1_000;

    @Mixin
    private DataOption data = new DataOption();

    @Option(names = "--url", paramLabel = "URL", description = "A running ledger, such as http://localhost:8080.")
    private @Nullable URI url;

    @Option(
            names = "--token",
            paramLabel = "T",
            description = "An access token with the role auditor; needed with --url (or GERCH_TOKEN).")
    private @Nullable String token = System.getenv("GERCH_TOKEN");

    @Parameters(paramLabel = "PROJECTION", arity = "0..1", description = "One view, such as verdicts; all if absent.")
    private @Nullable String projection;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws InterruptedException {
        List<View<?>> views = projection == null
                ? Views.ALL
                : List.of(Views.named(projection)
                        .orElseThrow(() -> new StartRefused("No view has the name '" + projection + "': there are "
                                + String.join(
                                        ", ", Views.ALL.stream().map(View::name).toList()) + ".")));
        return url == null ? rebuildHere(views) : rebuildThere(views, url);
    }

    private int rebuildHere(List<View<?>> views) throws InterruptedException {
        DataDirectory directory = data.directoryOr("gerch-data");
        if (!RunningLedger.usesServer() && directory.isTaken()) {
            throw new StartRefused("A ledger is running on " + directory.root() + ": rebuild through it with"
                    + " --url http://localhost:8080 --token T (gerch token --role auditor --actor NAME"
                    + " prints a token).");
        }
        try (RunningLedger ledger = RunningLedger.withoutWeb(directory)) {
            Rebuilds rebuilds = ledger.part(Rebuilds.class);
            rebuilds.start(views);
            return follow(views, view -> RebuildJson.of(rebuilds.progress(view).orElseThrow()));
        } catch (RebuildRunning running) {
            throw new StartRefused("A rebuild is running already on this database.", running);
        }
    }

    private int rebuildThere(List<View<?>> views, URI ledger) throws InterruptedException {
        if (token == null) {
            throw new StartRefused("Rebuilding through " + ledger + " needs --token with the role auditor"
                    + " (gerch token --role auditor --actor NAME prints one).");
        }
        RemoteRebuild remote = new RemoteRebuild(ledger, token);
        remote.start(projection == null ? "all" : projection);
        return follow(views, remote::progress);
    }

    /** Where progress is asked for. */
    private interface Progress {
        JsonNode of(String view) throws InterruptedException;
    }

    private int follow(List<View<?>> views, Progress progress) throws InterruptedException {
        String first = views.getFirst().name();
        for (JsonNode now = progress.of(first); !now.path("over").asBoolean(); now = progress.of(first)) {
            say(RebuildJson.line(now));
            Thread.sleep(BETWEEN_LINES_MILLIS);
        }
        boolean agreed = true;
        for (View<?> view : views) {
            JsonNode end = progress.of(view.name());
            say(RebuildJson.line(end));
            agreed &= end.path("agreed").asBoolean(false)
                    && end.path("state").asString().equals("DONE");
        }
        return agreed ? 0 : 1;
    }

    private void say(String line) {
        spec.commandLine().getOut().println(line);
        spec.commandLine().getOut().flush();
    }
}
