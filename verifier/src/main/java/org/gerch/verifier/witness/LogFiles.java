package org.gerch.verifier.witness;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.gerch.log.Checkpoint;
import org.gerch.log.SignedNote;
import org.gerch.log.VerifierKey;

/** What a witness keeps of one log: where it is, its keys, the checkpoint cosigned last, and checkpoints that contradict it. */
record LogFiles(Path directory) {
    private static final String URL = "url ";
    private static final String KEY = "key ";

    /** Whoever can make a log sign without end must not fill the disk of its witnesses. */
    private static final int MOST_CONTRADICTIONS = 16;

    /**
     * Where a log is and whom it is believed.
     *
     * @param url as it was asked for; empty for a log that only sends
     * @param keys the first one that was trusted and each that took over from the one before
     */
    record Trust(String url, List<VerifierKey> keys) {}

    /** False where a first contact was interrupted before its key was kept. */
    boolean isComplete() {
        return Files.exists(trustFile());
    }

    Trust trust() throws IOException {
        String url = "";
        List<VerifierKey> keys = new ArrayList<>();
        for (String line : Files.readAllLines(trustFile())) {
            if (line.startsWith(URL)) {
                url = line.substring(URL.length());
            } else if (line.startsWith(KEY)) {
                keys.add(VerifierKey.parse(line.substring(KEY.length())));
            } else {
                throw new Refused("The file " + trustFile() + " has a line that no witness wrote.");
            }
        }
        if (keys.isEmpty()) {
            throw new Refused("The file " + trustFile() + " names no key.");
        }
        return new Trust(url, List.copyOf(keys));
    }

    void keep(Trust trust) throws IOException {
        StringBuilder lines = new StringBuilder();
        if (!trust.url().isEmpty()) {
            lines.append(URL).append(trust.url()).append('\n');
        }
        trust.keys().forEach(key -> lines.append(KEY).append(key).append('\n'));
        DurableFile.makeDirectory(directory);
        DurableFile.write(trustFile(), lines.toString());
    }

    /** The checkpoint cosigned last, with the witness's line. */
    Optional<SignedNote> newest() throws IOException {
        return Files.exists(newestFile())
                ? Optional.of(SignedNote.parse(Files.readAllBytes(newestFile())))
                : Optional.empty();
    }

    void keep(SignedNote cosigned) throws IOException {
        DurableFile.write(newestFile(), cosigned.encode());
    }

    /** Keeps a checkpoint that the log signed and that contradicts what it signed before, for whoever asks for the evidence. */
    void keepContradiction(SignedNote note, Checkpoint checkpoint) throws IOException {
        Path file = directory.resolve("contradiction-" + checkpoint.size() + "-"
                + checkpoint.root().toString().substring(0, 16));
        if (!Files.exists(file) && contradictions() < MOST_CONTRADICTIONS) {
            DurableFile.write(file, note.encode());
        }
    }

    long contradictions() throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            return files.filter(file -> file.getFileName().toString().startsWith("contradiction-"))
                    .count();
        }
    }

    private Path trustFile() {
        return directory.resolve("trust");
    }

    private Path newestFile() {
        return directory.resolve("checkpoint");
    }
}
