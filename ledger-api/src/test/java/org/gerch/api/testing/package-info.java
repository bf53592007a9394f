/**
 * What tests of the application stand on: a database of their own each, on one server for all.
 * Nothing here goes into the program.
 */
@NullMarked
package org.gerch.api.testing;

import org.jspecify.annotations.NullMarked;
