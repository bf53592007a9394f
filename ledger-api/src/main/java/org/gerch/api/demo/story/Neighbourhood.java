package org.gerch.api.demo.story;

import java.util.List;
import org.gerch.core.kernel.Place;

/**
 * A khoroo of the story, with who buys for it and who lives there.
 *
 * @param buyer the district's procuring entity
 * @param khoroo the office that proposes
 */
record Neighbourhood(Place place, Member buyer, Member khoroo, List<Member> groups) {}
