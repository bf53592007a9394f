package org.gerch.benchmarks.live;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import org.gerch.api.GerchApplication;
import org.gerch.api.directory.DataDirectory;
import org.gerch.api.security.Caller;
import org.gerch.api.security.TokenIssuer;
import org.gerch.api.wiring.ViewProgress;
import org.gerch.benchmarks.FreshDatabase;
import org.gerch.benchmarks.Scratch;
import org.gerch.core.kernel.Actor;
import org.gerch.core.kernel.PartyId;
import org.gerch.core.kernel.Role;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.SmartLifecycle;
import org.springframework.core.env.MapPropertySource;

/** The ledger as it is served, on a database of its own. */
final class Application implements AutoCloseable {
    private static final Actor REGISTER = new Actor("Register", new PartyId("ORG-register"));

    private final ConfigurableApplicationContext context;
    private final Path data;

    private Application(ConfigurableApplicationContext context, Path data) {
        this.context = context;
        this.data = data;
    }

    static Application start(FreshDatabase database) throws IOException {
        Path data = Scratch.directory("application");
        Map<String, Object> properties = Map.of(
                "spring.datasource.url",
                database.url(),
                "gerch.data",
                data.toString(),
                "gerch.node",
                "benchmark",
                "server.port",
                0,
                "server.tomcat.basedir",
                data.resolve("tomcat").toString());
        ConfigurableApplicationContext context = new SpringApplicationBuilder(GerchApplication.class, IdleAnswers.class)
                .initializers(starting -> starting.getEnvironment()
                        .getPropertySources()
                        .addFirst(new MapPropertySource("benchmark", properties)))
                .run();
        return new Application(context, data);
    }

    /** Keeps the views from following the log. */
    Application withoutViews() {
        context.getBean("viewsRunning", SmartLifecycle.class).stop();
        return this;
    }

    /** Waits until every view has seen what is in the log now. */
    void awaitViews() throws InterruptedException {
        ViewProgress progress = part(ViewProgress.class);
        long size = progress.size();
        while (progress.handled().values().stream().anyMatch(handled -> handled < size)) {
            Thread.sleep(5);
        }
    }

    <T> T part(Class<T> type) {
        return context.getBean(type);
    }

    int port() {
        return Integer.parseInt(context.getEnvironment().getRequiredProperty("local.server.port"));
    }

    Caller register() {
        return new Caller(REGISTER, Set.of(Role.REGISTRAR));
    }

    String token() {
        return TokenIssuer.of(DataDirectory.at(data)).issue(register(), Duration.ofDays(1));
    }

    @Override
    public void close() {
        context.close();
    }
}
