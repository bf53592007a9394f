package org.gerch.api.tender;

import java.util.List;
import java.util.stream.Stream;
import org.gerch.api.page.Breaches;
import org.gerch.api.page.Commitments;
import org.gerch.api.page.Html;
import org.gerch.api.page.Notation;
import org.gerch.api.page.Quotes;
import org.gerch.api.page.Timeline;
import org.gerch.api.page.Words;
import org.gerch.core.kernel.BidId;
import org.gerch.core.kernel.Commitment;
import org.gerch.core.kernel.LedgerEvent;
import org.gerch.core.kernel.Money;
import org.gerch.core.kernel.Recorded;
import org.gerch.core.party.PartyEvent.InterestDeclared;
import org.gerch.core.party.PartyEvent.InterestRetracted;
import org.gerch.core.rules.RulesEvent.RulesAdopted;
import org.gerch.core.tender.AwardEvent.AwardAnnulled;
import org.gerch.core.tender.AwardEvent.AwardDeclined;
import org.gerch.core.tender.AwardEvent.LotAwarded;
import org.gerch.core.tender.AwardEvent.NoticesSent;
import org.gerch.core.tender.BiddingEvent.BidConfirmed;
import org.gerch.core.tender.BiddingEvent.BidReturnedUnopened;
import org.gerch.core.tender.BiddingEvent.BidSubmitted;
import org.gerch.core.tender.BiddingEvent.BidWithdrawn;
import org.gerch.core.tender.ContractEvent.ContractAmended;
import org.gerch.core.tender.ContractEvent.ContractCompleted;
import org.gerch.core.tender.ContractEvent.ContractPaymentRecorded;
import org.gerch.core.tender.ContractEvent.ContractSigned;
import org.gerch.core.tender.ContractEvent.ContractTerminated;
import org.gerch.core.tender.ContractEvent.DeliveryAccepted;
import org.gerch.core.tender.ContractEvent.DeliveryDisputed;
import org.gerch.core.tender.EvaluationEvent.BidFoundResponsive;
import org.gerch.core.tender.EvaluationEvent.BidOpened;
import org.gerch.core.tender.EvaluationEvent.BidPriceCorrected;
import org.gerch.core.tender.EvaluationEvent.BidRejected;
import org.gerch.core.tender.EvaluationEvent.BidScored;
import org.gerch.core.tender.EvaluationEvent.ClarificationAsked;
import org.gerch.core.tender.EvaluationEvent.ClarificationGiven;
import org.gerch.core.tender.EvaluationEvent.RejectionReasonRecorded;
import org.gerch.core.tender.EvaluationEvent.RoundPriceReadOut;
import org.gerch.core.tender.Ground;
import org.gerch.core.tender.InvitationEvent.DocumentsPriced;
import org.gerch.core.tender.InvitationEvent.QuestionAnswered;
import org.gerch.core.tender.InvitationEvent.QuestionAsked;
import org.gerch.core.tender.InvitationEvent.TenderAmended;
import org.gerch.core.tender.InvitationEvent.TenderCancelled;
import org.gerch.core.tender.InvitationEvent.TenderPlanned;
import org.gerch.core.tender.InvitationEvent.TenderPublished;
import org.gerch.core.tender.ReplyEvent.ComplaintDecided;
import org.gerch.core.tender.ReplyEvent.ComplaintFiled;
import org.gerch.core.tender.ReplyEvent.StatementFiled;
import org.gerch.core.tender.TenderEvent;
import org.gerch.core.tender.TenderEvent.TenderEntryCorrected;
import org.gerch.core.wire.EventCatalogue;
import org.jspecify.annotations.Nullable;

/** Says in a reader's language what each event of a tender says in its own; who did it is said beside. */
record TenderTelling(Names names, Quotes quotes, Notation notation) {

    /** An event that made something another, whatever stream it is in: who, both times, what, and the reason it gave. */
    Timeline.Entry entry(Recorded<LedgerEvent> cause) {
        Told told = switch (cause.event()) {
            case TenderEvent event -> tell(cause.with(event));
            case InterestDeclared ignored -> Told.plainly(say("told.interest"));
            case InterestRetracted ignored -> Told.plainly(say("told.interest-retracted"));
            case RulesAdopted adopted -> Told.plainly(say("told.rules", adopted.version()));
            case LedgerEvent ignored -> byName(cause);
        };
        return new Timeline.Entry(
                cause.happenedAt(),
                cause.at(),
                cause.by().actor().office(),
                told.what(),
                told.quotes(),
                Breaches.of(cause.by().contraryTo(), notation),
                List.of(cause.position()),
                false,
                Timeline.Taken.of(cause.by()));
    }

