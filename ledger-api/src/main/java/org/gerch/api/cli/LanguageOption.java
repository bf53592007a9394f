package org.gerch.api.cli;

import java.util.Locale;
import java.util.Objects;
import org.gerch.api.page.Language;
import org.gerch.core.ocds.OcdsWords;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code --lang en|mn}: the language in which a person is told what became of releases. */
final class LanguageOption {
    @Spec(Spec.Target.MIXEE)
    private @Nullable CommandSpec spec;

    private Locale language = Locale.getDefault();

    @Option(
            names = "--lang",
            paramLabel = "en|mn",
            description = "The language in which you are told what became of the releases; else that of the system.")
    void setLanguage(String code) {
        language = Language.tagged(code)
                .map(known -> Locale.of(known.code()))
                .orElseThrow(() -> new ParameterException(
                        Objects.requireNonNull(spec).commandLine(), "--lang: en or mn, not " + code + "."));
    }

    Locale locale() {
        return language;
    }

    OcdsWords words() {
        return OcdsWords.in(language);
    }
}
