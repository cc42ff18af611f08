/**
 * The public page that says what employing a personal assistant costs, and the figures of each tax
 * year that it uses. Knows nobody and stores nothing; must not import other features.
 */
@NullMarked
package org.alongside.server.employment;

import org.jspecify.annotations.NullMarked;
