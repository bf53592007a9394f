package org.gerch.api.command;

import java.util.Arrays;
import org.gerch.core.json.Wire;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.exc.StreamReadException;

/**
 * Reads a line of a batch: {@code {"command","key","body"}}.
 *
 * <p>The body is cut out of the line byte for byte, so that a command sent again under its key is known as the same one, whether
 * it comes alone or in a batch.
 */
@Component
class BatchLineReader {

    /** @throws BadCommand if the line is anything else */
    SentCommand read(byte[] line) {
        try (JsonParser json = Wire.mapper().createParser(line)) {
            if (json.nextToken() != JsonToken.START_OBJECT) {
                throw new BadCommand(
                        null, "A line must be a JSON object with 'command', 'body' and, optionally, 'key'.");
            }
            SentCommand sent = fields(json, line);
            if (json.nextToken() != null) {
                throw new BadCommand(null, "Something follows the JSON object on its line.");
            }
            return sent;
        } catch (StreamReadException broken) {
            throw new BadCommand(
                    null,
                    "The line is not JSON: " + broken.getOriginalMessage() + " (column "
                            + broken.getLocation().getColumnNr() + ").");
        } catch (JacksonException unreadable) {
            throw new BadCommand(null, "The line can't be read: " + unreadable.getOriginalMessage() + ".");
        }
    }

    private static SentCommand fields(JsonParser json, byte[] line) {
        String command = null;
        String key = null;
        byte[] body = null;
        while (json.nextToken() == JsonToken.PROPERTY_NAME) {
            String field = json.currentName();
            json.nextToken();
            switch (field) {
                case "command" -> command = text(json, field);
                case "key" -> key = json.currentToken() == JsonToken.VALUE_NULL ? null : text(json, field);
                case "body" -> body = bytes(json, line);
                default ->
                    throw new BadCommand(
                            field, "The field '" + field + "' is not known here. Known are: command, key, body.");
            }
        }
        return new SentCommand(required(command, "command"), key, required(body, "body"));
    }

    private static String text(JsonParser json, String field) {
        if (json.currentToken() != JsonToken.VALUE_STRING) {
            throw new BadCommand(field, "The field '" + field + "' must be a JSON string.");
        }
        return json.getString();
    }

    private static byte[] bytes(JsonParser json, byte[] line) {
        if (json.currentToken() != JsonToken.START_OBJECT) {
            throw new BadCommand("body", "The field 'body' must be a JSON object.");
        }
        int start = (int) json.currentTokenLocation().getByteOffset();
        json.skipChildren();
        return Arrays.copyOfRange(line, start, (int) json.currentLocation().getByteOffset());
    }

    private static <T> T required(@Nullable T value, String field) {
        if (value == null) {
            throw new BadCommand(field, "The field '" + field + "' is missing.");
        }
        return value;
    }
}
