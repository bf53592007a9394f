package org.gerch.api.wiring;

import static org.assertj.core.api.Assertions.assertThat;

import org.gerch.api.GerchApplication;
import org.gerch.api.testing.FreshDatabase;
import org.gerch.store.LeafReader;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.web.server.WebServer;
import org.springframework.context.ApplicationContext;
import org.springframework.test.context.ContextConfiguration;

/** The ledger as an import on the data directory runs it. */
@SpringBootTest(classes = GerchApplication.class, webEnvironment = SpringBootTest.WebEnvironment.NONE)
@ContextConfiguration(initializers = FreshDatabase.class)
class WithoutWebTest {
    @Autowired
    ApplicationContext context;

    @Autowired
    LeafReader leaves;

    @Test
    void the_ledger_runs_without_listening() {
        assertThat(context.getBeanProvider(WebServer.class).stream()).isEmpty();
        assertThat(leaves.head().size()).isZero();
    }
}
