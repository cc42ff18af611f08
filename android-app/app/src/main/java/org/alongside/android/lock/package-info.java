/**
 * The screen that stands before all others while the app is locked. Like every screen it reads from
 * {@code data} alone and must not import {@code sync}, {@code net} or another screen.
 */
@NullMarked
package org.alongside.android.lock;

import org.jspecify.annotations.NullMarked;
