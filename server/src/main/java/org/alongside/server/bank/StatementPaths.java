package org.alongside.server.bank;

import org.alongside.core.identity.PersonId;

/** Where the pages of a holder's bank statements stand. */
final class StatementPaths {
  private StatementPaths() {}

  static String account(Object holder) {
    return "/holders/" + holder + "/account";
  }

  static String desk(Object holder) {
    return account(holder) + "/statements";
  }

  static String waiting(Object holder, Object id) {
    return desk(holder) + "/waiting/" + id;
  }

  static String columns(Object holder, Object id) {
    return waiting(holder, id) + "/columns";
  }

  static String brought(Object holder, Object id) {
    return desk(holder) + "/done/" + id;
  }

  static String entry(PersonId holder, Object id) {
    return "/holders/" + holder + "/spend/" + id;
  }
}
