/**
 * "Can I buy this?": the answer of plan and rules before buying, worked out on the phone. Reads
 * from {@code data} alone and must not import {@code sync}, {@code net} or another screen.
 */
@NullMarked
package org.alongside.android.buying;

import org.jspecify.annotations.NullMarked;
