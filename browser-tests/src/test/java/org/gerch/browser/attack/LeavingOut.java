package org.gerch.browser.attack;

/** Shows a tender's page as if its last entry had never been. */
record LeavingOut(String page, int entry) implements Withholding.Rule {
    @Override
    public String path(String asked) {
        return asked;
    }

    @Override
    public String page(String path, String shown) {
        return path.startsWith(page)
                ? shown.replace("," + entry + "]", "]")
                        .replaceAll("data-fact=\"" + entry + " [^\"]*\"", "")
                        .replaceAll("<tr(?:(?!</tr>).)*/events/" + entry + "\".*?</tr>", "")
                : shown;
    }
}
