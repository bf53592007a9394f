package org.gerch.api.wiring;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.gerch.api.directory.StartRefused;

/**
 * The database that lived on when the application was killed.
 *
 * <p>It must end before another is started on the same files: a start beside it fails and takes the running one down.
 */
final class OrphanedPostgres {
    private static final int PATIENCE_SECONDS = 60;

    private OrphanedPostgres() {}

    /**
     * Stops the database of this directory, if one is running, and waits for its end. The caller holds the directory's lock,
     * so no living application needs it.
     *
     * @throws StartRefused if it doesn't end
     */
    static void stopIn(Path databaseDirectory) throws IOException {
        Optional<ProcessHandle> running = runningIn(databaseDirectory);
        if (running.isEmpty()) {
            return;
        }
        ProcessHandle postgres = running.get();
        postgres.destroy();
        try {
            postgres.onExit().get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (TimeoutException stillRunning) {
            throw new StartRefused("PostgreSQL (process " + postgres.pid() + ") of an earlier run still uses "
                    + databaseDirectory + " and doesn't end: end it first.");
        } catch (ExecutionException e) {
            throw new IOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }

    static boolean runsIn(Path databaseDirectory) throws IOException {
        return runningIn(databaseDirectory).isPresent();
    }

    // Line 1 is the process, line 2 the directory it serves (PostgreSQL's src/include/utils/pidfile.h).
    private static Optional<ProcessHandle> runningIn(Path databaseDirectory) throws IOException {
        Path file = databaseDirectory.resolve("postmaster.pid");
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        List<String> lines = Files.readAllLines(file);
        if (lines.size() < 2 || !lines.get(0).strip().matches("\\d{1,18}")) {
            return Optional.empty();
        }
        return ProcessHandle.of(Long.parseLong(lines.get(0).strip()))
                .filter(process -> isPostgresOf(databaseDirectory, process));
    }

    // The number may have been given to another process since: only its own command line tells.
    private static boolean isPostgresOf(Path databaseDirectory, ProcessHandle process) {
        ProcessHandle.Info info = process.info();
        return info.command().filter(command -> command.endsWith("/postgres")).isPresent()
                && List.of(info.arguments().orElse(new String[0])).contains(databaseDirectory.toString());
    }
}
