package org.gerch.api.demo.story;

import java.util.List;

/** What people write in this story, in Mongolian and shortly in English. */
final class Texts {
    /** @param article of the tender documents or of the fund's rules */
    record Ground(String article, String fact) {}

    static final List<String> QUESTIONS = List.of(
            "Хайрган суурь ажилд багтах уу? / Is the gravel bed part of the works?",
            "Орон нутгийн чулуу хэрэглэж болох уу? / May local stone be used?",
            "Хувааж саналаа өгч болох уу? / May we offer a part only?");
    static final List<String> ANSWERS = List.of(
            "Тийм, багтсан үнээр өгнө үү. / Yes, please include it in the price.",
            "Техникийн шаардлагыг хангавал болно. / Yes, where the specification is met.");

    static final List<Ground> GROUNDS = List.of(
            new Ground("TD 4.2", "Ижил төстэй ажлын баримт дутуу. / Proof of a similar work is missing."),
            new Ground("TD 4.5", "Санхүүгийн тайлан ирүүлээгүй. / No financial statement was handed in."),
            new Ground("TD 6.1", "Үнийн задаргаа дутуу. / The breakdown of the price is incomplete."),
            new Ground("TD 7.3", "Инженерийн гэрчилгээ хугацаа дууссан. / The engineer's certificate has expired."));
    static final List<String> REASONS = List.of(
            "Гүйцэтгэх хугацаа богино. / The time to carry it out is shorter.",
            "Баталгаат хугацаа урт. / The warranty is longer.",
            "Өмнөх ижил ажлын туршлагатай. / Has experience with the same work.");
    static final Ground NO_MONEY = new Ground("TD 12.1", "Төсөв батлагдаагүй. / The budget was not approved.");
    static final Ground ALL_ABOVE =
            new Ground("TD 12.3", "Бүх санал төсөвт өртгөөс давсан. / Every bid was above the estimated cost.");

    static final Ground TOO_LOW =
            new Ground("TD 8.1", "Үнэ материалын зардлаас бага. / The price is below the cost of the materials.");
    static final Ground TOO_DEAR =
            new Ground("TD 8.3", "Санал төсөвт өртгөөс давсан. / The bid is above the estimated cost.");
    static final String MINUTES = "Хуралдааны тэмдэглэл, 4 дүгээр хуудас. / Minutes of the meeting, page 4.";
    static final String EXTRACT = "Улсын бүртгэлийн лавлагаа. / Extract from the state register.";

    static final String DECLARATION =
            "Хувийн ашиг сонирхлын мэдүүлэг, 3 дугаар хуудас. / Declaration of private interests, page 3.";
    static final String OF_THE_SAME_NAME = "Ижил нэртэй өөр компани байв. / It was another company of the same name.";

    static final String MORE_TIME = "Саналын хугацааг сунгав. / More time is given for bids.";
    static final String QUALITY_COUNTS_TOO = "Чанарыг мөн оноогоор үнэлнэ. / Quality is to be marked as well.";
    static final String WRONG_SUM = "Нийлбэрийн алдаа зассан. / An error in the sum was corrected.";
    static final String CLARIFICATION_ASKED = "Нэгж үнийг тодруулна уу. / Please clarify the unit price.";
    static final String CLARIFICATION_GIVEN = "Нэгж үнэ нь нэг метрийн үнэ. / The unit price is for one metre.";
    static final String MISTYPED = "Нэг орон илүү бичсэн. / One digit too many was typed.";

    static final String DECLINED = "Гишүүд хугацаандаа амжихгүй. / Our members can't meet the time.";
    static final String WITHDRAWN = "Материалын үнэ өссөн. / The price of materials went up.";
    static final String COMPLAINT = "Бид хамгийн бага үнэ санал болгосон. / We offered the lowest price.";
    static final String UPHELD = "Үндэслэлийг дахин хянахад шаардлага хангасан. / On review the bid met the terms.";
    static final String DISMISSED = "Шийдвэр баримт бичигт нийцсэн. / The decision was in line with the documents.";
    static final String REPLY_OF_GROUP = "Баримтаа хугацаанд нь өгсөн. / We handed in our papers in time.";
    static final String REPLY_OF_BUYER = "Хуралдааны тэмдэглэл хадгалагдаж байна. / The minutes are kept on file.";
    static final String REPLY_OF_WINNER = "Ажлаа гэрээний дагуу эхэлсэн. / We began the work as contracted.";

    static final String HARDER_GROUND = "Хөрс төсөөлснөөс хатуу. / The ground was harder than expected.";
    static final String MORE_METRES = "Ажлын хэмжээ нэмэгдсэн. / The quantity of work was increased.";
    static final String DISPUTED_DELIVERY = "Гадаргуу тэгш бус. / The surface is uneven.";
    static final String TERMINATED = "Ажил хугацаандаа эхлээгүй. / The work did not begin in time.";

    static final List<Ground> FUND_GROUNDS = List.of(
            new Ground("F 3.1", "Сангийн чиглэлд хамаарахгүй. / Not within the fund's purpose."),
            new Ground("F 3.4", "Ижил ажил өөр сангаас санхүүжсэн. / Another fund pays for the same work."),
            new Ground("F 5.2", "Газрын зөвшөөрөлгүй. / The permit for the land is missing."));
    static final String INCOMPLETE = "Зураг дутуу байна. / The drawing is missing.";
    static final String COMPLETED = "Зургийг хавсаргав. / The drawing is attached.";
    static final String REVIEWED = "Газар дээр нь үзсэн. / The place was visited.";
    static final String CONDITIONS = "Улирал тутам тайлагнана. / A report is due each quarter.";
    static final String NO_LONGER_NEEDED = "Ажлыг өөр эх үүсвэрээр хийсэн. / The work was done with other means.";
    static final String NOTHING_CAME = "Дансанд орлого ороогүй. / No money arrived in our account.";
    static final String RECEIPTS = "Баримтын жагсаалт. / List of receipts.";
    static final String SUM_DOES_NOT_ADD_UP = "Баримтын нийлбэр зөрсөн. / The receipts do not add up.";
    static final String NOT_SPENT_AS_AGREED = "Зориулалтаас өөр зүйлд зарсан. / Spent on something else.";
    static final String OTHER_RANK = "Сургуулийн зам илүү яаралтай. / The way to the school is more urgent.";
    static final String TURNED_DOWN = "Техникийн боломжгүй. / Not feasible on this ground.";
    static final String ALLOCATION_MISTYPED = "Төсвийн хуваарийг буруу хуулсан. / Copied wrongly from the budget.";

    static final String MISSPELT = "Нэрэнд үсэг дутсан. / A letter was missing in the name.";
    static final String CALL = "Хорооллын ажлын саналын урилга / Call for works in the neighbourhood";

    private Texts() {}
}
