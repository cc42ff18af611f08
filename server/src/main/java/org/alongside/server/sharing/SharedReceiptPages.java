package org.alongside.server.sharing;

import java.util.ArrayList;
import java.util.List;
import org.alongside.core.identity.PersonId;
import org.alongside.core.spend.ReceiptId;
import org.alongside.core.spend.SpendEntryId;
import org.alongside.server.access.Action;
import org.alongside.server.access.Asset;
import org.alongside.server.attachments.AttachmentApi;
import org.alongside.server.db.Tx;
import org.alongside.server.html.Link;
import org.alongside.server.html.Words;
import org.alongside.server.http.Ask;
import org.alongside.server.http.Frames;
import org.alongside.server.http.Reply;
import org.alongside.server.http.Routes;
import org.alongside.server.http.SubjectFinder;
import org.alongside.server.identity.People;
import org.alongside.server.receipts.Receipt;

/** The receipts of a payment, for the worker and the coordinators with whom they are shared. */
public final class SharedReceiptPages {
  private final SharedReceipts receipts;
  private final People people;
  private final Frames frames;
  private final Words words = Words.english();

  public SharedReceiptPages(SharedReceipts receipts, People people, Frames frames) {
    this.receipts = receipts;
    this.people = people;
    this.frames = frames;
  }

  /** Declares the routes. */
  public void declare(Routes routes) {
    SubjectFinder holder = SubjectFinder.holderIn("holder");
    routes
        .get("/holders/:holder/spending/:entry/receipts")
        .opens(Action.READ, Asset.SPENDING, holder)
        .with(this::list);
    routes
        .get("/holders/:holder/spending/receipts/:receipt")
        .opens(Action.READ, Asset.SPENDING, holder)
        .with(this::open);
  }

  private Reply list(Tx tx, Ask ask) {
    PersonId holder = ask.person("holder");
    SpendEntryId entry = SpendEntryId.of(ask.id("entry"));
    List<Link> links = new ArrayList<>();
    for (Receipt receipt : receipts.list(tx, ask, holder, entry)) {
      links.add(
          new Link(
              words.say(
                  receipt.isDocument() ? "sharing.receipt-document" : "sharing.receipt-photo",
                  links.size() + 1),
              "/holders/" + holder + "/spending/receipts/" + receipt.id()));
    }
    return Reply.page(
        "sharing/receipts.jte",
        new SharedReceiptsPage(
            frames.frame(tx, ask, words.say("sharing.receipts-title", people.getName(tx, holder))),
            "/holders/" + holder + "/spending",
            links));
  }

  private Reply open(Tx tx, Ask ask) {
    PersonId holder = ask.person("holder");
    Receipt receipt = receipts.get(tx, ReceiptId.of(ask.id("receipt")));
    return AttachmentApi.file(receipt.mediaType(), receipts.getBytes(tx, ask, holder, receipt));
  }
}
