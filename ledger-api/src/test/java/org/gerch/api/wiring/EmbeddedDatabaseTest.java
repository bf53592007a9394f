package org.gerch.api.wiring;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import org.awaitility.Awaitility;
import org.gerch.api.directory.DataDirectory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedDatabaseTest {

    @TempDir
    Path data;

    @Test
    void a_database_that_ended_by_itself_is_started_again_where_the_application_expects_it() throws Exception {
        DataDirectory directory = DataDirectory.at(data);
        try (EmbeddedDatabase database = EmbeddedDatabase.start(directory, directory.lock())) {
            Map<String, Object> login = database.properties();
            try (Connection before = connect(login)) {
                before.createStatement().execute("create table kept (n int)");
            }

            long first = postmaster(directory);
            ProcessHandle.of(first).orElseThrow().destroyForcibly();

            Awaitility.await().atMost(Duration.ofMinutes(1)).until(() -> connects(login));
            assertThat(postmaster(directory)).isNotEqualTo(first);
            try (Connection after = connect(login)) {
                assertThat(after.createStatement().execute("select from kept")).isTrue();
            }
        }
        assertThat(OrphanedPostgres.runsIn(directory.database())).isFalse();
    }

    private static long postmaster(DataDirectory directory) throws IOException {
        return Long.parseLong(Files.readAllLines(directory.database().resolve("postmaster.pid"))
                .getFirst()
                .strip());
    }

    private static boolean connects(Map<String, Object> login) {
        try (Connection connection = connect(login)) {
            return connection.isValid(5);
        } catch (SQLException notYet) {
            return false;
        }
    }

    private static Connection connect(Map<String, Object> login) throws SQLException {
        return DriverManager.getConnection(
                login.get("spring.datasource.url").toString(),
                login.get("spring.datasource.username").toString(),
                login.get("spring.datasource.password").toString());
    }
}
