/**
 * What phones and the server tell each other: operations that have their effect exactly once, and
 * current states of what a person may see, by scope and cursor. Knows the features by their use
 * cases; must not import {@code app} nor the tables of features.
 */
@NullMarked
package org.alongside.server.sync;

import org.jspecify.annotations.NullMarked;
