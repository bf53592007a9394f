package org.gerch.benchmarks.commands;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.SQLException;
import java.time.InstantSource;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.SimpleCommandBus;
import org.axonframework.common.caching.Cache;
import org.axonframework.common.jdbc.DataSourceConnectionProvider;
import org.axonframework.common.jdbc.UnitOfWorkAwareConnectionProviderWrapper;
import org.axonframework.common.transaction.NoTransactionManager;
import org.axonframework.eventsourcing.EventSourcingRepository;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.eventsourcing.eventstore.jdbc.JdbcEventStorageEngine;
import org.axonframework.eventsourcing.eventstore.jdbc.JdbcSQLErrorCodesResolver;
import org.axonframework.eventsourcing.eventstore.jdbc.PostgresEventTableFactory;
import org.axonframework.modelling.command.AggregateAnnotationCommandHandler;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.jackson3.Jackson3Serializer;
import org.gerch.store.LedgerEventStore;
import org.gerch.store.LedgerMigrations;
import org.gerch.store.LedgerStorageEngine;
import org.gerch.store.RecordedTime;
import org.jspecify.annotations.Nullable;

/** Who runs: the ledger's engine, and Axon's engine for JDBC with and without a cache. */
enum Contender {
    LEDGER {
        @Override
        Running start(FreshDatabase database) {
            LedgerMigrations.migrate(database.owner());
            HikariDataSource pool = database.pool(8, LedgerMigrations.SET_ROLE);
            LedgerStorageEngine engine = LedgerStorageEngine.builder(
                            pool, RecordedTime.ofAppender(InstantSource.system()))
                    .eventSerializer(JSON)
                    .snapshotSerializer(JSON)
                    .build();
            LedgerEventStore store = LedgerEventStore.builder(engine, pool).build();
            return new Running(bus(store, new MapCache()), () -> {
                store.close();
                engine.close();
                pool.close();
            });
        }
    },
    AXON_JDBC {
        @Override
        Running start(FreshDatabase database) {
            return axon(database, null);
        }
    },
    AXON_JDBC_CACHED {
        @Override
        Running start(FreshDatabase database) {
            return axon(database, new MapCache());
        }
    };

    private static final Serializer JSON = Jackson3Serializer.builder().build();

    /** A command bus that is ready, and how to take it down. */
    record Running(CommandBus bus, AutoCloseable stop) implements AutoCloseable {
        @Override
        public void close() throws Exception {
            stop.close();
        }
    }

    abstract Running start(FreshDatabase database) throws SQLException;

    private static Running axon(FreshDatabase database, @Nullable Cache cache) {
        HikariDataSource pool = database.pool(40, "select 1");
        JdbcEventStorageEngine engine = JdbcEventStorageEngine.builder()
                .connectionProvider(
                        new UnitOfWorkAwareConnectionProviderWrapper(new DataSourceConnectionProvider(pool)))
                .transactionManager(NoTransactionManager.instance())
                .persistenceExceptionResolver(new JdbcSQLErrorCodesResolver())
                .eventSerializer(JSON)
                .snapshotSerializer(JSON)
                .build();
        engine.createSchema(PostgresEventTableFactory.INSTANCE);
        EmbeddedEventStore store =
                EmbeddedEventStore.builder().storageEngine(engine).build();
        return new Running(bus(store, cache), () -> {
            store.shutDown();
            pool.close();
        });
    }

    private static CommandBus bus(EventStore store, @Nullable Cache cache) {
        EventSourcingRepository.Builder<Footpath> repository =
                EventSourcingRepository.builder(Footpath.class).eventStore(store);
        if (cache != null) {
            repository.cache(cache);
        }
        CommandBus bus = SimpleCommandBus.builder().build();
        AggregateAnnotationCommandHandler.<Footpath>builder()
                .aggregateType(Footpath.class)
                .repository(repository.build())
                .build()
                .subscribe(bus);
        return bus;
    }
}
