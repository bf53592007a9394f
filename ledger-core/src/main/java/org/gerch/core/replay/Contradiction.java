package org.gerch.core.replay;

/**
 * What an event says and the law does not.
 *
 * @param position the event's leaf index
 * @param kind in which way they differ
 * @param field the JSON pointer of the value within the leaf; empty where it is about the event as a whole
 * @param expected what the law says, as JSON or a rule's name; empty where it says nothing
 * @param found what the leaf says, likewise
 */
public record Contradiction(long position, Kind kind, String field, String expected, String found) {

    /** In which way an event and the law differ. */
    public enum Kind {
        /** The law refuses the command that such an event would come from. */
        REFUSED,
        /** The law makes other events of it, or another number of them. */
        OTHER_EVENTS,
        /** The law would have written another value. */
        OTHER_VALUE,
        /** The law would have noted other breaches of rules. */
        OTHER_NOTES,
        /** No role of the actor may send such a command. */
        ROLE_MISSING,
        /** The event cites an entry by a position where another one stands. */
        WRONG_CITATION,
        /** No command can say what the event says. */
        NO_COMMAND
    }
}
