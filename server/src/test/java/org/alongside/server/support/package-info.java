/**
 * What tests share: stores of both kinds, a clock that can be set, and a client of the running
 * server.
 */
@NullMarked
package org.alongside.server.support;

import org.jspecify.annotations.NullMarked;
