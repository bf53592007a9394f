package org.gerch.store;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gerch.store.AppendRequest.Claim;
import org.jspecify.annotations.Nullable;

/**
 * Appends that can be stored by one statement, because no two of them claim the same.
 *
 * <p>Of two that do, the first that came is a member and the other a rival, whose fate depends on the member's: it is in conflict
 * once the member is stored, and gets its own turn if the member is not. An append that was decided on the events of a rival
 * follows it.
 *
 * @param members in the order they came, so that each comes after those members on which it rests
 * @param followers what rests on an append that is neither stored nor a member
 */
record Batch(List<AppendRequest> members, List<Rival> rivals, List<AppendRequest> followers) {

    /** An append that claims what a member claims. */
    record Rival(AppendRequest request, AppendRequest member, Claim shared) {}

    static Batch of(Collection<AppendRequest> requests) {
        Map<Claim, AppendRequest> owners = new HashMap<>();
        List<AppendRequest> members = new ArrayList<>(requests.size());
        Set<AppendRequest> together = new HashSet<>();
        List<Rival> rivals = new ArrayList<>();
        List<AppendRequest> followers = new ArrayList<>();
        for (AppendRequest request : requests) {
            if (!request.restsOnStoredOr(together)) {
                followers.add(request);
                continue;
            }
            Claim shared = firstTaken(request, owners);
            AppendRequest owner = shared == null ? null : owners.get(shared);
            if (shared == null || owner == null) {
                request.claims().forEach(claim -> owners.put(claim, request));
                members.add(request);
                together.add(request);
            } else {
                rivals.add(new Rival(request, owner, shared));
            }
        }
        return new Batch(members, rivals, followers);
    }

    /** The command first: a repeated command also collides by its events' numbers, but has to be known as repeated. */
    private static @Nullable Claim firstTaken(AppendRequest request, Map<Claim, AppendRequest> owners) {
        Claim taken = null;
        for (Claim claim : request.claims()) {
            if (owners.containsKey(claim)) {
                if (claim instanceof Claim.CommandOrdinal) {
                    return claim;
                }
                taken = claim;
            }
        }
        return taken;
    }
}
