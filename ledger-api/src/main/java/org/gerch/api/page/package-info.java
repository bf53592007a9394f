/**
 * What every page shares: language, words, notation, drawings, frame and rendering.
 * A page is a record made by a pure function of recorded facts, written out by a template; nothing here reads the ledger.
 */
@NullMarked
package org.gerch.api.page;

import org.jspecify.annotations.NullMarked;
