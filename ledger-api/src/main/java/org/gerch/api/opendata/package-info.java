/**
 * Open data: tenders as OCDS releases and records, grants as 360Giving, made from the log when they are asked for.
 * Nothing is kept for it, so it can't say anything else than the log, and any moment of the past can be asked for.
 */
@NullMarked
package org.gerch.api.opendata;

import org.jspecify.annotations.NullMarked;
