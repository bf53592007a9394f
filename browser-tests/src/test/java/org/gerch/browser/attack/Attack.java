package org.gerch.browser.attack;

import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What somebody does to a ledger, and who has to notice it by saying what. */
final class Attack {

    /** Something that is done to a ledger. */
    @FunctionalInterface
    interface Deed {
        void on(Scene scene) throws Exception;
    }

    /** Whether an observer must notice, and what it says then, or else. */
    record Expected(boolean notices, String says) {}

    final String name;
    final Map<Observer, Expected> expected = new EnumMap<>(Observer.class);
    String from = World.HONEST;
    String page = "/events/" + World.OPENED;
    int recorded = 1;
    Deed beforeStart = scene -> {};
    Deed whileRunning = scene -> {};
    Withholding.@Nullable Rule withheld;
    private boolean running;

    Attack(String name) {
        this.name = name;
    }

    /** It is done to an older dump of the database. */
    Attack onOlderDump() {
        from = World.OLDER;
        return this;
    }

    /** It is done before the ledger starts. */
    Attack before(Deed deed) {
        beforeStart = deed;
        return this;
    }

    /** It is done to the ledger that runs. */
    Attack running(Deed deed) {
        whileRunning = deed;
        running = true;
        return this;
    }

    boolean isDoneWhileRunning() {
        return running;
    }

    /** Something between the ledger and everybody else does not hand out all that it is asked for. */
    Attack withholds(Withholding.Rule rule) {
        withheld = rule;
        recorded = 0;
        return this;
    }

    /** So many tenders are recorded after it, honestly; one if nothing is said. */
    Attack thenRecords(int tenders) {
        recorded = tenders;
        return this;
    }

    /** This page is looked at. */
    Attack page(String path) {
        page = path;
        return this;
    }

    Attack notices(Observer observer, String says) {
        expected.put(observer, new Expected(true, says));
        return this;
    }

    Attack misses(Observer... observers) {
        for (Observer observer : observers) {
            expected.put(observer, new Expected(false, observer.usual));
        }
        return this;
    }

    /** It comes to no end, and says so. */
    Attack cannotFinish(Observer observer, String says) {
        expected.put(observer, new Expected(false, says));
        return this;
    }

    boolean isAsked(Observer observer) {
        return expected.containsKey(observer);
    }

    @Override
    public String toString() {
        return name;
    }
}
