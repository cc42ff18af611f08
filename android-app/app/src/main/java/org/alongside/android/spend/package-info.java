/**
 * The spend entries: the list, and the form that logs one in seconds, with or without signal. Like
 * every screen it reads from {@code data} alone and must not import {@code sync}, {@code net} or
 * another screen.
 */
@NullMarked
package org.alongside.android.spend;

import org.jspecify.annotations.NullMarked;
