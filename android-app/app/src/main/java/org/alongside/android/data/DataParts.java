package org.alongside.android.data;

/** The ways into the database, for whoever needs them without being made by Dagger. */
public interface DataParts {

  /** The database of this process. */
  AlongsideDatabase database();
}
