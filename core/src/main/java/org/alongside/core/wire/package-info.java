/**
 * The JSON of every value, version 1: one strict reader, and an explicit adapter for each shape.
 * The only package that knows Gson; used only at the edges of server and phone. May import every
 * other package of the core; none may import this one.
 */
@NullMarked
package org.alongside.core.wire;

import org.jspecify.annotations.NullMarked;
