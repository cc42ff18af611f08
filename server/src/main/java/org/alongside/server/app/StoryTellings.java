package org.alongside.server.app;

import java.util.function.BiConsumer;
import org.alongside.core.forum.StoryId;
import org.alongside.core.identity.AccountId;
import org.alongside.core.identity.MemberId;
import org.alongside.core.identity.Role;
import org.alongside.server.db.Tx;
import org.alongside.server.identity.Accounts;
import org.alongside.server.notices.NoticeKind;
import org.alongside.server.notices.Notices;
import org.alongside.server.stories.Story;
import org.alongside.server.stories.StoryNews;

/** What becomes of stories becomes notices: of the editors, and of the account behind the alias. */
final class StoryTellings implements StoryNews {
  private final Accounts accounts;
  private final Notices notices;
  private final BiConsumer<Tx, Story> worry;

  /** Tellings; {@code worry} brings a story before a moderator at once. */
  StoryTellings(Accounts accounts, Notices notices, BiConsumer<Tx, Story> worry) {
    this.accounts = accounts;
    this.notices = notices;
    this.worry = worry;
  }

  @Override
  public void sent(Tx tx, StoryId story) {
    for (AccountId editor : accounts.listWithRole(tx, Role.EDITOR)) {
      notices.tell(tx, editor, NoticeKind.STORY_SENT, "/editing/stories");
    }
  }

  @Override
  public void worried(Tx tx, Story story) {
    worry.accept(tx, story);
  }

  @Override
  public void asked(Tx tx, MemberId author, StoryId story) {
    tell(tx, author, NoticeKind.STORY_ASKED, "/stories/" + story + "/own");
  }

  @Override
  public void published(Tx tx, MemberId author, StoryId story) {
    tell(tx, author, NoticeKind.STORY_PUBLISHED, "/stories/" + story);
  }

  private void tell(Tx tx, MemberId author, NoticeKind kind, String link) {
    accounts.findByMember(tx, author).ifPresent(account -> notices.tell(tx, account, kind, link));
  }
}
