package org.gerch.api.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.gerch.api.demo.DemoStory;
import org.gerch.api.directory.DataDirectory;
import org.gerch.api.directory.DirectoryLock;
import org.gerch.api.imports.Importer;
import org.gerch.core.ocds.OcdsWords;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Plays a story on a throw-away ledger and serves it. */
@Command(
        name = "demo",
        description = {
            "Play an invented story on a throw-away ledger (and import the files beside it), then serve it.",
            "Each start begins anew; a real ledger is never touched, whatever database the environment names."
        },
        mixinStandardHelpOptions = true)
final class DemoCommand implements Callable<Integer> {
    @Mixin
    private PortOption port = new PortOption();

    @Mixin
    private DataOption data = new DataOption();

    @Mixin
    private GroupOption groups = new GroupOption();

    @Parameters(paramLabel = "FILE", description = "OCDS compiled releases to import beside the story.")
    private List<Path> files = new ArrayList<>();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws Exception {
        ReleaseFiles releases = ReleaseFiles.of(files);
        int free = port.free();
        DataDirectory directory = data.directoryOr("gerch-demo");
        DirectoryLock lock = directory.lock();
        directory.becomeDemonstration();
        try (RunningLedger ledger = RunningLedger.demonstrating(directory, lock, free)) {
            ledger.part(DemoStory.class).play(this::say);
            if (!files.isEmpty()) {
                OcdsWords words = OcdsWords.in(Locale.getDefault());
                say(releases.importInto(ledger.part(Importer.class), groups.rules(), words, this::say)
                        .said(words));
            }
            say("Gerch is listening on " + ledger.address());
            ledger.serve();
        }
        return 0;
    }

    private void say(String line) {
        spec.commandLine().getOut().println(line);
        spec.commandLine().getOut().flush();
    }
}
