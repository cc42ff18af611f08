package org.alongside.server.http;

import org.alongside.server.access.Caller;

/**
 * Whom a page is for, where it is not simply who asked: after an error, or a sign-in.
 *
 * @param caller a guest when nobody is signed in
 * @param csrf the token for the forms of the page; empty for somebody without a cookie
 */
public record Visitor(Caller caller, String csrf) {}
