package org.gerch.api.cli;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gerch.api.GerchApplication;
import org.gerch.api.directory.DataDirectory;
import org.gerch.api.directory.DirectoryLock;
import org.gerch.api.directory.StartRefused;
import org.gerch.api.wiring.EmbeddedDatabase;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;

/**
 * The ledger with its database, from start to end.
 *
 * <p>The embedded database starts before the application and ends after it, also when the process is told to end.
 */
final class RunningLedger implements AutoCloseable {
    private static final String SERVER_URL = "spring.datasource.url";
    private static final String LOG_KEY_FILES = "gerch.log-key-file";

    private final ConfigurableApplicationContext context;
    private final @Nullable EmbeddedDatabase database;

    private RunningLedger(ConfigurableApplicationContext context, @Nullable EmbeddedDatabase database) {
        this.context = context;
        this.database = database;
    }

    /** Whether this process was told to use a database server instead of an embedded database. */
    static boolean usesServer() {
        return new StandardEnvironment().containsProperty(SERVER_URL);
    }

    /** Starts the ledger and its web server, on the database server if one is named. */
    static RunningLedger serving(DataDirectory directory, int port) {
        return start(directory, databaseOf(directory), WebApplicationType.SERVLET, Map.of("server.port", port));
    }

    /** Starts a demonstration, which never uses a server: invented events must not get among real ones. */
    static RunningLedger demonstrating(DataDirectory directory, DirectoryLock lock, int port) {
        EmbeddedDatabase database = EmbeddedDatabase.start(directory, lock);
        return start(directory, database, WebApplicationType.SERVLET, Map.of("server.port", port));
    }

    /** Starts the ledger with a web server on a free port that only this machine reaches, to read what it publishes at once. */
    static RunningLedger forItself(DataDirectory directory) {
        return start(
                directory,
                databaseOf(directory),
                WebApplicationType.SERVLET,
                Map.of("server.port", 0, "server.address", "127.0.0.1", "gerch.views.every", "0s"));
    }

    /** Starts the ledger without a web server. */
    static RunningLedger withoutWeb(DataDirectory directory) {
        return start(directory, databaseOf(directory), WebApplicationType.NONE, Map.of());
    }

    /**
     * The same, with a signing key beside those that the environment hands in.
     *
     * @param logKey a file that holds it; null for none
     */
    static RunningLedger withoutWeb(DataDirectory directory, @Nullable Path logKey) {
        String handedIn = new StandardEnvironment().getProperty(LOG_KEY_FILES, "");
        String files = Stream.of(handedIn, logKey == null ? "" : logKey.toString())
                .filter(file -> !file.isEmpty())
                .collect(Collectors.joining(","));
        return start(directory, databaseOf(directory), WebApplicationType.NONE, Map.of(LOG_KEY_FILES, files));
    }

    private static @Nullable EmbeddedDatabase databaseOf(DataDirectory directory) {
        return usesServer() ? null : EmbeddedDatabase.start(directory, directory.lock());
    }

    private static RunningLedger start(
            DataDirectory directory,
            @Nullable EmbeddedDatabase database,
            WebApplicationType web,
            Map<String, Object> asked) {
        Map<String, Object> properties = new HashMap<>(asked);
        properties.put("gerch.data", directory.root().toString());
        properties.put("gerch.demonstration", directory.isDemonstration());
        if (directory.isDemonstration()) {
            // Thrown away with the rest, and never in the place of a real ledger's that the environment names.
            properties.put("gerch.guard", directory.guard().toString());
        }
        if (database != null) {
            properties.putAll(database.properties());
            // The only node of its database, before and after a kill.
            properties.put("gerch.node", "embedded");
            // Runs after the application is closed; without it a signal would take the database away under it.
            SpringApplication.getShutdownHandlers().add(database::close);
        }
        try {
            return new RunningLedger(application(web, properties).run(), database);
        } catch (RuntimeException e) {
            close(database);
            throw refusedBecause(e);
        }
    }

    private static SpringApplication application(WebApplicationType web, Map<String, Object> properties) {
        return new SpringApplicationBuilder(GerchApplication.class)
                .web(web)
                .initializers(context -> context.getEnvironment()
                        .getPropertySources()
                        .addFirst(new MapPropertySource("command line", properties)))
                .build();
    }

    private static RuntimeException refusedBecause(RuntimeException failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof StartRefused refused) {
                return refused;
            }
            if (cause instanceof PortInUseException taken) {
                return new StartRefused(
                        "Port " + taken.getPort()
                                + " is in use: stop what listens there, or choose another with --port.",
                        failure);
            }
        }
        return failure;
    }

    <T> T part(Class<T> type) {
        return context.getBean(type);
    }

    /** Where a person on this machine finds it. */
    String address() {
        return "http://localhost:" + context.getEnvironment().getProperty("local.server.port");
    }

    /** Serves until the process is told to end. */
    void serve() {
        try {
            Thread.currentThread().join();
        } catch (InterruptedException told) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        context.close();
        close(database);
    }

    private static void close(@Nullable EmbeddedDatabase database) {
        if (database != null) {
            database.close();
        }
    }
}
