package org.gerch.api.command;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.gerch.core.kernel.Money;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Finds the first required field a JSON body lacks.
 *
 * <p>Required is every component of the record that isn't {@code @Nullable}: the null marks that the compiler checks are the
 * contract of the wire too.
 */
final class RequiredFields {
    // A class answers such questions by parsing its own file, each time; a record's components never change.
    private static final ClassValue<List<Field>> FIELDS = new ClassValue<>() {
        @Override
        protected List<Field> computeValue(Class<?> type) {
            return Arrays.stream(type.getRecordComponents()).map(Field::of).toList();
        }
    };

    private RequiredFields() {}

    private record Field(String name, Type type, boolean optional) {
        static Field of(RecordComponent component) {
            return new Field(
                    component.getName(),
                    component.getGenericType(),
                    component.getAnnotatedType().isAnnotationPresent(Nullable.class));
        }
    }

    /**
     * Checks a body against the record it is to become.
     *
     * @param given components that the ledger itself adds
     * @throws BadCommand naming the field that is missing
     */
    static void check(JsonNode body, Class<?> type, Set<String> given) {
        check(body, type, "", given);
    }

    private static void check(JsonNode body, Class<?> type, String path, Set<String> given) {
        for (Field field : FIELDS.get(type)) {
            String full = path + field.name();
            JsonNode value = body.path(field.name());
            boolean absent = value.isMissingNode() || value.isNull();
            if (!absent) {
                descend(value, field.type(), full);
            } else if (!field.optional() && !given.contains(field.name())) {
                throw new BadCommand(full, "The field '" + full + "' is missing.");
            }
        }
    }

    private static void descend(JsonNode value, Type type, String field) {
        if (type instanceof ParameterizedType list && list.getRawType() == List.class) {
            for (int i = 0; i < value.size(); i++) {
                descend(value.get(i), list.getActualTypeArguments()[0], field + "[" + i + "]");
            }
        } else if (type instanceof Class<?> plain && plain.isRecord() && plain != Money.class && value.isObject()) {
            check(value, plain, field + ".", Set.of());
        }
    }
}
