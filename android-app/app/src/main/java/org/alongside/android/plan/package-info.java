/**
 * The plan, to read. Like every screen it reads from {@code data} alone and must not import {@code
 * sync}, {@code net} or another screen.
 */
@NullMarked
package org.alongside.android.plan;

import org.jspecify.annotations.NullMarked;
