package org.alongside.server.identity;

import org.alongside.server.html.PageFrame;

/**
 * The page that signs a phone in.
 *
 * @param address what to type as the web address
 * @param staff whether the reader works for the scheme, for whom there is no such code
 * @param code the new code; empty until one was asked for
 * @param until the time of day at which the code ends; empty without one
 */
record PhonePage(PageFrame frame, String address, boolean staff, String code, String until) {}
