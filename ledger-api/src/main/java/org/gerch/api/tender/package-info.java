/**
 * What a reader sees of tenders: the list, and one tender lot by lot from answer to raw events.
 * A tender's page is a pure function of the events of its own stream, the verdicts over them and the texts still kept.
 */
@NullMarked
package org.gerch.api.tender;

import org.jspecify.annotations.NullMarked;
