package org.alongside.server.forum;

import org.alongside.core.identity.MemberId;
import org.alongside.server.access.Caller;
import org.alongside.server.db.Tx;
import org.alongside.server.html.Field;
import org.alongside.server.identity.Members;
import org.jspecify.annotations.Nullable;

/**
 * Asks whoever has no name in the peer network yet for one, in the form in which they post for the
 * first time: name and post are kept together or not at all.
 */
final class Naming {
  static final String FIELD = "name";

  private final Members members;
  private final Door door;
  private final ForumWords words;

  Naming(Members members, Door door, ForumWords words) {
    this.members = members;
    this.door = door;
    this.words = words;
  }

  /** The question for a name; null for somebody who has one. */
  @Nullable Field field(Tx tx, Caller caller, PostForm form) {
    if (caller.member() != null || form.named()) {
      return null;
    }
    Field field =
        Field.of(FIELD, words.say("name.field"))
            .withHint(words.say("name.hint"))
            .withValue(form.typed().name());
    return form.asksAgain()
        ? field.withErrors(words.sentences(FIELD, members.check(tx, form.typed().name()).errors()))
        : field;
  }

  /** Whether the caller has to join elsewhere before they write. */
  boolean mustJoin(Tx tx, Caller caller) {
    return caller.member() == null && caller.isSignedIn() && !door.isOpenTo(tx, caller);
  }

  /** Whether the caller still has to choose a name, or another one. */
  boolean isMissing(Tx tx, Caller caller, PostForm form) {
    return caller.member() == null && members.check(tx, form.typed().name()).find().isEmpty();
  }

  /**
   * The caller as a writer; with the name that they chose, when they have none yet. Ask {@link
   * #isMissing} first.
   */
  PostWriter writer(Tx tx, Caller caller, PostForm form) {
    MemberId member = caller.member();
    return PostWriter.as(
        member == null
            ? members.join(tx, caller.getPerson(), members.check(tx, form.typed().name()).get())
            : member,
        caller);
  }
}
