package org.gerch.api.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.awaitility.Awaitility;
import org.gerch.api.testing.Desk;
import org.gerch.api.testing.Http;
import org.gerch.api.testing.LedgerProcess;
import org.gerch.api.testing.Registrants;
import org.gerch.core.kernel.Role;
import org.gerch.core.view.View;
import org.gerch.core.views.Views;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;

/** The packaged application, killed without warning in the middle of a rebuild of all views, while many callers record. */
class KilledRebuildIT {
    private static final Duration LONG_ENOUGH = Duration.ofMinutes(2);
    private static final int SOME = 200;
    private static final String REBUILD = "/api/v1/projections/all/rebuild";

    /** Rebuilds wait for a number that the test holds; a fast machine would be done before it could be killed. */
    private static final String OBSTACLE = """
            create function stand_still() returns trigger language plpgsql as
              $$begin perform pg_advisory_xact_lock_shared(1); return null; end$$;
            create function watch_tables() returns event_trigger language plpgsql as
              $$declare made record; begin
                for made in select distinct object_identity from pg_event_trigger_ddl_commands() where schema_name like 'rebuild%' loop
                  execute 'create trigger stand_still before insert on ' || made.object_identity
                    || ' for each statement execute function stand_still()';
                end loop;
              end$$;
            create function watch_indexes() returns event_trigger language plpgsql as
              $$begin perform pg_advisory_xact_lock_shared(1); end$$;
            """;

    /** At which step it is killed, and what makes it stand still there. */
    private enum Step {
        FOLDING("create event trigger obstacle on ddl_command_end when tag in ('CREATE TABLE')"
                + " execute function watch_tables()"),
        INDEXING("create event trigger obstacle on ddl_command_start when tag in ('CREATE INDEX')"
                + " execute function watch_indexes()");

        private final String obstacle;

        Step(String obstacle) {
            this.obstacle = obstacle;
        }
    }

    @TempDir
    Path data;

    @ParameterizedTest
    @EnumSource
    void the_serving_views_are_untouched_and_the_next_rebuild_begins_anew(Step step) throws Exception {
        long recorded;
        try (LedgerProcess ledger = LedgerProcess.serving(data)) {
            recorded = killIn(step, ledger);
        }

        try (LedgerProcess again = LedgerProcess.serving(data)) {
            execute(again, "drop event trigger obstacle");
            assertThat(leftOvers(again)).isNotEmpty();
            assertThat(register(again).statusCode()).isEqualTo(201);
            awaitViewsAtTheHead(again, recorded);

            assertThat(startRebuild(again).statusCode()).isEqualTo(202);
            awaitAgreement(again);
            assertThat(leftOvers(again)).isEmpty();
            awaitViewsAtTheHead(again, recorded);
            assertThat(number(again, "select count(distinct stream) - count(*) from views.parties"))
                    .isZero();
        }
    }

    /** Answers how many commands were acknowledged. */
    private long killIn(Step step, LedgerProcess ledger) throws Exception {
        try (Registrants registrants = new Registrants(ledger.http(), data)) {
            registrants.awaitMore(SOME);
            execute(ledger, OBSTACLE + step.obstacle);
            try (Connection obstacle = ledger.database();
                    Statement statement = obstacle.createStatement()) {
                statement.execute("select pg_advisory_lock(1)");
                assertThat(startRebuild(ledger).statusCode()).isEqualTo(202);
                Awaitility.await()
                        .atMost(LONG_ENOUGH)
                        .until(() -> standsStill(ledger) || state(ledger).equals("FAILED"));
                assertThat(state(ledger)).isEqualTo(step.name());
                registrants.awaitMore(SOME);
                ledger.kill();
            }
            registrants.close();
            assertThat(registrants.unexpected()).isEmpty();
            return registrants.acknowledged().size();
        }
    }

    private HttpResponse<String> startRebuild(LedgerProcess ledger) {
        return ledger.http().post(REBUILD, "", "Authorization", new Desk(ledger.http(), data).token(Role.AUDITOR));
    }

    private HttpResponse<String> register(LedgerProcess ledger) {
        return new Desk(ledger.http(), data).send(Role.REGISTRAR, "register-party", """
                        {"party":"AFTER","name":"After the kill","kind":"CITIZEN_GROUP"}""");
    }

    private static String state(LedgerProcess ledger) {
        return progress(ledger, Views.ALL.getFirst()).path("state").stringValue();
    }

    private static JsonNode progress(LedgerProcess ledger, View<?> view) {
        return Http.json(ledger.http().get("/api/v1/projections/" + view.name() + "/rebuild"));
    }

    private static void awaitViewsAtTheHead(LedgerProcess ledger, long least) {
        Awaitility.await()
                .atMost(LONG_ENOUGH)
                .untilAsserted(() -> assertThat(Http.json(ledger.http().get("/api/v1/projections"))
                                .path("items"))
                        .hasSize(Views.ALL.size())
                        .allSatisfy(view -> assertThat(view.path("position").longValue())
                                .isEqualTo(view.path("head").longValue())
                                .isGreaterThanOrEqualTo(least)));
    }

    /** The fresh views are folded from the leaves alone: that they agree says that the serving ones were right. */
    private static void awaitAgreement(LedgerProcess ledger) {
        assertThat(Views.ALL).allSatisfy(view -> {
            JsonNode progress = Awaitility.await()
                    .atMost(LONG_ENOUGH)
                    .until(() -> progress(ledger, view), now -> now.path("over").booleanValue());
            assertThat(progress.path("state").stringValue()).as("%s", progress).isEqualTo("DONE");
            assertThat(progress.path("agreed").booleanValue())
                    .as("%s", progress)
                    .isTrue();
        });
    }

    private static boolean standsStill(LedgerProcess ledger) throws Exception {
        return number(ledger, "select count(*) from pg_locks where locktype = 'advisory' and not granted") > 0;
    }

    private static List<String> leftOvers(LedgerProcess ledger) throws Exception {
        List<String> schemas = new ArrayList<>();
        try (Connection connection = ledger.database();
                Statement statement = connection.createStatement();
                ResultSet found =
                        statement.executeQuery("select nspname from pg_namespace where nspname like 'rebuild%'")) {
            while (found.next()) {
                schemas.add(found.getString(1));
            }
        }
        return schemas;
    }

    private static long number(LedgerProcess ledger, String query) throws Exception {
        try (Connection connection = ledger.database();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            row.next();
            return row.getLong(1);
        }
    }

    private static void execute(LedgerProcess ledger, String sql) throws Exception {
        try (Connection connection = ledger.database();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
