/**
 * What people and programs type in, and what is wrong with it: coded constants, field errors,
 * parsed values, text rules. Returns reason codes, never sentences. Must not import any other
 * package of the core.
 */
@NullMarked
package org.alongside.core.input;

import org.jspecify.annotations.NullMarked;
