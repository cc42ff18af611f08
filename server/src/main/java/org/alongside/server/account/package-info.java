/**
 * A person's own account: who they are here, who can see their record, and who looked at it. Must
 * not import other features but {@code identity} and {@code audit}.
 */
@NullMarked
package org.alongside.server.account;

import org.jspecify.annotations.NullMarked;
