package org.alongside.core.input;

/**
 * Why something was refused, or how something stands: a code that the server and the phone each
 * turn into a sentence. Every constant needs a text in both.
 */
public interface ReasonCode extends Coded {}
