package org.alongside.server.http;

import org.alongside.server.access.Caller;

/**
 * Whom an error page is for.
 *
 * @param caller a guest when nobody is signed in
 * @param csrf the token for the forms of the page; empty for somebody without a cookie
 */
public record Visitor(Caller caller, String csrf) {}
