/**
 * The commands beside {@code serve}: migrate, back up, restore, verify the audit, keep accounts.
 * Each opens the store by itself and leaves it closed. Must not import {@code http} or any feature
 * but {@code identity}, {@code audit} and {@code backup}.
 */
@NullMarked
package org.alongside.server.app.command;

import org.jspecify.annotations.NullMarked;
