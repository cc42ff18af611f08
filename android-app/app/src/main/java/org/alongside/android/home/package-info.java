/**
 * The first screen: what is left, and where to find help now. Like every screen it reads from
 * {@code data} alone and must not import {@code sync}, {@code net} or another screen.
 */
@NullMarked
package org.alongside.android.home;

import org.jspecify.annotations.NullMarked;
