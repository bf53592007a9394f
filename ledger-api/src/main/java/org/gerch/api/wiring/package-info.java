/**
 * What holds the application together: the database it runs on, Axon's buses and stores, the migrations.
 * Nothing here knows a tender; a feature plugs in by declaring its own handlers.
 */
@NullMarked
package org.gerch.api.wiring;

import org.jspecify.annotations.NullMarked;
