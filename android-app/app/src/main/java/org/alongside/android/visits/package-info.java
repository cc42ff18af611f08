/**
 * The visits that the plan expects, and the form that says of one that it did not happen, with or
 * without signal. Reads from {@code data} alone and must not import {@code sync}, {@code net} or
 * another screen.
 */
@NullMarked
package org.alongside.android.visits;

import org.jspecify.annotations.NullMarked;
