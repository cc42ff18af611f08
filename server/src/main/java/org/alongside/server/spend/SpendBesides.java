package org.alongside.server.spend;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.alongside.core.identity.PersonId;
import org.alongside.core.spend.SpendEntry;
import org.alongside.core.spend.SpendEntryId;
import org.alongside.server.access.Access;
import org.alongside.server.access.Action;
import org.alongside.server.access.Asset;
import org.alongside.server.access.Subject;
import org.alongside.server.db.Tx;
import org.alongside.server.html.EnglishDates;
import org.alongside.server.html.EnglishMoney;
import org.alongside.server.html.Link;
import org.alongside.server.html.Words;
import org.alongside.server.http.Ask;
import org.jspecify.annotations.Nullable;

/** Writes what stands around the list: an undo, what may have come round again, and links. */
final class SpendBesides {
  private final Spending spending;
  private final Proposing proposing;
  private final Access access;
  private final EnglishDates dates;
  private final AgainWords again;
  private final Words words = Words.english();

  SpendBesides(Spending spending, Proposing proposing, Access access, Clock clock) {
    this.spending = spending;
    this.proposing = proposing;
    this.access = access;
    this.dates = new EnglishDates(clock);
    this.again = new AgainWords(clock);
  }

  SpendListPage.Besides write(Tx tx, Ask ask, PersonId holder) {
    return new SpendListPage.Besides(
        undo(tx, ask, holder), again(tx, ask, holder), more(tx, ask, holder));
  }

  /** What was written down with one tap, to be taken back with another. */
  private SpendListPage.@Nullable Undo undo(Tx tx, Ask ask, PersonId holder) {
    if (!may(tx, ask, Action.WRITE, Asset.SPEND)) {
      return null;
    }
    return ask.query("undo")
        .flatMap(SpendBesides::findId)
        .flatMap(id -> spending.find(tx, holder, id))
        .filter(SpendEntry::counts)
        .map(
            entry ->
                new SpendListPage.Undo(
                    words.say(
                        "spend.again.logged",
                        EnglishMoney.exact(entry.body().amount()),
                        entry.body().payee(),
                        dates.day(entry.body().spentOn())),
                    "/holders/" + holder + "/spend/" + entry.id() + "/withdraw"))
        .orElse(null);
  }

  private static Optional<SpendEntryId> findId(String text) {
    try {
      return Optional.of(SpendEntryId.parse(text));
    } catch (IllegalArgumentException notAnId) {
      return Optional.empty();
    }
  }

  private AgainView again(Tx tx, Ask ask, PersonId holder) {
    boolean first = ask.query("after").isEmpty();
    return again.view(
        holder,
        first && may(tx, ask, Action.WRITE, Asset.SPEND) ? proposing.list(tx, holder) : List.of(),
        ask.now(),
        link("spend.again.all", "/holders/" + holder + "/spend/again"));
  }

  /** Pages that go on from here, for those who may open them. */
  private List<Link> more(Tx tx, Ask ask, PersonId holder) {
    List<Link> links = new ArrayList<>();
    links.add(link("spend.list.pictures", "/holders/" + holder + "/spend/pictures"));
    if (may(tx, ask, Action.WRITE, Asset.SPEND)) {
      links.add(link("spend.again.page", "/holders/" + holder + "/spend/again"));
      links.add(link("spend.list.reminders", "/holders/" + holder + "/reminders"));
    }
    if (may(tx, ask, Action.READ, Asset.SHARING)) {
      links.add(link("spend.list.sharing", "/holders/" + holder + "/sharing"));
    }
    if (may(tx, ask, Action.READ, Asset.NOTE)) {
      links.add(link("spend.note.list", "/holders/" + holder + "/private-notes"));
    }
    return links;
  }

  private Link link(String key, String href) {
    return new Link(words.say(key), href);
  }

  private boolean may(Tx tx, Ask ask, Action action, Asset asset) {
    return access.allows(tx, ask.caller(), action, asset, Subject.of(ask.person("holder")));
  }
}
