package org.gerch.api.log;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.HexFormat;
import javax.sql.DataSource;
import org.gerch.api.directory.DataDirectory;
import org.gerch.api.directory.OwnersFile;
import org.gerch.log.SignatureType;
import org.gerch.log.SigningKey;
import org.gerch.store.Checkpoints;
import org.gerch.store.TreeNodes;
import org.gerch.store.ViewDigests;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;

/** The log's key and its readers. */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
class LogWiring {
    private static final int RANDOM_BYTES = 4;

    /**
     * The key that signs checkpoints, made on the first start; its name is the log's origin.
     *
     * @param origin how the log calls itself for ever; where none is chosen, one that no other log has
     */
    @Bean
    SigningKey logKey(
            @Value("${gerch.data}") Path data,
            @Value("${gerch.origin:}") String origin,
            @Value("${gerch.demonstration:false}") boolean demonstration) {
        OwnersFile key = OwnersFile.of(
                DataDirectory.at(data).keys().resolve("log"),
                () -> SigningKey.generate(origin.isBlank() ? ownOrigin(demonstration) : origin, SignatureType.ED25519)
                        .secret());
        return SigningKey.parse(key.text().strip());
    }

    private static String ownOrigin(boolean demonstration) {
        byte[] random = new byte[RANDOM_BYTES];
        new SecureRandom().nextBytes(random);
        return (demonstration ? "gerch.invalid/demonstration/" : "gerch.invalid/ledger/")
                + HexFormat.of().formatHex(random);
    }

    @Bean
    Checkpoints checkpoints(DataSource connections) {
        return new Checkpoints(connections);
    }

    @Bean
    ViewDigests viewDigests(DataSource connections) {
        return new ViewDigests(connections);
    }

    @Bean
    TreeNodes treeNodes(DataSource connections) {
        return new TreeNodes(connections);
    }
}
