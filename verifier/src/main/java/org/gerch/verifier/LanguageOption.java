package org.gerch.verifier;

import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.gerch.verifier.report.Words;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code --lang en|mn}: the language in which a person is told. */
final class LanguageOption {
    private static final Set<String> KNOWN = Set.of("en", "mn");

    @Spec(Spec.Target.MIXEE)
    private @Nullable CommandSpec spec;

    private Locale language = Locale.getDefault();

    @Option(
            names = "--lang",
            paramLabel = "en|mn",
            description = "The language of what a person is told; else that of the system.")
    void setLanguage(String code) {
        if (!KNOWN.contains(code)) {
            throw new ParameterException(
                    Objects.requireNonNull(spec).commandLine(), "--lang: en or mn, not " + code + ".");
        }
        language = Locale.of(code);
    }

    Words words() {
        return Words.in(language);
    }
}
