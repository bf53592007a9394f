package org.gerch.api.demo.story;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.gerch.core.kernel.Place;
import org.gerch.core.party.LegalForm;
import org.gerch.core.party.PartyKind;

/**
 * Everybody in the story.
 *
 * @param unclassified parties whose kind nobody told the register
 */
record Cast(
        List<Neighbourhood> neighbourhoods,
        List<Member> businesses,
        List<Member> stateOwned,
        List<Member> individuals,
        List<Member> unclassified,
        Member mixedConsortium,
        Member consortiumOfGroups,
        Member reviewBody,
        List<Member> funders) {
    private static final int FIRST_KHOROO = 901;
    private static final int KHOROOS_A_DISTRICT = 2;
    private static final int GROUPS_A_KHOROO = 3;

    static Cast gathered() {
        List<Neighbourhood> neighbourhoods = new ArrayList<>();
        for (int district = 0; district < Names.DISTRICTS.size(); district++) {
            neighbourhoods.addAll(district(district));
        }
        List<Member> groups = neighbourhoods.stream()
                .flatMap(neighbourhood -> neighbourhood.groups().stream())
                .toList();
        List<Member> businesses = numbered("demo-company-", Names.BUSINESSES, PartyKind.BUSINESS);
        return new Cast(
                List.copyOf(neighbourhoods),
                businesses,
                numbered(
                        "demo-enterprise-",
                        List.of("Жишиг Тохижилт ОНӨҮГ", "Жишиг Ус Суваг ОНӨҮГ"),
                        PartyKind.STATE_OWNED_ENTERPRISE),
                IntStream.rangeClosed(1, 3)
                        .mapToObj(i -> Member.of("demo-individual-" + i, null, PartyKind.INDIVIDUAL))
                        .toList(),
                numbered(
                        "demo-unclassified-",
                        List.of("Дэнжийн хамтрал 913", "Хойд салааны нэгдэл 914"),
                        PartyKind.UNKNOWN),
                Member.consortium(
                        "demo-consortium-1",
                        "Түншлэл 902 (бүлэг ба компани)",
                        List.of(groups.get(3), businesses.get(6))),
                Member.consortium("demo-consortium-2", "Хоёр бүлгийн түншлэл 901", groups.subList(0, 2)),
                Member.of(
                        "demo-review-council",
                        "Гомдол хянах жишиг зөвлөл / Sample review council",
                        PartyKind.REVIEW_BODY),
                numbered(
                        "demo-funder-",
                        List.of(
                                "Орон нутгийн хөгжлийн жишиг сан / Sample local fund",
                                "Дөрвөн уулын жишиг сан / Sample donor of four hills",
                                "Гэр хорооллын жишиг сан / Sample ger district fund",
                                "Гишүүдийн хандивын жишиг сан / Sample fund of members"),
                        PartyKind.FUNDER));
    }

    Stream<Member> everybody() {
        return Stream.of(
                        neighbourhoods.stream().map(Neighbourhood::buyer).distinct(),
                        neighbourhoods.stream()
                                .flatMap(one -> Stream.concat(Stream.of(one.khoroo()), one.groups().stream())),
                        businesses.stream(),
                        stateOwned.stream(),
                        individuals.stream(),
                        unclassified.stream(),
                        Stream.of(mixedConsortium, consortiumOfGroups, reviewBody),
                        funders.stream())
                .flatMap(some -> some);
    }

    private static List<Neighbourhood> district(int number) {
        String name = Names.DISTRICTS.get(number);
        Member buyer = Member.of(
                "demo-buyer-" + (number + 1),
                name + " дүүргийн жишиг худалдан авах алба / Sample buyer " + (number + 1),
                PartyKind.PROCURING_ENTITY);
        List<Neighbourhood> found = new ArrayList<>();
        for (int i = 0; i < KHOROOS_A_DISTRICT; i++) {
            int index = number * KHOROOS_A_DISTRICT + i;
            Place place = new Place(name, FIRST_KHOROO + index);
            Member khoroo = Member.of(
                            "demo-khoroo-" + place.khoroo(),
                            name + " дүүргийн " + place.khoroo() + "-р хороо (жишиг) / Sample khoroo",
                            PartyKind.PROCURING_ENTITY)
                    .in(place);
            found.add(new Neighbourhood(place, buyer.in(new Place(name, null)), khoroo, groups(index, place)));
        }
        return found;
    }

    private static List<Member> groups(int neighbourhood, Place place) {
        List<Member> groups = new ArrayList<>();
        for (int i = 0; i < GROUPS_A_KHOROO; i++) {
            int index = neighbourhood * GROUPS_A_KHOROO + i;
            LegalForm form = LegalForm.values()[(index * 7 + i) % LegalForm.values().length];
            groups.add(Member.group(
                    "demo-group-" + (index + 1), Names.GROUPS.get(index) + " " + place.khoroo(), form, place));
        }
        return List.copyOf(groups);
    }

    private static List<Member> numbered(String id, List<String> names, PartyKind kind) {
        return IntStream.range(0, names.size())
                .mapToObj(i -> Member.of(id + (i + 1), names.get(i), kind))
                .toList();
    }
}
