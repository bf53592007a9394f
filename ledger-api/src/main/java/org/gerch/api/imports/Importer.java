package org.gerch.api.imports;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.function.Consumer;
import org.gerch.core.ocds.OcdsWords;
import org.gerch.core.rules.GroupRule;

/** Turns releases into commands and sends them the way any other command goes. */
public interface Importer {

    /**
     * Records what is new in a publication; what the ledger already holds is skipped.
     *
     * @param name the publication's name as a reader knows it, such as its file name
     * @param releases OCDS 1.1 compiled releases, plain or gzip; read as a stream, closed by the caller
     * @param groups who counts as a citizen group; empty for the ledger's own classification
     * @param words the language of what is said
     * @param say told a line now and then, and each rejected line with its number and reason
     * @throws IOException if the stream can't be read; what was recorded before stays
     */
    ImportSummary read(String name, InputStream releases, List<GroupRule> groups, OcdsWords words, Consumer<String> say)
            throws IOException;
}
