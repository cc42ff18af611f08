package org.alongside.server.notices;

import java.time.Clock;
import java.util.List;
import org.alongside.server.access.Action;
import org.alongside.server.access.Asset;
import org.alongside.server.db.Tx;
import org.alongside.server.html.EnglishDates;
import org.alongside.server.html.Words;
import org.alongside.server.http.Ask;
import org.alongside.server.http.Frames;
import org.alongside.server.http.Reply;
import org.alongside.server.http.Routes;
import org.alongside.server.http.SubjectFinder;

/** The page of what is new. */
public final class NoticePages {
  private static final int MOST = 50;

  private final Notices notices;
  private final Frames frames;
  private final EnglishDates dates;
  private final Words words = Words.english();

  public NoticePages(Notices notices, Frames frames, Clock clock) {
    this.notices = notices;
    this.frames = frames;
    this.dates = new EnglishDates(clock);
  }

  /** Declares the routes. */
  public void declare(Routes routes) {
    routes
        .get("/notices")
        .opens(Action.READ, Asset.OWN_ACCOUNT, SubjectFinder.nothing())
        .with(this::show);
    routes
        .post("/notices/read")
        .opens(Action.WRITE, Asset.OWN_ACCOUNT, SubjectFinder.nothing())
        .with(this::readAll);
    routes
        .post("/notices/:notice/open")
        .opens(Action.WRITE, Asset.OWN_ACCOUNT, SubjectFinder.nothing())
        .with(this::open);
  }

  private Reply show(Tx tx, Ask ask) {
    List<NoticesPage.Line> lines =
        notices.list(tx, ask.caller().getAccount(), MOST).stream()
            .map(
                notice ->
                    new NoticesPage.Line(
                        notice.id().toString(),
                        words.say("notices.kind." + notice.kind().code()),
                        dates.when(notice.toldAt()),
                        notice.isNew()))
            .toList();
    boolean anyNew = lines.stream().anyMatch(NoticesPage.Line::isNew);
    return Reply.page(
        "notices/list.jte",
        new NoticesPage(frames.frame(tx, ask, words.say("notices.title")), lines, anyNew));
  }

  private Reply readAll(Tx tx, Ask ask) {
    notices.markAllRead(tx, ask.caller().getAccount());
    return Reply.seeOther("/notices?done=notices-read");
  }

  private Reply open(Tx tx, Ask ask) {
    return Reply.seeOther(notices.open(tx, ask.caller().getAccount(), ask.id("notice")));
  }
}
