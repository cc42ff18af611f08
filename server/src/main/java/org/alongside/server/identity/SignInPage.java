package org.alongside.server.identity;

import java.util.List;
import org.alongside.server.html.ErrorSummary;
import org.alongside.server.html.Field;
import org.alongside.server.html.PageFrame;

/**
 * The page to sign in.
 *
 * @param next where to go then
 * @param kept what was sent there after its session had ended; empty when nothing was
 */
record SignInPage(
    PageFrame frame,
    Field email,
    Field password,
    Field code,
    ErrorSummary errors,
    String next,
    KeptForm kept,
    List<String> demoAccounts) {}
