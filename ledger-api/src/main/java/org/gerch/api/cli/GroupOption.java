package org.gerch.api.cli;

import java.util.ArrayList;
import java.util.List;
import org.gerch.core.kernel.Malformed;
import org.gerch.core.rules.GroupRule;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code --group RULE}: who counts as a citizen group in imported data. */
final class GroupOption {
    @Spec(Spec.Target.MIXEE)
    private @Nullable CommandSpec spec;

    private List<GroupRule> rules = new ArrayList<>();

    @Option(
            names = "--group",
            paramLabel = "RULE",
            description = "Who counts as a citizen group: PATH=VALUE[,VALUE] on the party, such as"
                    + " parties.details.scale=sme; may be repeated, any of them makes a group.")
    void setRules(List<String> notations) {
        try {
            rules = notations.stream().map(GroupRule::parse).toList();
        } catch (Malformed wrong) {
            throw new ParameterException(
                    java.util.Objects.requireNonNull(spec).commandLine(), "--group: " + wrong.getMessage() + ".");
        }
    }

    List<GroupRule> rules() {
        return rules;
    }
}
