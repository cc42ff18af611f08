package org.alongside.server.importing;

/**
 * Why one thing that an import made cannot be taken out again.
 *
 * @param line of the file it came from
 * @param who the person it is about
 * @param says what has come of it, in words
 */
record Obstacle(int line, String who, String says) {}
