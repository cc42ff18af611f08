/**
 * The conversation of each holder with the named worker: messages, call-backs, internal notes,
 * saved replies, who the worker is and when to expect a reply, and the worker's queue. Uses {@code
 * attachments}, {@code notices} and {@code identity}; must not import other features.
 */
@NullMarked
package org.alongside.server.messaging;

import org.jspecify.annotations.NullMarked;
