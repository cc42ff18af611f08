package org.alongside.core.sharing;

import java.util.Optional;
import org.alongside.core.budget.FundingStream;
import org.alongside.core.input.Coded;
import org.alongside.core.input.Codes;
import org.jspecify.annotations.Nullable;

/** Who sees something of a holder's spending without acting for them. */
public enum ShareReader implements Coded {
  /** The named worker, and whoever covers for them. */
  WORKER("worker", null),
  /** Who looks after the NHS money: sees what that money paid. */
  NHS("nhs", FundingStream.NHS),
  /** Who looks after the council's money. */
  LOCAL_AUTHORITY("local-authority", FundingStream.LOCAL_AUTHORITY),
  /** Who looks after any other money. */
  OTHER("other", FundingStream.OTHER);

  private final String code;
  private final @Nullable FundingStream stream;

  ShareReader(String code, @Nullable FundingStream stream) {
    this.code = code;
    this.stream = stream;
  }

  @Override
  public String code() {
    return code;
  }

  /** Whose money they look after; none for the worker. */
  public Optional<FundingStream> findStream() {
    return Optional.ofNullable(stream);
  }

  /** Who looks after this money. */
  public static ShareReader of(FundingStream stream) {
    for (ShareReader reader : values()) {
      if (reader.stream == stream) {
        return reader;
      }
    }
    throw new IllegalArgumentException("nobody looks after " + stream.code());
  }

  /**
   * The constant with this code.
   *
   * @throws IllegalArgumentException when there is none
   */
  public static ShareReader parse(String code) {
    return Codes.get(ShareReader.class, code);
  }
}
