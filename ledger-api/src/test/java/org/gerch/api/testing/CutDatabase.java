package org.gerch.api.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Objects;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;

/** Gives an application context an empty database at the end of a wire that the test can cut: a {@link CuttingProxy}. */
public final class CutDatabase implements ApplicationContextInitializer<ConfigurableApplicationContext> {
    private static final String URL = "spring.datasource.url";

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        new FreshDatabase().initialize(context);
        try {
            CuttingProxy wire = new CuttingProxy(FreshDatabase.serverPort());
            String direct = Objects.requireNonNull(context.getEnvironment().getProperty(URL));
            String cut = direct.replace(":" + FreshDatabase.serverPort() + "/", ":" + wire.port() + "/");
            context.getEnvironment().getPropertySources().addFirst(new MapPropertySource("wire", Map.of(URL, cut)));
            context.getBeanFactory().registerSingleton("wire", wire);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
