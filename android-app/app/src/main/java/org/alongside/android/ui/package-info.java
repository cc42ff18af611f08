/**
 * What all screens share: insets, view models, access to the parts that a screen needs, small
 * widgets. Must not import any screen, {@code data}, {@code sync} or {@code net}.
 */
@NullMarked
package org.alongside.android.ui;

import org.jspecify.annotations.NullMarked;
