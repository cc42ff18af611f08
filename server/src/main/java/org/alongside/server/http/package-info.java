/**
 * Routes, requests and replies; sessions and request forgery; the one mapping of failures to
 * responses. Knows no feature; imports {@code html}, {@code access}, {@code db} and the core.
 */
@NullMarked
package org.alongside.server.http;

import org.jspecify.annotations.NullMarked;
