package org.gerch.api.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import org.gerch.api.directory.StartRefused;
import org.gerch.api.imports.ImportSummary;
import org.gerch.api.imports.Importer;
import org.gerch.core.ocds.OcdsWords;
import org.gerch.core.rules.GroupRule;

/** Files with releases, found to be readable before anything is started. */
record ReleaseFiles(List<Path> paths) {

    /**
     * Checks the files.
     *
     * @throws StartRefused if one of them can't be read
     */
    static ReleaseFiles of(List<Path> paths) {
        for (Path path : paths) {
            if (!Files.isReadable(path) || Files.isDirectory(path)) {
                throw new StartRefused("The file " + path + " can't be read.");
            }
        }
        return new ReleaseFiles(List.copyOf(paths));
    }

    ImportSummary importInto(Importer importer, List<GroupRule> groups, OcdsWords words, Consumer<String> say)
            throws IOException {
        ImportSummary sum = ImportSummary.NOTHING;
        for (Path path : paths) {
            try (InputStream releases = Files.newInputStream(path)) {
                sum = sum.plus(importer.read(String.valueOf(path.getFileName()), releases, groups, words, say));
            }
        }
        return sum;
    }
}
