package org.gerch.api.command;

import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.gerch.core.kernel.Role;

/** The token carries none of the roles that may send this command. */
public final class RoleMissing extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public RoleMissing(Set<Role> allowed) {
        super("This command needs one of the roles "
                + new TreeSet<>(allowed).stream().map(Role::wireName).collect(Collectors.joining(", ")) + ".");
    }
}
