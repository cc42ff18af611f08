package org.alongside.android.data;

/** The ways into the database, for whoever needs them without being made by Dagger. */
public interface DataParts {

  /** What was done on this phone and is on its way to the server. */
  OutboxDao outbox();
}
