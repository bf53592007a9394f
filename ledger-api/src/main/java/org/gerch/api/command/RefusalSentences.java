package org.gerch.api.command;

import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import org.gerch.core.kernel.Refusal;
import org.springframework.stereotype.Component;

/** Says a refusal in the reader's language, from the law's own message bundles. */
@Component
class RefusalSentences {
    private static final String BUNDLE = "org.gerch.core.refusals";

    /** The sentence of the refusal's type, each {@code {component}} replaced by the fact it names. */
    String sentence(Refusal refusal, Locale locale) {
        String sentence = bundle(locale).getString(refusal.type());
        for (Map.Entry<String, String> fact : refusal.facts().entrySet()) {
            sentence = sentence.replace("{" + fact.getKey() + "}", fact.getValue());
        }
        return sentence;
    }

    private static ResourceBundle bundle(Locale locale) {
        Locale known = locale.getLanguage().equals("mn") ? Locale.of("mn") : Locale.ENGLISH;
        return ResourceBundle.getBundle(
                BUNDLE, known, ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }
}
