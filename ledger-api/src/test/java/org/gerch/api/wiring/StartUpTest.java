package org.gerch.api.wiring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.SimpleCommandBus;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventhandling.EventBus;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.MetaData;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.jackson3.Jackson3Serializer;
import org.axonframework.serialization.xml.XStreamSerializer;
import org.axonframework.spring.messaging.unitofwork.SpringTransactionManager;
import org.gerch.api.testing.LedgerTest;
import org.gerch.core.json.CanonicalJson;
import org.gerch.core.json.Wire;
import org.gerch.core.kernel.Actor;
import org.gerch.core.kernel.BidId;
import org.gerch.core.kernel.Provenance;
import org.gerch.core.kernel.Role;
import org.gerch.core.tender.BiddingEvent;
import org.gerch.core.tender.TenderEvent;
import org.gerch.core.wire.LeafReading;
import org.gerch.projections.writing.OwnedTokens;
import org.gerch.store.Leaf;
import org.gerch.store.LeafReader;
import org.gerch.store.LedgerEventStore;
import org.gerch.store.LedgerStorageEngine;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.TestPropertySource;

/** What the application is made of once it has started: Axon falls back to something else without a word. */
@LedgerTest
@TestPropertySource(properties = "gerch.test.ledger=StartUpTest")
class StartUpTest {
    @Autowired
    ApplicationContext context;

    @Autowired
    EventStore events;

    @Autowired
    LeafReader leaves;

    @Autowired
    JdbcTemplate sql;

    @Test
    void each_part_is_the_one_that_was_chosen() {
        Map<Class<?>, Class<?>> chosen = Map.of(
                EventStorageEngine.class, LedgerStorageEngine.class,
                EventStore.class, LedgerEventStore.class,
                EventBus.class, LedgerEventStore.class,
                CommandBus.class, SimpleCommandBus.class,
                TransactionManager.class, SpringTransactionManager.class,
                TokenStore.class, OwnedTokens.class,
                Serializer.class, Jackson3Serializer.class);

        assertThat(chosen)
                .allSatisfy((part, made) -> assertThat(context.getBean(part)).isExactlyInstanceOf(made));
        assertThat(context.getBean("eventSerializer")).isInstanceOf(WireSerializer.class);
        assertThat(context.getBean(org.axonframework.config.Configuration.class).eventSerializer())
                .isInstanceOf(WireSerializer.class);
        assertThat(context.getBeansOfType(Serializer.class).values()).noneMatch(XStreamSerializer.class::isInstance);
    }

    @Test
    void nothing_calls_home() {
        assertThat(context.getBeanDefinitionNames())
                .noneMatch(name -> name.toLowerCase().contains("updatecheck"));
    }

    @Test
    void the_application_may_not_change_what_it_recorded() {
        assertThat(sql.queryForObject("select current_user", String.class)).isEqualTo("gerch_app");
        assertThatThrownBy(() -> sql.update("update ledger.leaf set stream = 'x'"))
                .hasRootCauseMessage("ERROR: permission denied for table leaf");
    }

    @Test
    void a_stored_leaf_is_canonical_json_with_the_provenance_as_its_meta() {
        TenderEvent event = new BiddingEvent.BidWithdrawn(new BidId("B-1"), null, null);
        Provenance by = new Provenance(
                new Actor("Bidder", null),
                Set.of(Role.BIDDER),
                UUID.randomUUID(),
                UUID.randomUUID(),
                Instant.parse("2026-11-21T08:00:00Z"),
                null,
                null,
                false,
                List.of());
        events.publish(new GenericDomainEventMessage<>(
                "tender",
                "tender/START-UP",
                0,
                event,
                MetaData.with("provenance", by).and("traceId", "dropped")));

        Leaf leaf = leaves.stream("tender/START-UP").getFirst();
        byte[] bytes = leaf.envelope().leaf();
        assertThat(bytes).isEqualTo(CanonicalJson.bytes(Wire.mapper().readTree(bytes)));
        assertThat(LeafReading.read(leaf.position(), bytes).by()).isEqualTo(by);
        assertThat(LeafReading.read(leaf.position(), bytes).event()).isEqualTo(event);
        assertThat(events.readEvents("tender/START-UP").next().getPayload()).isEqualTo(event);
    }

    @Test
    void an_event_that_nobody_answers_for_is_not_stored() {
        var nobodys = new GenericDomainEventMessage<>(
                "tender",
                "tender/NOBODY",
                0,
                new BiddingEvent.BidWithdrawn(new BidId("B-1"), null, null),
                MetaData.emptyInstance());

        assertThatThrownBy(() -> events.publish(nobodys)).hasMessage("an event without provenance is not stored");
        assertThat(leaves.stream("tender/NOBODY")).isEmpty();
    }
}
