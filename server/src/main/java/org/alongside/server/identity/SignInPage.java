package org.alongside.server.identity;

import java.util.List;
import java.util.Map;
import org.alongside.server.html.ErrorSummary;
import org.alongside.server.html.Field;
import org.alongside.server.html.PageFrame;

/** The page to sign in. */
record SignInPage(
    PageFrame frame,
    Field email,
    Field password,
    Field code,
    ErrorSummary errors,
    String next,
    List<Map.Entry<String, String>> kept,
    List<String> demoAccounts) {}
