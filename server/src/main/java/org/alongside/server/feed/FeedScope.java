package org.alongside.server.feed;

import java.util.UUID;
import org.alongside.core.identity.AccountId;
import org.alongside.core.identity.PersonId;

/**
 * A part of the feed with an order of its own: one holder's record, one board, one account.
 *
 * @param code the text in the database, at most 60 characters
 */
public record FeedScope(String code) {
  /** All that changes in a holder's record. */
  public static FeedScope holder(PersonId holder) {
    return new FeedScope("holder:" + holder);
  }

  /** All that changes on a board. */
  public static FeedScope board(UUID board) {
    return new FeedScope("board:" + board);
  }

  /** What concerns one account alone: its notices and sessions. */
  public static FeedScope account(AccountId account) {
    return new FeedScope("account:" + account);
  }

  /** The moderators' queue. */
  public static FeedScope moderation() {
    return new FeedScope("moderation");
  }
}
