package org.gerch.api.command;

/** Nobody knows a command of this name. */
final class UnknownCommand extends RuntimeException {
    private static final long serialVersionUID = 1L;

    UnknownCommand(String name) {
        super("There is no command '" + name + "'.");
    }
}
