/**
 * The main class, the command line, the configuration and the wiring by hand: the only package that
 * sees everything.
 */
@NullMarked
package org.alongside.server.app;

import org.jspecify.annotations.NullMarked;
