package org.gerch.api.page;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.TemplateEngine;
import org.thymeleaf.context.Context;
import org.thymeleaf.context.ITemplateContext;
import org.thymeleaf.messageresolver.AbstractMessageResolver;
import org.thymeleaf.spring6.dialect.SpringStandardDialect;
import org.thymeleaf.templatemode.TemplateMode;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;

/**
 * Writes a page's model into its template and the frame around it; needs neither a server nor a request.
 *
 * <p>Safe for many threads at once.
 */
public final class PageWriter {
    private static final List<Section> MENU = List.of(
            Section.HOME,
            Section.VERDICTS,
            Section.TENDERS,
            Section.GRANTS,
            Section.GROUPS,
            Section.SILENCES,
            Section.CHECK);

    private final ITemplateEngine templates;
    private final String stylesheet;
    private final CheckScript script;

    /**
     * Writes pages that refer to a style sheet and a script.
     *
     * @param stylesheet the address of the one
     * @param script by which pages check themselves
     */
    public PageWriter(String stylesheet, CheckScript script) {
        this.templates = templates();
        this.stylesheet = stylesheet;
        this.script = script;
    }

    /**
     * The whole document.
     *
     * @param demonstration whether to say above everything else that all of it is invented
     */
    public String write(Page page, Visit visit, boolean demonstration) {
        return write(page, visit, demonstration, null, 0);
    }

    /**
     * The same as of a moment.
     *
     * @param later how many entries were added since to what the page tells
     */
    public String write(Page page, Visit visit, boolean demonstration, @Nullable Moment moment, long later) {
        Context context = new Context(Locale.of(visit.language().code()));
        context.setVariables(Map.of(
                "page", page,
                "visit", visit,
                "menu", MENU,
                "stylesheet", stylesheet,
                "script", script,
                "demonstration", demonstration));
        if (moment != null && moment.frozen()) {
            context.setVariable("frozen", frozen(moment, later, visit));
        }
        return templates.process(page.template(), context);
    }

    private Html frozen(Moment moment, long later, Visit visit) {
        Notation notation = visit.notation();
        Words words = notation.words();
        Html last = moment.size() == 0 ? Html.text("0") : notation.position(moment.size() - 1);
        return Html.words(
                words.html("frozen.says", notation.dateTime(moment.at()), last),
                later == 0 ? Html.NONE : Html.text(words.count("frozen.later", later)),
                Html.link(visit.asOfNow(), words.say("frozen.now")));
    }

    private static ITemplateEngine templates() {
        ClassLoaderTemplateResolver files = new ClassLoaderTemplateResolver();
        files.setPrefix("templates/");
        files.setSuffix(".html");
        files.setTemplateMode(TemplateMode.HTML);
        files.setCharacterEncoding("UTF-8");
        TemplateEngine engine = new TemplateEngine();
        engine.setDialect(new SpringStandardDialect());
        engine.setTemplateResolver(files);
        engine.setMessageResolver(new Messages());
        return engine;
    }

    /** Lets templates say {@code #{key}} with our own words. */
    private static final class Messages extends AbstractMessageResolver {
        @Override
        public String resolveMessage(
                ITemplateContext context, Class<?> origin, String key, Object[] messageParameters) {
            Language language =
                    Language.tagged(context.getLocale().getLanguage()).orElse(Language.MN);
            return Words.in(language).say(key, messageParameters == null ? new Object[0] : messageParameters);
        }

        @Override
        public String createAbsentMessageRepresentation(
                ITemplateContext context, Class<?> origin, String key, Object[] messageParameters) {
            throw new IllegalArgumentException("no words for '" + key + "'");
        }
    }
}
