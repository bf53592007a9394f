package org.gerch.api.command;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
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
    private RequiredFields() {}

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
        for (RecordComponent component : type.getRecordComponents()) {
            String field = path + component.getName();
            JsonNode value = body.path(component.getName());
            boolean absent = value.isMissingNode() || value.isNull();
            if (!absent) {
                descend(value, component.getGenericType(), field);
            } else if (!isOptional(component) && !given.contains(component.getName())) {
                throw new BadCommand(field, "The field '" + field + "' is missing.");
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

    private static boolean isOptional(RecordComponent component) {
        return component.getAnnotatedType().isAnnotationPresent(Nullable.class);
    }
}
