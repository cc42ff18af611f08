package org.alongside.server.db;

/**
 * The database engine, for the few places where its SQL differs: search, locks, and the types of
 * the migrations.
 */
public enum Dialect {
  SQLITE,
  POSTGRESQL
}
