/**
 * How the budget goes: a sentence, a picture and its figures. Like every screen it reads from
 * {@code data} alone and must not import {@code sync}, {@code net} or another screen.
 */
@NullMarked
package org.alongside.android.budget;

import org.jspecify.annotations.NullMarked;
