package org.gerch.benchmarks.views;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.Map;
import javax.sql.DataSource;
import org.gerch.api.GerchApplication;
import org.gerch.api.demo.DemoStory;
import org.gerch.api.directory.DataDirectory;
import org.gerch.api.wiring.EmbeddedDatabase;
import org.gerch.benchmarks.Scratch;
import org.gerch.projections.writing.ViewProcessors;
import org.gerch.store.LeafReader;
import org.gerch.store.LedgerEventStore;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;

/** A throw-away ledger that holds the demonstration's story, and copies of it until there are enough events. */
public final class StoryLedger implements AutoCloseable {
    private final Path root;
    private final EmbeddedDatabase database;
    private final ConfigurableApplicationContext application;
    private final StoryCopies copies;

    private StoryLedger(Path root, EmbeddedDatabase database, ConfigurableApplicationContext application) {
        this.root = root;
        this.database = database;
        this.application = application;
        part(DemoStory.class).play(line -> {});
        part(ViewProcessors.class).close();
        this.copies = new StoryCopies(part(LeafReader.class)
                .range(0, Long.MAX_VALUE)
                .map(StoryCopies.Told::of)
                .toList());
    }

    /** Starts it, tells the story through the ordinary commands and appends copies of its events through the store. */
    static StoryLedger of(long events) throws IOException, SQLException {
        return of(events, WebApplicationType.NONE);
    }

    /** The same with its web server, on a port of its own. */
    public static StoryLedger served(long events) throws IOException, SQLException {
        return of(events, WebApplicationType.SERVLET);
    }

    /** The same with answers of the benchmark's own. */
    public static StoryLedger served(long events, Class<?> answers) throws IOException, SQLException {
        return of(events, WebApplicationType.SERVLET, answers);
    }

    private static StoryLedger of(long events, WebApplicationType web, Class<?>... more)
            throws IOException, SQLException {
        Path root = Scratch.directory("story");
        DataDirectory directory = DataDirectory.at(root);
        EmbeddedDatabase database = EmbeddedDatabase.start(directory, directory.lock());
        Map<String, Object> properties = new HashMap<>(database.properties());
        properties.put("gerch.data", root.toString());
        properties.put("gerch.demonstration", true);
        properties.put("server.port", 0);
        properties.put("server.tomcat.basedir", root.resolve("tomcat").toString());
        ConfigurableApplicationContext application = new SpringApplicationBuilder(GerchApplication.class)
                .sources(more)
                .web(web)
                .initializers(context -> context.getEnvironment()
                        .getPropertySources()
                        .addFirst(new MapPropertySource("benchmark", properties)))
                .run();
        StoryLedger ledger = new StoryLedger(root, database, application);
        ledger.growTo(events);
        return ledger;
    }

    /** Appends copies of the story until there are so many events. */
    public void growTo(long events) throws SQLException {
        copies.append(part(LedgerEventStore.class), events);
        execute("vacuum analyze ledger.leaf", "checkpoint");
        System.err.printf("%,d events%n", size());
    }

    public <T> T part(Class<T> type) {
        return application.getBean(type);
    }

    public long size() {
        return part(LeafReader.class).head().size();
    }

    /** Makes the views anew, which nobody kept up with the copies. */
    public void rebuildViews() throws Exception {
        RebuildComparison.rebuild(this);
    }

    /** Where its web server listens. */
    public int port() {
        return Integer.parseInt(application.getEnvironment().getRequiredProperty("local.server.port"));
    }

    /** Runs statements with the rights of the database's owner. */
    void execute(String... statements) throws SQLException {
        try (Connection connection = part(DataSource.class).getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("reset role");
            for (String sql : statements) {
                statement.execute(sql);
            }
            statement.execute("set role gerch_app");
        }
    }

    @Override
    public void close() throws IOException {
        application.close();
        database.close();
        Scratch.delete(root);
    }
}
