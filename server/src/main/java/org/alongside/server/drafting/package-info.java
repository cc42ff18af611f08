/**
 * Writing a plan together: part by part, each with a version, every edit kept with its author, and
 * what somebody typed but did not save kept for them. Must not import other features but {@code
 * plans}, {@code budgets} and {@code identity}.
 */
@NullMarked
package org.alongside.server.drafting;

import org.jspecify.annotations.NullMarked;
