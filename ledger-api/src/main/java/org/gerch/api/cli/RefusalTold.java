package org.gerch.api.cli;

import org.gerch.api.directory.StartRefused;
import org.springframework.boot.SpringBootExceptionReporter;
import org.springframework.context.ConfigurableApplicationContext;

/** Keeps the framework from writing pages about a start that was refused: the command line tells it in a sentence. */
final class RefusalTold implements SpringBootExceptionReporter {

    /** Made by the framework, once for each application. */
    RefusalTold(ConfigurableApplicationContext context) {}

    @Override
    public boolean reportException(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof StartRefused) {
                return true;
            }
        }
        return false;
    }
}
