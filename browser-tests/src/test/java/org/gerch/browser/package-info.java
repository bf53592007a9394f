/**
 * What a citizen sees, checked in a real browser against the packaged application.
 * Without a browser on the machine these tests are skipped with a message.
 */
@NullMarked
package org.gerch.browser;

import org.jspecify.annotations.NullMarked;
