package org.gerch.core.opendata;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Collection;
import org.gerch.core.json.PlainInstant;
import org.gerch.core.kernel.Commitment;
import org.gerch.core.kernel.Id;
import org.gerch.core.kernel.Money;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Writes values as the standard wants them; what is absent is left out. */
final class OcdsJson {
    private OcdsJson() {}

    static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }

    static void text(ObjectNode holder, String field, @Nullable String text) {
        if (text != null) {
            holder.put(field, text);
        }
    }

    static void id(ObjectNode holder, String field, @Nullable Id id) {
        text(holder, field, id == null ? null : id.value());
    }

    static void date(ObjectNode holder, String field, @Nullable Instant date) {
        text(holder, field, date == null ? null : PlainInstant.text(date));
    }

    static void hash(ObjectNode holder, String field, @Nullable Commitment commitment) {
        text(holder, field, commitment == null ? null : commitment.hex());
    }

    static void money(ObjectNode holder, String field, @Nullable Money money) {
        if (money != null) {
            ObjectNode value = holder.putObject(field);
            value.put("amount", plain(money.amount()));
            value.put("currency", money.currency());
        }
    }

    static void ids(ObjectNode holder, String field, Collection<? extends Id> ids) {
        if (!ids.isEmpty()) {
            ArrayNode list = holder.putArray(field);
            ids.forEach(id -> list.add(id.value()));
        }
    }

    /** Without an exponent: 2E+7 is 20000000. */
    static BigDecimal plain(BigDecimal number) {
        return number.scale() < 0 ? number.setScale(0) : number;
    }
}
