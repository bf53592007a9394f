package org.gerch.api.cli;

import java.util.Arrays;
import java.util.Iterator;
import org.gerch.core.kernel.Role;

/** The roles as a token names them, for the help text. */
final class RoleNames implements Iterable<String> {
    @Override
    public Iterator<String> iterator() {
        return Arrays.stream(Role.values()).map(Role::wireName).iterator();
    }
}
