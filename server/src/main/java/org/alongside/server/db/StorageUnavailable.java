package org.alongside.server.db;

/**
 * The store cannot take this now: its queue is full, its disk is full, or it is gone. Nothing was
 * stored; try again later.
 */
public final class StorageUnavailable extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public StorageUnavailable(String what) {
    super(what);
  }

  public StorageUnavailable(String what, Throwable cause) {
    super(what, cause);
  }
}
