/**
 * When a direct payment is due, what came, and what is late. Must not import other packages of the
 * core than {@code budget}, {@code allocation}, {@code conversation}, {@code money} and {@code
 * input}.
 */
@NullMarked
package org.alongside.core.payment;

import org.jspecify.annotations.NullMarked;
