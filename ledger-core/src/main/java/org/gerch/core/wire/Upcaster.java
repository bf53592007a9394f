package org.gerch.core.wire;

import java.util.function.UnaryOperator;
import tools.jackson.databind.node.ObjectNode;

/**
 * Turns one revision of an event into the next, when an old leaf is read; the leaf itself never changes.
 *
 * @param name the event's permanent name
 * @param from the revision it understands; it yields the next one
 * @param step the change to the event's data
 */
record Upcaster(String name, int from, UnaryOperator<ObjectNode> step) {

    /** {@code tender.bid-submitted} named a single lot before bids for several lots together were known. */
    static final Upcaster BID_FOR_SEVERAL_LOTS = new Upcaster("tender.bid-submitted", 1, data -> {
        if (data.has("lot")) {
            data.putArray("lots").add(data.remove("lot"));
        }
        return data;
    });

    /** {@code tender.bid-submitted} said nothing of its tenderer's class; what is absent was not on record there. */
    static final Upcaster BIDDER_ON_RECORD = new Upcaster("tender.bid-submitted", 2, data -> data);

    /** {@code tender.published} said nothing of tax, preference and limits; what is absent was not published. */
    static final Upcaster RULES_OF_AWARD = new Upcaster("tender.published", 1, data -> data);

    /** {@code tender.published} said nothing of rounds; where it does not, prices are read out once. */
    static final Upcaster ROUNDS = new Upcaster("tender.published", 2, data -> data);

    /** {@code tender.amended} left the rules of the award as they were. */
    static final Upcaster AMENDED_RULES = new Upcaster("tender.amended", 1, data -> data);

    /** {@code tender.bid-rejected} gave a reason no kind; what is absent was not named as one. */
    static final Upcaster KIND_OF_GROUND = new Upcaster("tender.bid-rejected", 1, data -> data);

    /** {@code tender.rejection-reason-recorded} likewise. */
    static final Upcaster KIND_OF_LATER_GROUND = new Upcaster("tender.rejection-reason-recorded", 1, data -> data);

    /** {@code tender.planned} named no method. */
    static final Upcaster PLANNED_METHOD = new Upcaster("tender.planned", 1, data -> data);

    /** {@code tender.lot-awarded} did not say in what categories the things awarded are. */
    static final Upcaster CATEGORIES = new Upcaster("tender.lot-awarded", 1, data -> data);

    /** {@code tender.bid-opened} knew neither discounts nor what of a tenderer was proven only after the deadline. */
    static final Upcaster DISCOUNTS = new Upcaster("tender.bid-opened", 1, data -> data);

    /** {@code tender.bid-withdrawn} said nothing of what was proven later; what is absent was on record by then. */
    static final Upcaster PROVEN_OF_WITHDRAWN = new Upcaster("tender.bid-withdrawn", 1, data -> data);

    /** {@code tender.bid-returned-unopened} likewise. */
    static final Upcaster PROVEN_OF_RETURNED = new Upcaster("tender.bid-returned-unopened", 1, data -> data);

    /** {@code tender.lot-awarded} likewise. */
    static final Upcaster PROVEN_OF_SUPPLIER = new Upcaster("tender.lot-awarded", 2, data -> data);
}
