/**
 * Sends what was typed and hears what is new: the only path between {@code net} and {@code data}.
 * The decisions are those of {@code core.sync}; WorkManager says when. Must not import screens or
 * {@code ui}.
 */
@NullMarked
package org.alongside.android.sync;

import org.jspecify.annotations.NullMarked;
