package org.gerch.core.wire;

import static org.assertj.core.api.Assertions.assertThat;

import org.gerch.core.json.Wire;
import org.gerch.core.party.PartyCommand.RegisterParty;
import org.junit.jupiter.api.Test;

class PartyNameOnTheWireTest {
    private static final String BODY = """
            {"party":"group-1","name":"Green Valley","kind":"CITIZEN_GROUP","form":"INFORMAL",
             "place":{"district":"Chingeltei","khoroo":901}}""";

    @Test
    void a_partys_name_is_read_and_is_not_the_commands() {
        RegisterParty read = Wire.mapper().readValue(BODY, RegisterParty.class);

        assertThat(read.name()).isEqualTo("Green Valley");
        assertThat(read.commandName()).isEqualTo("register-party");
        assertThat(Wire.canonicalText(read)).contains("\"name\":\"Green Valley\"");
    }
}
