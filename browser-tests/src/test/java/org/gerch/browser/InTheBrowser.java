package org.gerch.browser;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Marks tests that need the packaged application and a browser; both are started once for all of them. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(InTheBrowser.Stage.class)
@interface InTheBrowser {

    /** Sets the stage on first use and clears it when the last test is done. */
    final class Stage implements ExecutionCondition, ParameterResolver {

        @Override
        public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
            if (Chromium.installed().isPresent()) {
                return ConditionEvaluationResult.enabled("Chromium is here");
            }
            if ("1".equals(System.getenv("REQUIRE_BROWSER"))) {
                return ConditionEvaluationResult.enabled("a browser is required: its absence is a failure");
            }
            return ConditionEvaluationResult.disabled(
                    "no Chromium on this machine: apt-get install chromium fonts-noto-core fonts-liberation");
        }

        @Override
        public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
            Class<?> type = parameter.getParameter().getType();
            return type == PackagedLedger.class || type == Chromium.class;
        }

        @Override
        public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
            ExtensionContext.Store store = context.getRoot().getStore(ExtensionContext.Namespace.create(Stage.class));
            // The browser first: without one there is no point in waiting for a demonstration.
            Chromium chromium = store.computeIfAbsent(Chromium.class, type -> new Chromium(), Chromium.class);
            return parameter.getParameter().getType() == Chromium.class
                    ? chromium
                    : store.computeIfAbsent(PackagedLedger.class, type -> ready(), PackagedLedger.class);
        }

        private static PackagedLedger ready() {
            PackagedLedger ledger = new PackagedLedger();
            try {
                ledger.awaitReady();
                return ledger;
            } catch (RuntimeException e) {
                closeQuietly(ledger, e);
                throw e;
            }
        }

        private static void closeQuietly(PackagedLedger ledger, RuntimeException cause) {
            try {
                ledger.close();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                cause.addSuppressed(e);
            }
        }
    }
}
