/**
 * What was spent: entries, their history, and the check of an entry against plan and rules. Must
 * not import other packages of the core than {@code budget}, {@code identity}, {@code input},
 * {@code money}, {@code phrase} and {@code plan}.
 */
@NullMarked
package org.alongside.core.spend;

import org.jspecify.annotations.NullMarked;
