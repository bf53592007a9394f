package org.gerch.api.command;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.gerch.core.json.Wire;
import org.gerch.core.kernel.Currencies;
import org.gerch.core.kernel.LedgerCommand;
import org.gerch.core.kernel.Malformed;
import org.gerch.core.kernel.Money;
import org.gerch.core.kernel.Sealed;
import org.gerch.core.kernel.Source;
import org.gerch.core.signing.SigningCommand.RotateLogKey;
import org.gerch.core.tender.AwardCommand.AwardLot;
import org.gerch.core.tender.BiddingCommand.ConfirmBid;
import org.gerch.core.tender.BiddingCommand.ReturnBidUnopened;
import org.gerch.core.tender.BiddingCommand.SubmitBid;
import org.gerch.core.tender.BiddingCommand.WithdrawBid;
import org.gerch.core.tender.EvaluationCommand.FindBidResponsive;
import org.gerch.core.tender.EvaluationCommand.OpenBids;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.exc.InvalidFormatException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.node.ObjectNode;

/**
 * Reads a command from JSON, strictly: an unknown, repeated, missing or mistyped field is named and refused.
 *
 * <p>Text that must stay erasable is sealed here, with a fresh salt, before anything else sees it.
 */
@Component
public class CommandReader {
    /** What the ledger gathers or infers itself; nobody may send it. */
    private static final Map<Class<?>, Set<String>> GATHERED = Map.of(
            OpenBids.class, Set.of("envelopes"),
            AwardLot.class, Set.of("gathered"),
            ConfirmBid.class, Set.of("gathered"),
            WithdrawBid.class, Set.of("gathered"),
            ReturnBidUnopened.class, Set.of("gathered"),
            RotateLogKey.class, Set.of("gathered"),
            FindBidResponsive.class, Set.of("fromStatus"));

    private final JsonMapper mapper;
    private final Salts salts;

    CommandReader(Salts salts) {
        this.salts = salts;
        this.mapper = Wire.strict()
                .addModule(new SimpleModule("coming in")
                        .addDeserializer(Sealed.class, new SealingReader(salts))
                        .addDeserializer(Money.class, new MoneyReader()))
                .addMixIn(OpenBids.class, WithoutEnvelopes.class)
                .addMixIn(AwardLot.class, WithoutGathered.class)
                .addMixIn(ConfirmBid.class, WithoutGathered.class)
                .addMixIn(WithdrawBid.class, WithoutGathered.class)
                .addMixIn(ReturnBidUnopened.class, WithoutGathered.class)
                .addMixIn(RotateLogKey.class, WithoutGathered.class)
                .addMixIn(FindBidResponsive.class, WithoutStatus.class)
                .enable(DeserializationFeature.FAIL_ON_IGNORED_PROPERTIES)
                .build();
    }

    /** A command and what its sender claims about it. */
    public record Read(
            LedgerCommand command,
            @Nullable Instant occurredAt,
            @Nullable Source source) {}

    /** What a sender claims beside the command's own fields. */
    record Claims(@Nullable Instant occurredAt, @Nullable Source source) {}

    /** Reads the body's JSON, of whatever shape. */
    ObjectNode object(byte[] body) {
        try {
            JsonNode tree = mapper.readTree(body);
            if (tree instanceof ObjectNode object) {
                return object;
            }
            throw new BadCommand(null, "The body must be a JSON object.");
        } catch (StreamReadException broken) {
            TokenStreamLocation at = broken.getLocation();
            throw new BadCommand(
                    null,
                    "The body is not JSON: " + broken.getOriginalMessage() + " (line " + at.getLineNr() + ", column "
                            + at.getColumnNr() + ").");
        } catch (JacksonException unreadable) {
            throw new BadCommand(null, "The body can't be read: " + unreadable.getOriginalMessage() + ".");
        }
    }

    /**
     * Reads a command.
     *
     * @throws BadCommand naming the field at fault
     */
    Read read(Class<? extends LedgerCommand> type, ObjectNode body) {
        Claims claims = claims(body);
        LedgerCommand command = type == SubmitBid.class
                ? bind(body, BidBody.class, Set.of()).command(salts)
                : bind(body, type, GATHERED.getOrDefault(type, Set.of()));
        return new Read(command, claims.occurredAt(), claims.source());
    }

