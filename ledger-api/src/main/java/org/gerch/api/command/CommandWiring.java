package org.gerch.api.command;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import javax.crypto.spec.SecretKeySpec;
import org.gerch.api.directory.DataDirectory;
import org.gerch.api.directory.OwnersFile;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the way in needs from outside: the ledger's secret. */
@Configuration(proxyBeanMethods = false)
class CommandWiring {

    @Bean
    CommandIdentity commandIdentity(@Value("${gerch.data}") Path data) {
        OwnersFile secret = OwnersFile.withSecret(DataDirectory.at(data).keys().resolve("commands"));
        return new CommandIdentity(new SecretKeySpec(secret.text().getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
    }
}
