package org.gerch.api.demo.story;

import java.util.List;
import org.gerch.core.kernel.Money;

/**
 * Something a ger district needs.
 *
 * @param title in Mongolian, then shortly in English
 * @param cost what it is estimated to cost, in whole tögrög
 */
record Work(String title, long cost) {
    private static final long ROUND = 100_000;

    /** @param sizeMn with {@code %d} for the size */
    private record Kind(String mn, String sizeMn, String en, String sizeEn, int least, int most, long each) {}

    private static final List<Kind> KINDS = List.of(
            new Kind("Явган зам", "%d м", "Footpath", "%d m", 12, 48, 950_000),
            new Kind("Шат", "%d гишгүүр", "Stairway", "%d steps", 4, 14, 2_100_000),
            new Kind("Гүний худаг", "%d м", "Deep well", "%d m", 4, 9, 5_200_000),
            new Kind("Гудамжны гэрэлтүүлэг", "%d шон", "Street lighting", "%d poles", 1, 4, 12_500_000),
            new Kind("Явган хүний гүүр", "%d м", "Footbridge", "%d m", 1, 2, 29_000_000),
            new Kind("Нийтийн талбайн хашаа", "%d м", "Fence of a public yard", "%d m", 9, 30, 880_000),
            new Kind("Мод тарих", "%d ширхэг", "Tree planting", "%d trees", 16, 60, 460_000),
            new Kind("Борооны ус зайлуулах суваг", "%d м", "Drainage channel", "%d m", 12, 36, 1_650_000),
            new Kind("Тоглоомын талбай", "%d м²", "Playground", "%d m²", 18, 40, 780_000),
            new Kind("Хог хаягдлын цэг", "%d м²", "Waste point", "%d m²", 3, 8, 2_300_000),
            new Kind("Хөрсний хана", "%d м", "Retaining wall", "%d m", 4, 14, 3_400_000));

    static Work any(Dice dice) {
        Kind kind = dice.of(KINDS);
        // In tens of metres, steps or trees, as such works are ordered.
        int tens = dice.between(kind.least(), kind.most());
        int size = tens * 10;
        String title = kind.mn() + ", " + kind.sizeMn().formatted(size) + ", " + dice.of(Names.STREETS) + " / "
                + kind.en() + ", " + kind.sizeEn().formatted(size);
        return new Work(title, tens * kind.each() / ROUND * ROUND);
    }

    Money money() {
        return tugrik(cost);
    }

    static Money tugrik(long amount) {
        return Money.of(Long.toString(amount), "MNT");
    }
}
