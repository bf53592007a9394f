package org.gerch.api.testing;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.util.FileSystemUtils;

/** Gives each application context an empty database; the server ends with the tests. */
public final class FreshDatabase implements ApplicationContextInitializer<ConfigurableApplicationContext> {
    private static final AtomicInteger NUMBER = new AtomicInteger();

    /** To be deleted with all that ledgers, and their web servers, put there. */
    private static final Queue<Path> DIRECTORIES = new ConcurrentLinkedQueue<>();

    private static final class Server {
        static final EmbeddedPostgres POSTGRES = started();

        private static EmbeddedPostgres started() {
            try {
                EmbeddedPostgres postgres = EmbeddedPostgres.builder()
                        .setRegisterShutdownHook(false)
                        .start();
                // After the contexts are closed: without its database a ledger waits for it before it ends.
                SpringApplication.getShutdownHandlers().add(() -> {
                    stop(postgres);
                    DIRECTORIES.forEach(FreshDatabase::delete);
                });
                return postgres;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private static void stop(EmbeddedPostgres postgres) {
        try {
            postgres.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void delete(Path directory) {
        try {
            FileSystemUtils.deleteRecursively(directory);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        try {
            Path data = Files.createTempDirectory("gerch-test-");
            DIRECTORIES.add(data);
            context.getEnvironment()
                    .getPropertySources()
                    .addFirst(new MapPropertySource("fresh database", properties(newDatabase(), data)));
            reach((GenericApplicationContext) context, data);
        } catch (IOException | SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The server's port, for whoever gets between it and the ledger. */
    static int serverPort() {
        return Server.POSTGRES.getPort();
    }

    /** By which tests speak to the ledger; its port is known once its web server has begun. */
    private static void reach(GenericApplicationContext context, Path data) {
        context.registerBean(Http.class, () -> Http.to(portOf(context)), lazy -> lazy.setLazyInit(true));
        context.registerBean(
                Desk.class, () -> new Desk(context.getBean(Http.class), data), lazy -> lazy.setLazyInit(true));
    }

    private static int portOf(GenericApplicationContext context) {
        return context.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
    }

    private static Map<String, Object> properties(String database, Path data) {
        return Map.of(
                "spring.datasource.url",
                Server.POSTGRES.getJdbcUrl("postgres", database),
                "gerch.data",
                data.toString(),
                "server.tomcat.basedir",
                data.resolve("tomcat").toString(),
                "gerch.node",
                "embedded",
                "gerch.pool.size",
                8);
    }

    private static String newDatabase() throws SQLException {
        String name = "gerch_" + NUMBER.incrementAndGet();
        try (Connection connection = Server.POSTGRES.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("create database " + name);
        }
        return name;
    }
}
