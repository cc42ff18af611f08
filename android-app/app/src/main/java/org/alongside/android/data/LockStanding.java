package org.alongside.android.data;

import org.jspecify.annotations.Nullable;

/**
 * What decides whether the app may lock.
 *
 * @param afterSeconds how long after the app was left; null when it does not
 * @param accounts how many people are signed in: one or none
 */
public record LockStanding(@Nullable Integer afterSeconds, int accounts) {}
