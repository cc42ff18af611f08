package org.alongside.android.net;

import org.alongside.core.sync.Problem;
import org.jspecify.annotations.Nullable;

/**
 * What a server says to something that was written for the peer network.
 *
 * @param help whether it thinks that the writer may need help
 * @param later whether it takes it later, for the reason that the problem tells
 * @param problem why it does not take it; null when it has it
 */
public record Posted(boolean help, boolean later, @Nullable Problem problem) {}
