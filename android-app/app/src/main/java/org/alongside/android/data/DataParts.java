package org.alongside.android.data;

/** The ways into what the phone keeps, for whoever needs them without being made by Dagger. */
public interface DataParts {

  /** The database of this process. */
  AlongsideDatabase database();

  /** What closes up the right to ask a server. */
  Seal seal();

  /** What the talk with the server reads and writes. */
  PhoneStore phoneStore();
}
