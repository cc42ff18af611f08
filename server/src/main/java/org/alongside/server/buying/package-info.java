/**
 * "Can I buy this?": the answer of plan and rules before anything is bought, questions to the named
 * worker with their answers, and precedents that others learn from. Must not import {@code
 * drafting}, {@code deciding} or {@code forum}.
 */
@NullMarked
package org.alongside.server.buying;

import org.jspecify.annotations.NullMarked;
