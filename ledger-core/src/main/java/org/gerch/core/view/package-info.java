/**
 * What every public view is made of: a pure fold of one stream's events into rows that can be found by facets.
 * No row holds wall-clock values or erasable text, so the same leaves always give the same rows.
 */
@NullMarked
package org.gerch.core.view;

import org.jspecify.annotations.NullMarked;