    /** One of another stream that rarely makes anything of a tender another, by its permanent name. */
    private Told byName(Recorded<LedgerEvent> cause) {
        String name = EventCatalogue.typeOf(cause.event().getClass()).name();
        List<Html> texts = Commitments.in(List.of(cause)).stream()
                .filter(quotes.texts()::containsKey)
                .flatMap(text -> quotes.of(text).stream())
                .toList();
        return new Told(Html.element("span", "mono", Html.text(name)), texts);
    }

    Told tell(Recorded<TenderEvent> recorded) {
        long position = recorded.position();
        return switch (recorded.event()) {
            case TenderPlanned planned ->
                Told.plainly(join(say("told.planned"), with("told.estimate", planned.estimatedCost())));
            case TenderPublished published -> Told.plainly(published(published));
            case TenderAmended amended -> told(amended(amended), amended.rationale());
            case DocumentsPriced documents ->
                Told.plainly(say("told.documents-priced", money(position, "data.price", documents.price())));
            case QuestionAsked asked -> told(say("told.question"), asked.text());
            case QuestionAnswered answered -> told(say("told.answer"), answered.text());
            case BidSubmitted submitted -> Told.plainly(say("told.submitted", names.of(submitted.bid())));
            case BidConfirmed confirmed ->
                Told.plainly(say("told.confirmed", names.of(confirmed.group().party()), names.of(confirmed.bid())));
            case BidWithdrawn withdrawn -> told(say("told.withdrawn", names.of(withdrawn.bid())), withdrawn.reason());
            case BidReturnedUnopened returned -> told(returned(returned), returned.detail());
            case BidOpened opened -> Told.plainly(opened(position, opened));
            case RoundPriceReadOut read ->
                Told.plainly(say(
                        "told.round", names.of(read.bid()), read.round(), money(position, "data.price", read.price())));
            case BidPriceCorrected corrected -> told(corrected(position, corrected), corrected.reason());
            case ClarificationAsked asked -> told(say("told.clarification-asked", names.of(asked.bid())), asked.text());
            case ClarificationGiven given -> told(say("told.clarification-given"), given.text());
            case BidRejected rejected -> rejected("told.rejected", rejected.bid(), rejected.ground());
            case RejectionReasonRecorded reason -> rejected("told.reason", reason.bid(), reason.ground());
            case BidFoundResponsive found -> Told.plainly(responsive(found));
            case BidScored scored ->
                Told.plainly(say(
                        "told.scored", names.of(scored.bid()), scored.total().toPlainString()));
            case LotAwarded awarded -> told(awarded(position, awarded), awarded.reason());
            case AwardDeclined declined ->
                told(say(declined.lapsed() ? "told.award-lapsed" : "told.award-declined"), declined.reason());
            case AwardAnnulled annulled ->
                told(join(say("told.award-annulled"), article(annulled.article())), annulled.reason());
            case NoticesSent sent -> told(notices(sent), sent.reason());
            case ComplaintFiled filed -> told(say("told.complaint"), filed.text());
            case ComplaintDecided decided -> told(decided(decided), decided.reason());
            case ContractSigned signed ->
                Told.plainly(say("told.contract", money(position, "data.price", signed.price())));
            case ContractAmended amended -> told(amended(position, amended), amended.reason());
            case ContractPaymentRecorded paid ->
                Told.plainly(say("told.paid", money(position, "data.amount", paid.amount())));
            case DeliveryAccepted accepted -> told(say("told.delivery-accepted"), accepted.remark());
            case DeliveryDisputed disputed -> told(say("told.delivery-disputed"), disputed.reason());
            case ContractCompleted ignored -> Told.plainly(say("told.completed"));
            case ContractTerminated terminated -> told(say("told.terminated"), terminated.reason());
            case TenderCancelled cancelled ->
                told(join(say("told.cancelled"), article(cancelled.article())), cancelled.reason());
            case StatementFiled filed -> told(say("told.statement", names.of(filed.party())), filed.text());
            case TenderEntryCorrected corrected -> told(entry(corrected), corrected.reason());
        };
    }

    private Html published(TenderPublished published) {
        return join(
                say("told.published"),
                say(
                        "told.criterion",
                        words().say("criterion." + published.criterion().name())),
                with("told.estimate", published.estimatedCost()),
                published.deadline() == null
                        ? Html.NONE
                        : say("told.deadline", notation.dateTime(published.deadline())));
    }

