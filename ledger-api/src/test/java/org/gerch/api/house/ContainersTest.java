package org.gerch.api.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.Yaml;

/** The compose file and the image can't be started in a test without a container engine: their shape is checked. */
class ContainersTest {

    private static final Path ROOT = Path.of("").toAbsolutePath().getParent();

    private final Map<String, Object> compose = read(ROOT.resolve("docker-compose.yml"));
    private final Map<String, Object> services = part(compose, "services");

    @Test
    void there_are_a_database_the_ledger_prometheus_and_two_witnesses_to_rehearse_with() {
        assertThat(services).containsOnlyKeys("postgres", "ledger", "prometheus", "witness-a", "witness-b");
        assertThat(part(services, "postgres")).containsEntry("image", "postgres:18");
        assertThat(part(services, "ledger")).containsEntry("build", ".");
        assertThat((String) part(services, "prometheus").get("image")).startsWith("prom/prometheus:v");
    }

    @Test
    void every_service_starts_after_what_it_needs_is_healthy() {
        assertThat(part(services, "postgres", "healthcheck")).containsKeys("test", "interval", "timeout", "retries");
        assertThat(part(services, "ledger", "depends_on", "postgres")).containsEntry("condition", "service_healthy");
        assertThat(part(services, "prometheus", "depends_on", "ledger")).containsEntry("condition", "service_healthy");
        assertThat(image()).anyMatch(line -> line.startsWith("HEALTHCHECK "));
    }

    @Test
    void what_must_survive_a_restart_lives_in_named_volumes() {
        assertThat(part(compose, "volumes"))
                .containsOnlyKeys(
                        "postgres-data", "ledger-data", "prometheus-data", "witness-a-data", "witness-b-data");
        // The image of PostgreSQL 18 keeps its data one level higher than those before it.
        assertThat(list(part(services, "postgres"), "volumes")).containsExactly("postgres-data:/var/lib/postgresql");
        assertThat(list(part(services, "ledger"), "volumes")).containsExactly("ledger-data:/var/lib/gerch");
        assertThat(list(part(services, "prometheus"), "volumes")).contains("prometheus-data:/prometheus");
    }

    @Test
    void every_secret_comes_from_the_environment_and_has_no_default() {
        var secrets = new TreeSet<String>();
        services.keySet().forEach(name -> {
            Object environment = part(services, name).get("environment");
            if (environment != null) {
                part(services, name, "environment").forEach((variable, value) -> {
                    if (variable.matches(".*(PASSWORD|SECRET|TOKEN|KEY).*")
                            && !variable.startsWith("GERCH_WITNESSES_")) {
                        secrets.add(variable);
                        assertThat(String.valueOf(value))
                                .as("%s of %s", variable, name)
                                .matches("\\$\\{[A-Z_]+:\\?[^}]+}");
                    }
                });
            }
        });

        assertThat(secrets).contains("POSTGRES_PASSWORD", "SPRING_DATASOURCE_PASSWORD");
    }

    @Test
    void the_ledger_talks_to_the_database_of_the_compose_file() {
        assertThat(part(services, "ledger", "environment"))
                .containsEntry(
                        "SPRING_DATASOURCE_URL",
                        "jdbc:postgresql://postgres:5432/"
                                + part(services, "postgres", "environment").get("POSTGRES_DB"))
                .containsEntry(
                        "SPRING_DATASOURCE_USERNAME",
                        part(services, "postgres", "environment").get("POSTGRES_USER"));
    }

    @Test
    void each_witness_has_a_memory_of_its_own_and_follows_the_ledger_only_where_it_is_asked_for() {
        for (String name : List.of("witness-a", "witness-b")) {
            Map<String, Object> witness = part(services, name);
            assertThat(list(witness, "profiles")).containsExactly("witnesses");
            assertThat(list(witness, "volumes")).containsExactly(name + "-data:/var/lib/gerch");
            assertThat(list(witness, "entrypoint")).containsExactly("java", "-jar", "/app/verifier.jar", "witness");
            assertThat(list(witness, "command")).contains("--follow", "http://ledger:8080", "--port", "8090");
        }
        Map<String, Object> asked = part(services, "ledger", "environment");
        assertThat(asked)
                .containsEntry("GERCH_WITNESSES_0_URL", "http://witness-a:8090")
                .containsEntry("GERCH_WITNESSES_1_URL", "http://witness-b:8090")
                // Public keys, not secrets; whoever has none yet runs the ledger without witnesses.
                .containsEntry("GERCH_WITNESSES_0_KEY", "${GERCH_WITNESS_A:-}")
                .containsEntry("GERCH_WITNESSES_1_KEY", "${GERCH_WITNESS_B:-}");
        assertThat(image()).anyMatch(line -> line.contains("/app/verifier.jar"));
    }

    @Test
    void the_image_runs_as_a_user_without_rights() {
        assertThat(image()).filteredOn(line -> line.startsWith("USER ")).last().isEqualTo("USER gerch");
        assertThat(image().indexOf("USER gerch"))
                .isLessThan(image().indexOf(image().stream()
                        .filter(line -> line.startsWith("ENTRYPOINT"))
                        .findFirst()
                        .orElseThrow()));
        assertThat(image()).noneMatch(line -> line.matches("(ENV|ARG) .*(PASSWORD|SECRET|TOKEN).*"));
    }

    @Test
    void prometheus_reads_its_configuration_from_the_repository_and_asks_the_ledger() {
        assertThat(list(part(services, "prometheus"), "volumes"))
                .contains(
                        "./ops/prometheus/prometheus.yml:/etc/prometheus/prometheus.yml:ro",
                        "./ops/prometheus/alerts.yml:/etc/prometheus/alerts.yml:ro");
        Map<String, Object> prometheus = read(ROOT.resolve("ops/prometheus/prometheus.yml"));
        assertThat(list(prometheus, "scrape_configs").toString())
                .contains("metrics_path=/actuator/prometheus", "ledger:8080");
    }

    private static List<String> image() {
        try {
            return Files.readAllLines(ROOT.resolve("Dockerfile"));
        } catch (IOException e) {
            throw new AssertionError("the Dockerfile can't be read", e);
        }
    }

    private static Map<String, Object> read(Path file) {
        try (var reader = Files.newBufferedReader(file)) {
            return new Yaml().load(reader);
        } catch (IOException e) {
            throw new AssertionError(file + " can't be read", e);
        }
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> part(Map<String, Object> whole, String... path) {
        Map<String, Object> part = whole;
        for (String step : path) {
            assertThat(part).containsKey(step);
            part = (Map<String, Object>) part.get(step);
        }
        return part;
    }

    @SuppressWarnings("unchecked")
    private static List<Object> list(Map<String, Object> whole, String key) {
        assertThat(whole).containsKey(key);
        return (List<Object>) whole.get(key);
    }
}
