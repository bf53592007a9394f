package org.gerch.verifier.source;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/**
 * Where somebody says that a log is: an address or a directory, with or without the part that all logs of this kind end in.
 *
 * @param isRemote whether reading it costs others something, so that what was read is worth keeping
 */
public record LogAddress(LogSource log, boolean isRemote) implements AutoCloseable {
    private static final String PART = "log/";
    private static final String CHECKPOINT = "checkpoint";
    private static final long ONE_MEGABYTE = 1 << 20;

    /**
     * Finds the log.
     *
     * @throws LogUnreachable if there is none, or nobody answers
     */
    public static LogAddress of(String named) {
        String lower = named.toLowerCase(Locale.ROOT);
        return lower.startsWith("http://") || lower.startsWith("https://") ? remote(named) : local(named);
    }

    private static LogAddress remote(String named) {
        URI base = uri(named.endsWith("/") ? named : named + "/");
        HttpLog below = new HttpLog(base.getPath().endsWith("/" + PART) ? base : base.resolve(PART));
        Answer answer = below.read(CHECKPOINT, ONE_MEGABYTE);
        if (answer instanceof Answer.Unreachable unreachable) {
            below.close();
            throw new LogUnreachable(unreachable.why());
        }
        if (answer instanceof Answer.Missing && !below.name().equals(base.toString())) {
            below.close();
            return new LogAddress(new HttpLog(base), true);
        }
        return new LogAddress(below, true);
    }

    private static URI uri(String named) {
        try {
            URI uri = URI.create(named);
            if (uri.getHost() != null && uri.getQuery() == null && uri.getFragment() == null) {
                return uri;
            }
        } catch (IllegalArgumentException noAddress) {
            // Refused below like any other text.
        }
        throw new LogUnreachable(named);
    }

    private static LogAddress local(String named) {
        try {
            Path directory = Path.of(named);
            for (Path place : List.of(directory, directory.resolve(PART))) {
                if (Files.isRegularFile(place.resolve(CHECKPOINT))) {
                    return new LogAddress(new DirectoryLog(place), false);
                }
            }
        } catch (InvalidPathException noPath) {
            // Refused below like a directory without a log.
        }
        throw new LogUnreachable(named);
    }

    @Override
    public void close() {
        if (log instanceof HttpLog http) {
            http.close();
        }
    }
}
