package org.gerch.core.wire;

import java.lang.reflect.Constructor;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.gerch.core.kernel.Commitment;
import org.gerch.core.kernel.Money;
import org.gerch.core.rules.GroupRule;
import org.gerch.core.signing.LogKey;

/** Makes one example of any record with every field filled, the same one each time. */
public final class Specimen {
    private static final Map<Class<?>, Object> VALUES = Map.ofEntries(
            Map.entry(String.class, "текст \"a\""),
            Map.entry(Integer.class, 7),
            Map.entry(int.class, 7),
            Map.entry(Long.class, 41207L),
            Map.entry(long.class, 41207L),
            Map.entry(Boolean.class, true),
            Map.entry(boolean.class, true),
            Map.entry(BigDecimal.class, new BigDecimal("12.50")),
            Map.entry(Instant.class, Instant.parse("2026-03-12T01:02:03.000004Z")),
            Map.entry(UUID.class, UUID.fromString("01990000-0000-7000-8000-000000000001")),
            Map.entry(Money.class, Money.of("18400000.50", "MNT")),
            Map.entry(Commitment.class, new Commitment("0123456789abcdef".repeat(4))),
            Map.entry(GroupRule.class, GroupRule.parse("parties.details.scale=sme,micro")),
            Map.entry(
                    LogKey.class,
                    new LogKey("example.invalid/log+14f74539+AQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEB")));

    private Specimen() {}

    public static Object of(Class<?> type) {
        return make(type);
    }

    private static Object make(Type type) {
        if (type instanceof ParameterizedType many) {
            return collection(many);
        }
        Class<?> plain = (Class<?>) type;
        if (VALUES.containsKey(plain)) {
            return VALUES.get(plain);
        }
        if (plain.isEnum()) {
            return plain.getEnumConstants()[0];
        }
        if (plain.isSealed() && !plain.isRecord()) {
            return make(plain.getPermittedSubclasses()[0]);
        }
        return record(plain);
    }

    private static Object collection(ParameterizedType many) {
        Type[] of = many.getActualTypeArguments();
        Class<?> kind = (Class<?>) many.getRawType();
        if (kind == List.class) {
            return List.of(make(of[0]));
        }
        if (kind == Set.class) {
            return Set.of(make(of[0]));
        }
        return Map.of(make(of[0]), make(of[1]));
    }

    private static Object record(Class<?> type) {
        RecordComponent[] components = type.getRecordComponents();
        Class<?>[] types =
                Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
        Object[] values = components.length == 1 && components[0].getName().equals("value")
                ? new Object[] {"X-1"}
                : Arrays.stream(components)
                        .map(component -> make(component.getGenericType()))
                        .toArray();
        try {
            Constructor<?> constructor = type.getDeclaredConstructor(types);
            constructor.setAccessible(true);
            return constructor.newInstance(values);
        } catch (ReflectiveOperationException unusable) {
            throw new AssertionError("no specimen of " + type + ": " + unusable, unusable);
        }
    }
}
