package org.alongside.server.safeguarding;

import org.alongside.core.safeguarding.Reference;

/**
 * How something stands that somebody sent.
 *
 * @param what it is, in a word or two
 * @param state where it stands, in a sentence
 * @param answer what they were answered; empty for nothing
 */
public record Standing(Reference reference, String what, String state, String answer) {}
