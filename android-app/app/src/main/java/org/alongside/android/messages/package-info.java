/**
 * The conversation with the named worker. Like every screen it reads from {@code data} alone and
 * must not import {@code sync}, {@code net} or another screen.
 */
@NullMarked
package org.alongside.android.messages;

import org.jspecify.annotations.NullMarked;
