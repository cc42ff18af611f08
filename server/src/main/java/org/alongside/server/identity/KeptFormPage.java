package org.alongside.server.identity;

import org.alongside.server.html.PageFrame;

/**
 * What waited for its sender to sign in again.
 *
 * @param action where the form goes: a path of this site
 */
record KeptFormPage(PageFrame frame, String action, KeptForm form) {}
