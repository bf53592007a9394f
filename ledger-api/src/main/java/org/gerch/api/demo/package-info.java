/**
 * The demonstration: an invented story of a city's tenders and grants, told through the ordinary commands.
 * Every leaf of it is marked, and it lives on a throw-away ledger of its own.
 */
@NullMarked
package org.gerch.api.demo;

import org.jspecify.annotations.NullMarked;
