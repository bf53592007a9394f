package org.gerch.benchmarks.live;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.SplittableRandom;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.gerch.benchmarks.FreshDatabase;
import org.gerch.benchmarks.Load;
import org.gerch.benchmarks.Measured;
import org.gerch.benchmarks.Rounds;

/** Commands over HTTP, one a request, beside an empty POST through the same filters and the same check of the token. */
public final class HttpComparison {
    private static final Load CALLERS = new Load(256);
    private static final int FIRST_ERROR = 300;

    /** What is asked again and again. */
    private enum Asked {
        COMMAND {
            @Override
            byte[] request(String token, SplittableRandom choice) {
                return post("/api/v1/commands/rename-party", token, Parties.anyBody(choice));
            }
        },
        EMPTY_POST {
            @Override
            byte[] request(String token, SplittableRandom choice) {
                return post("/idle", token, "");
            }
        },
        HELLO {
            @Override
            byte[] request(String token, SplittableRandom choice) {
                return "GET /idle HTTP/1.1\r\nHost: localhost\r\n\r\n".getBytes(UTF_8);
            }
        };

        abstract byte[] request(String token, SplittableRandom choice);

        private static byte[] post(String path, String token, String body) {
            return ("POST " + path + " HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer " + token
                            + "\r\nContent-Type: application/json\r\nContent-Length: " + body.length() + "\r\n\r\n"
                            + body)
                    .getBytes(UTF_8);
        }
    }

    private final Measured measured = new Measured();

    /** Commands a second over HTTP, and what part that is of the rate of empty requests. */
    public Map<String, Number> run(List<String> arguments) throws Exception {
        Rounds rounds = Rounds.of(arguments);
        List<Asked> order = new ArrayList<>(List.of(Asked.values()));
        try (EmbeddedPostgres server = FreshDatabase.durableServer()) {
            warmUp(server, rounds);
            for (int round = 0; round < rounds.count(); round++) {
                try (FreshDatabase database = new FreshDatabase(server);
                        Application application = Application.start(database).withoutViews()) {
                    Parties.registeredIn(application);
                    for (Asked asked : order) {
                        load(application, asked, rounds.warmUp());
                        measured.add(asked.name(), load(application, asked, rounds.measured()));
                    }
                }
                Collections.rotate(order, 1);
            }
        }
        Map<String, Number> figures = new LinkedHashMap<>();
        figures.put("commandsPerSecond", Math.round(measured.median(Asked.COMMAND.name())));
        figures.put("ratioEmptyPost", measured.ratio(Asked.COMMAND.name(), Asked.EMPTY_POST.name()));
        figures.put("emptyPostsPerSecond", Math.round(measured.median(Asked.EMPTY_POST.name())));
        figures.put("hellosPerSecond", Math.round(measured.median(Asked.HELLO.name())));
        figures.put("emptyPostRatioHello", measured.ratio(Asked.EMPTY_POST.name(), Asked.HELLO.name()));
        measured.percentiles(Asked.COMMAND.name(), figures);
        return figures;
    }

    /** Everything once without being measured: whoever is first would otherwise run on a virtual machine that is still cold. */
    private static void warmUp(EmbeddedPostgres server, Rounds rounds) throws Exception {
        try (FreshDatabase database = new FreshDatabase(server);
                Application application = Application.start(database).withoutViews()) {
            Parties.registeredIn(application);
            for (Asked asked : Asked.values()) {
                load(application, asked, rounds.cold());
            }
        }
    }

    private static Load.Result load(Application application, Asked asked, Duration duration) throws Exception {
        String token = application.token();
        Queue<KeptConnection> connections = new ConcurrentLinkedQueue<>();
        try {
            return CALLERS.during(duration, caller -> {
                KeptConnection connection = new KeptConnection(application.port());
                connections.add(connection);
                SplittableRandom choice = new SplittableRandom(caller);
                return () -> {
                    connection.send(asked.request(token, choice));
                    int status = connection.answer();
                    if (status >= FIRST_ERROR) {
                        throw new IllegalStateException(asked + " was answered with " + status);
                    }
                };
            });
        } finally {
            for (KeptConnection connection : connections) {
                connection.close();
            }
        }
    }
}
