/**
 * What the phone keeps: the Room database, its rows and queries, and their mapping to the values of
 * core. Must not import screens, {@code sync} or {@code net}: it neither knows who shows its data
 * nor how it travels.
 */
@NullMarked
package org.alongside.android.data;

import org.jspecify.annotations.NullMarked;