    /** Takes the claims out of the body. */
    Claims claims(ObjectNode body) {
        return new Claims(take(body, "occurredAt", Instant.class), take(body, "source", Source.class));
    }

    <T> T bind(ObjectNode body, Class<T> type, Set<String> given) {
        RequiredFields.check(body, type, given);
        return convert(body, type, "");
    }

    private <T> @Nullable T take(ObjectNode body, String field, Class<T> type) {
        JsonNode value = body.remove(field);
        if (value == null || value.isNull()) {
            return null;
        }
        if (type.isRecord()) {
            RequiredFields.check(value, type, Set.of());
        }
        return convert(value, type, field);
    }

    private <T> T convert(JsonNode value, Class<T> type, String at) {
        try {
            return mapper.treeToValue(value, type);
        } catch (UnrecognizedPropertyException unknown) {
            String field = path(unknown, at);
            throw new BadCommand(field, "The field '" + field + "' is not known here." + known(unknown));
        } catch (InvalidFormatException wrong) {
            String field = path(wrong, at);
            throw new BadCommand(
                    field, "The field '" + field + "' has a value of the wrong kind: " + brief(wrong) + ".");
        } catch (DatabindException wrong) {
            Optional<Malformed> malformed = malformedBehind(wrong);
            String path = path(wrong, at);
            // Where the command itself refused a value, only it knows which.
            String field = path.isEmpty() ? malformed.map(Malformed::what).orElse("") : path;
            String reason =
                    malformed.map(known -> "is refused: " + known.getMessage()).orElse("has a value of the wrong kind");
            throw new BadCommand(field.isEmpty() ? null : field, "The field '" + field + "' " + reason + ".");
        } catch (Malformed malformed) {
            throw new BadCommand(malformed.what(), malformed.getMessage() + ".");
        }
    }

    private static String known(UnrecognizedPropertyException unknown) {
        Collection<Object> known = unknown.getKnownPropertyIds();
        return known == null || known.isEmpty()
                ? ""
                : " Known are: " + known.stream().map(Object::toString).collect(Collectors.joining(", ")) + ".";
    }

    private static Optional<Malformed> malformedBehind(DatabindException wrong) {
        for (Throwable cause = wrong.getCause(); cause != null; cause = cause.getCause()) {
            if (cause instanceof Malformed malformed) {
                return Optional.of(malformed);
            }
        }
        return Optional.empty();
    }

    private static String brief(InvalidFormatException wrong) {
        Class<?> target = wrong.getTargetType();
        return target != null && target.isEnum()
                ? "'" + wrong.getValue() + "' is none of " + List.of(target.getEnumConstants())
                : "'" + wrong.getValue() + "'";
    }

    private static String path(DatabindException wrong, String at) {
        String path = wrong.getPath().stream()
                .map(step ->
                        step.getPropertyName() == null ? "[" + step.getIndex() + "]" : "." + step.getPropertyName())
                .collect(Collectors.joining());
        String whole = at + path;
        return whole.startsWith(".") ? whole.substring(1) : whole;
    }

    @JsonIgnoreProperties("envelopes")
    private interface WithoutEnvelopes {}

    @JsonIgnoreProperties("gathered")
    private interface WithoutGathered {}

    @JsonIgnoreProperties("fromStatus")
    private interface WithoutStatus {}

    private static final class MoneyReader extends ValueDeserializer<Money> {
        @Override
        public Money deserialize(JsonParser in, DeserializationContext context) {
            Money money = Wire.mapper().treeToValue(context.readTree(in), Money.class);
            if (!Currencies.isKnown(money.currency())) {
                throw new Malformed(
                        "currency", "must be a code of ISO 4217 such as MNT, not '" + money.currency() + "'");
            }
            return money;
        }
    }

    private static final class SealingReader extends ValueDeserializer<Sealed> {
        private final Salts salts;

        SealingReader(Salts salts) {
            this.salts = salts;
        }

        @Override
        public Sealed deserialize(JsonParser in, DeserializationContext context) {
            JsonNode text = context.readTree(in);
            if (!text.isString() || text.stringValue().isBlank()) {
                throw new Malformed("text", "must be a JSON string that is not empty");
            }
            return salts.text(text.stringValue());
        }
    }
}
