/**
 * The support plans of holders: their versions, what they say, and who may see which part. Must not
 * import other features but {@code budgets} and {@code identity}.
 */
@NullMarked
package org.alongside.server.plans;

import org.jspecify.annotations.NullMarked;
