/**
 * The support that a plan says is to happen on its days, and what did not: reports of visits that
 * did not happen, and what is delivered for it. Must not import other packages of the core than
 * {@code budget}, {@code identity}, {@code input}, {@code money} and {@code plan}.
 */
@NullMarked
package org.alongside.core.visit;

import org.jspecify.annotations.NullMarked;
