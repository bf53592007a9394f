package org.gerch.log;

/** The rules for the name of a key (C2SP signed-note, Format): at least one character, no Unicode space, no plus sign. */
final class KeyName {

    private static final int NEXT_LINE = 0x85;

    private KeyName() {}

    static String require(String name, String what, String where) {
        if (name.isEmpty()) {
            throw new MalformedException(what, where, "the key has no name");
        }
        if (name.codePoints().anyMatch(KeyName::isForbidden)) {
            throw new MalformedException(
                    what,
                    where,
                    "a key's name has no space, plus sign or control character: " + StrictText.shown(name));
        }
        return name;
    }

    private static boolean isForbidden(int character) {
        return character == '+'
                || character < ' '
                || character == NEXT_LINE
                || Character.isSpaceChar(character)
                || Character.getType(character) == Character.SURROGATE;
    }
}
