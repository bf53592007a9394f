package org.gerch.api.wiring;

import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import javax.sql.DataSource;
import org.axonframework.common.jdbc.ConnectionProvider;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.gerch.core.kernel.LedgerEvent;
import org.gerch.core.kernel.Recorded;
import org.gerch.core.views.Views;
import org.gerch.core.wire.LeafReading;
import org.gerch.projections.Leaves;
import org.gerch.projections.UnreadLeaf;
import org.gerch.projections.reading.SilenceQuery;
import org.gerch.projections.reading.ViewQuery;
import org.gerch.projections.rebuild.ProcessorTokens;
import org.gerch.projections.rebuild.RebuildSurroundings;
import org.gerch.projections.rebuild.Rebuilds;
import org.gerch.projections.rebuild.Retry;
import org.gerch.projections.writing.ViewProcessors;
import org.gerch.store.Envelope;
import org.gerch.store.Leaf;
import org.gerch.store.LeafReader;
import org.gerch.store.LedgerEventStore;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The public views on this ledger: what keeps their rows, and what asks for them. */
@Configuration(proxyBeanMethods = false)
class ViewWiring {

    @Bean
    Leaves leavesOfViews(LeafReader leaves) {
        return new Leaves() {
            @Override
            public List<Recorded<LedgerEvent>> stream(String stream, long size) {
                return read(leaves.stream(stream, size));
            }

            @Override
            public List<Recorded<LedgerEvent>> feature(String feature, long size) {
                return read(leaves.feature(feature, size));
            }

            @Override
            public List<UnreadLeaf> page(long from, int limit) {
                return leaves.from(from, limit).stream()
                        .map(leaf -> new UnreadLeaf(leaf.position(), streamOf(leaf), () -> read(leaf)))
                        .toList();
            }
        };
    }

    private static List<Recorded<LedgerEvent>> read(List<Leaf> leaves) {
        return leaves.stream().map(ViewWiring::read).toList();
    }

    private static Recorded<LedgerEvent> read(Leaf leaf) {
        Envelope envelope = leaf.envelope();
        return LeafReading.read(
                leaf.position(),
                envelope.at(),
                streamOf(leaf),
                envelope.sequence(),
                envelope.eventId(),
                envelope.type(),
                envelope.revision(),
                envelope.data(),
                envelope.meta());
    }

    /** Every event of the ledger belongs to a stream. */
    private static String streamOf(Leaf leaf) {
        return Objects.requireNonNull(leaf.envelope().stream());
    }

    @Bean
    ViewQuery viewQuery(DataSource connections, ZoneId zone) {
        return new ViewQuery(connections, zone);
    }

    @Bean
    SilenceQuery silenceQuery(DataSource connections) {
        return new SilenceQuery(connections);
    }

    /** Started and stopped by {@link ViewsRunning}. */
    @Bean(destroyMethod = "")
    ViewProcessors viewProcessors(
            LedgerEventStore log,
            TokenStore tokens,
            TransactionManager transactions,
            ConnectionProvider connections,
            Leaves leaves) {
        return new ViewProcessors(
                Views.ALL,
                new ViewProcessors.Surroundings(log, tokens, transactions, connections, leaves),
                ViewProcessors.Sizes.USUAL);
    }

    @Bean
    RebuildSurroundings rebuildSurroundings(
            DataSource connections,
            TransactionManager transactions,
            ConnectionProvider current,
            TokenStore tokens,
            ViewProcessors processors,
            Leaves leaves,
            ViewQuery views,
            ViewProgress progress) {
        return new RebuildSurroundings(
                connections,
                transactions,
                current,
                new ProcessorTokens(tokens, current),
                processors,
                leaves,
                views,
                progress::size,
                view -> progress.handled().getOrDefault(view, 0L));
    }

    /** Broken off by {@link ViewsRunning}, before the processors stop. */
    @Bean(destroyMethod = "")
    Rebuilds rebuilds(RebuildSurroundings surroundings) {
        return new Rebuilds(surroundings);
    }

    @Bean
    Retry retry(RebuildSurroundings surroundings) {
        return new Retry(surroundings);
    }
}
