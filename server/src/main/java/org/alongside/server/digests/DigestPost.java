package org.alongside.server.digests;

import io.vertx.core.Future;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.alongside.core.identity.AccountId;
import org.alongside.server.access.Access;
import org.alongside.server.db.Database;
import org.alongside.server.db.Tx;
import org.alongside.server.forum.PeerNews;
import org.alongside.server.html.EnglishDates;
import org.alongside.server.html.Words;
import org.alongside.server.notices.Mailing;

/** Sends the digests that are due, by the clock. */
public final class DigestPost {
  private final Database database;
  private final Digests digests;
  private final Access access;
  private final Mailing mailing;
  private final LinkWay way;
  private final EnglishDates dates;
  private final Words words = Words.english();

  public DigestPost(
      Database database,
      Digests digests,
      Access access,
      Mailing mailing,
      LinkWay way,
      EnglishDates dates) {
    this.database = database;
    this.digests = digests;
    this.access = access;
    this.mailing = mailing;
    this.way = way;
    this.dates = dates;
  }

  /** How a link in an e-mail leads to a page for somebody who may not be signed in. */
  @FunctionalInterface
  public interface LinkWay {
    /** The path of the link. */
    String path(Tx tx, AccountId account, String page);
  }

  private record Ready(Digests.Letter letter, String text, Map<String, String> headers) {}

  /** Sends what is due; completes with how many were sent. */
  public Future<Integer> sendDue() {
    return mailing.isOpen()
        ? database.write(this::ready).compose(this::sendAll)
        : Future.succeededFuture(0);
  }

  private List<Ready> ready(Tx tx) {
    URI url = mailing.publicUrl().orElseThrow();
    List<Ready> ready = new ArrayList<>();
    for (Digests.Letter letter : digests.takeDue(tx, access)) {
      String stop = url + "/api/v1/digest-stops/" + letter.stop();
      ready.add(
          new Ready(
              letter,
              text(tx, letter, url),
              Map.of(
                  "List-Unsubscribe",
                  "<" + stop + ">",
                  "List-Unsubscribe-Post",
                  "List-Unsubscribe=One-Click")));
    }
    return ready;
  }

  private String text(Tx tx, Digests.Letter letter, URI url) {
    PeerNews news = letter.news();
    List<String> lines = new ArrayList<>();
    for (PeerNews.InThread thread : news.threads()) {
      lines.add(words.say("digests.mail.thread", thread.title(), thread.posts()));
      lines.add(
          "  "
              + url
              + way.path(tx, letter.account(), "/threads/" + thread.id() + "?page=last#text"));
    }
    if (news.otherThreads() > 0) {
      lines.add(words.say("digests.mail.other-threads", news.otherThreads()));
    }
    for (PeerNews.OnBoard board : news.boards()) {
      lines.add(words.say("digests.mail.board", board.board().title(), board.threads()));
    }
    if (news.otherBoards() > 0) {
      lines.add(words.say("digests.mail.other-boards", news.otherBoards()));
    }
    return words.say(
        "digests.mail.text",
        letter.name(),
        dates.when(letter.since()),
        String.join("\n", lines),
        url + way.path(tx, letter.account(), "/followed"),
        url + "/digest/stop?token=" + letter.stop());
  }

  private Future<Integer> sendAll(List<Ready> ready) {
    List<Future<Boolean>> sent =
        ready.stream()
            .map(
                each ->
                    mailing.send(
                        each.letter().email(),
                        words.say("digests.mail.subject"),
                        each.text(),
                        each.headers()))
            .toList();
    return Future.join(List.copyOf(sent))
        .compose(
            done -> {
              List<Digests.Letter> lost = new ArrayList<>();
              for (int i = 0; i < ready.size(); i++) {
                if (!sent.get(i).result()) {
                  lost.add(ready.get(i).letter());
                }
              }
              int count = ready.size() - lost.size();
              return lost.isEmpty()
                  ? Future.succeededFuture(count)
                  : database.write(
                      tx -> {
                        lost.forEach(letter -> digests.giveBack(tx, letter));
                        return count;
                      });
            });
  }
}
