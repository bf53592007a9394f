/**
 * The demonstration's story: who is in it, one scene for each way a tender or grant can go, and the order of telling.
 * Nothing here asks a clock or sends anything; the same day gives the same story.
 */
@NullMarked
package org.gerch.api.demo.story;

import org.jspecify.annotations.NullMarked;
