package org.gerch.benchmarks.reliability;

/**
 * What a caller was told is recorded.
 *
 * @param position of the command's only leaf
 * @param leafHash 64 hex digits
 * @param subject the party or allocation that the command is about; each is sent under one key until it is acknowledged
 */
record Acknowledged(long position, String leafHash, String subject) {}
