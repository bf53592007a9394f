package org.gerch.benchmarks.commands;

import com.github.f4b6a3.uuid.UuidCreator;
import com.zaxxer.hikari.HikariDataSource;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.Map;
import java.util.function.Function;
import javax.crypto.spec.SecretKeySpec;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.SimpleCommandBus;
import org.axonframework.common.caching.Cache;
import org.axonframework.common.jdbc.UnitOfWorkAwareConnectionProviderWrapper;
import org.axonframework.common.lock.LockFactory;
import org.axonframework.common.lock.PessimisticLockFactory;
import org.axonframework.common.transaction.NoTransactionManager;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventsourcing.EventSourcingRepository;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.eventsourcing.eventstore.jdbc.JdbcEventStorageEngine;
import org.axonframework.eventsourcing.eventstore.jdbc.JdbcSQLErrorCodesResolver;
import org.axonframework.eventsourcing.eventstore.jdbc.PostgresEventTableFactory;
import org.axonframework.messaging.MetaData;
import org.axonframework.modelling.command.AggregateAnnotationCommandHandler;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.jackson3.Jackson3Serializer;
import org.axonframework.spring.jdbc.SpringDataSourceConnectionProvider;
import org.axonframework.spring.messaging.unitofwork.SpringTransactionManager;
import org.gerch.api.command.CommandIdentity;
import org.gerch.api.wiring.AggregateCache;
import org.gerch.api.wiring.StreamLocks;
import org.gerch.benchmarks.FreshDatabase;
import org.gerch.store.CommandStamp;
import org.gerch.store.LedgerEventStore;
import org.gerch.store.LedgerMigrations;
import org.gerch.store.LedgerStorageEngine;
import org.gerch.store.RecordedTime;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.support.JdbcTransactionManager;

/** Who runs: the ledger's engine, and Axon's engine for JDBC with and without a cache. */
enum Contender {
    /** With its tree, its idempotency, its lock for each stream and its cache: as the application wires it. */
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
            AggregateCache states = cache();
            CommandBus bus = bus(store, NoTransactionManager.instance(), states, new StreamLocks(states));
            return new Running(bus, Contender::stamped, () -> {
                store.close();
                engine.close();
                pool.close();
            });
        }
    },
    /** As Axon's starter for Spring wires it: one transaction around each command, no cache. */
    AXON_JDBC {
        @Override
        Running start(FreshDatabase database) {
            return axon(database, null);
        }
    },
    AXON_JDBC_CACHED {
        @Override
        Running start(FreshDatabase database) {
            return axon(database, cache());
        }
    };

    private static final Serializer JSON = Jackson3Serializer.builder().build();
    private static final MetaData META = MetaData.from(Map.of("actor", "Office of footpaths", "role", "road-builder"));
    private static final int CACHED_STREAMS = 20_000;
    private static final int AXONS_CONNECTIONS = 40;
    private static final CommandIdentity IDENTITY =
            new CommandIdentity(new SecretKeySpec("only for this run".getBytes(StandardCharsets.UTF_8), "HmacSHA256"));

    /** A command bus that is ready, what goes with each of its commands, and how to take it down. */
    record Running(CommandBus bus, Function<Footpath.Extend, MetaData> accompanied, AutoCloseable stop)
            implements AutoCloseable {
        @Override
        public void close() throws Exception {
            stop.close();
        }
    }

    abstract Running start(FreshDatabase database);

    private static AggregateCache cache() {
        return new AggregateCache(CACHED_STREAMS);
    }

    /** With what makes a repetition known: an id that grows with time and a keyed hash of the body. */
    private static MetaData stamped(Footpath.Extend command) {
        byte[] mac = IDENTITY.bodyMac("extend", command.note().getBytes(StandardCharsets.UTF_8));
        return META.and(CommandStamp.METADATA_KEY, new CommandStamp(UuidCreator.getTimeOrderedEpochFast(), mac));
    }

    private static Running axon(FreshDatabase database, @Nullable Cache cache) {
        HikariDataSource pool = database.pool(AXONS_CONNECTIONS, "select 1");
        TransactionManager transactions = new SpringTransactionManager(new JdbcTransactionManager(pool));
        JdbcEventStorageEngine engine = JdbcEventStorageEngine.builder()
                .connectionProvider(
                        new UnitOfWorkAwareConnectionProviderWrapper(new SpringDataSourceConnectionProvider(pool)))
                .transactionManager(transactions)
                .persistenceExceptionResolver(new JdbcSQLErrorCodesResolver())
                .eventSerializer(JSON)
                .snapshotSerializer(JSON)
                .build();
        engine.createSchema(PostgresEventTableFactory.INSTANCE);
        EmbeddedEventStore store =
                EmbeddedEventStore.builder().storageEngine(engine).build();
        CommandBus bus = bus(store, transactions, cache, PessimisticLockFactory.usingDefaults());
        return new Running(bus, command -> META, () -> {
            store.shutDown();
            pool.close();
        });
    }

    private static CommandBus bus(
            EventStore store, TransactionManager transactions, @Nullable Cache cache, LockFactory locks) {
        EventSourcingRepository.Builder<Footpath> repository = EventSourcingRepository.builder(Footpath.class)
                .eventStore(store)
                .lockFactory(locks);
        if (cache != null) {
            repository.cache(cache);
        }
        CommandBus bus =
                SimpleCommandBus.builder().transactionManager(transactions).build();
        AggregateAnnotationCommandHandler.<Footpath>builder()
                .aggregateType(Footpath.class)
                .repository(repository.build())
                .build()
                .subscribe(bus);
        return bus;
    }
}