    private Html amended(TenderAmended amended) {
        return join(
                say("told.amended"),
                amended.title() == null ? Html.NONE : say("told.new-title", amended.title()),
                amended.criterion() == null
                        ? Html.NONE
                        : say(
                                "told.new-criterion",
                                words().say("criterion." + amended.criterion().name())),
                with("told.new-estimate", amended.estimatedCost()),
                amended.deadline() == null
                        ? Html.NONE
                        : say("told.new-deadline", notation.dateTime(amended.deadline())),
                amended.opening() == null ? Html.NONE : say("told.new-opening", notation.dateTime(amended.opening())),
                amended.awardRules() == null ? Html.NONE : say("told.new-award-rules"));
    }

    private Html returned(BidReturnedUnopened returned) {
        String reason = words().say("return." + returned.reason().name());
        return say("told.returned", names.of(returned.bid()), reason);
    }

    private Html opened(long position, BidOpened opened) {
        Money price = opened.content().price();
        return price == null
                ? say("told.opened-without-price", names.of(opened.bid()))
                : say("told.opened", names.of(opened.bid()), money(position, "data.content.price", price));
    }

    private Html corrected(long position, BidPriceCorrected corrected) {
        return say(
                "told.price-corrected",
                names.of(corrected.bid()),
                money(position, "data.from", corrected.from()),
                money(position, "data.to", corrected.to()));
    }

    private Told rejected(String key, BidId bid, Ground ground) {
        Html kind = ground.kind() == null
                ? Html.NONE
                : say("told.kind", words().say("ground." + ground.kind().name()));
        Html reason = ground.isStated() ? join(kind, article(ground.article())) : say("told.no-reason");
        return new Told(join(say(key, names.of(bid)), reason), quotes.of(ground.factReliedOn(), ground.document()));
    }

    private Html responsive(BidFoundResponsive found) {
        return say(found.fromStatus() ? "told.responsive-status" : "told.responsive", names.of(found.bid()));
    }

    private Html awarded(long position, LotAwarded awarded) {
        String winner = awarded.suppliers().isEmpty()
                ? awarded.bid() == null ? "" : names.of(awarded.bid())
                : String.join(
                        ", ",
                        awarded.suppliers().stream()
                                .map(supplier -> names.of(supplier.party()))
                                .toList());
        return awarded.price() == null
                ? say("told.awarded-without-price", winner)
                : say("told.awarded", winner, money(position, "data.price", awarded.price()));
    }

    private Html notices(NoticesSent sent) {
        return join(
                say("told.notices"),
                sent.standstillEnds() == null
                        ? Html.NONE
                        : say("told.standstill", notation.dateTime(sent.standstillEnds())));
    }

    private Html decided(ComplaintDecided decided) {
        return join(
                say(decided.upheld() ? "told.complaint-upheld" : "told.complaint-dismissed"),
                decided.annuls() == null ? Html.NONE : say("told.award-annulled"),
                Html.join(
                        " ",
                        decided.overturns().stream()
                                .map(bid -> say("told.rejection-overturned", names.of(bid)))
                                .toList()));
    }

    private Html amended(long position, ContractAmended amended) {
        return join(
                say("told.contract-amended"),
                amended.price() == null
                        ? Html.NONE
                        : say("told.new-price", money(position, "data.price", amended.price())),
                say(amended.scopeChanged() ? "told.scope-changed" : "told.scope-unchanged"),
                amended.completionBy() == null
                        ? Html.NONE
                        : say("told.new-completion", notation.date(amended.completionBy())));
    }

    private Html entry(TenderEntryCorrected corrected) {
        return say(
                "told.entry-corrected",
                notation.position(corrected.position()),
                words().entered(corrected.field()),
                notation.entered(corrected.was()),
                notation.entered(corrected.value()),
                corrected.confirmedBy().office());
    }

    private Html article(@Nullable String article) {
        return article == null ? Html.NONE : say("told.article", article);
    }

    private Html with(String key, @Nullable Money money) {
        return money == null ? Html.NONE : say(key, notation.money(money));
    }

    /** An amount as the entry at a position holds it. */
    private Html money(long position, String path, Money money) {
        return Html.fact(position, path, notation.money(money));
    }

    private Told told(Html what, @Nullable Commitment text) {
        return new Told(what, quotes.of(text).stream().toList());
    }

    private Html say(String key, Object... facts) {
        return words().html(key, facts);
    }

    private Words words() {
        return notation.words();
    }

    private static Html join(Html... parts) {
        return Html.join(" ", Stream.of(parts).toList());
    }
}
