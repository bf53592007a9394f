package org.gerch.api.signing;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;
import org.gerch.api.directory.DataDirectory;
import org.gerch.api.directory.StartRefused;
import org.gerch.api.stream.RecordedStreams;
import org.gerch.store.Checkpoints;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where the log's keys come from. */
@Configuration(proxyBeanMethods = false)
class SigningWiring {
    private static final int RANDOM_BYTES = 4;

    /**
     * The keys at hand.
     *
     * @param handedIn keys as text, one a line; where there is one, none is made
     * @param files with such lines
     */
    @Bean
    HeldKeys heldKeys(
            @Value("${gerch.data}") Path data,
            @Value("${gerch.log-key:}") String handedIn,
            @Value("${gerch.log-key-file:}") List<String> files) {
        List<Path> paths = files.stream().map(Path::of).toList();
        return new HeldKeys(handedIn, paths, KeyFiles.in(DataDirectory.at(data)));
    }

    /**
     * The log's keys, the first of which is made on the first start.
     *
     * @param origin how the log calls itself for ever; where none is chosen, one that no other log has
     */
    @Bean
    LogKeys logKeys(
            HeldKeys held,
            RecordedStreams streams,
            Checkpoints checkpoints,
            @Value("${gerch.origin:}") String origin,
            @Value("${gerch.demonstration:false}") boolean demonstration) {
        try {
            if (checkpoints.newest().isEmpty() && held.all().isEmpty()) {
                held.files().signingOr(() -> origin.isBlank() ? ownOrigin(demonstration) : origin);
            }
            return new LogKeys(held, streams, checkpoints);
        } catch (LogKeyMissing missing) {
            throw new StartRefused(String.valueOf(missing.getMessage()), missing);
        }
    }

    private static String ownOrigin(boolean demonstration) {
        byte[] random = new byte[RANDOM_BYTES];
        new SecureRandom().nextBytes(random);
        return (demonstration ? "gerch.invalid/demonstration/" : "gerch.invalid/ledger/")
                + HexFormat.of().formatHex(random);
    }
}
