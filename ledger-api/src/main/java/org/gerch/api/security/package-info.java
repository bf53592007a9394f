/**
 * Who is calling: tokens, the caller they stand for, and the rules before any command is looked at.
 * Reading needs no token; what a role may do is said by each command and checked where commands are received.
 */
@NullMarked
package org.gerch.api.security;

import org.jspecify.annotations.NullMarked;
