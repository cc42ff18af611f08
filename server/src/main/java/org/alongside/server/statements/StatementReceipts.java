package org.alongside.server.statements;

import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.alongside.core.conversation.AttachmentId;
import org.alongside.core.spend.SpendEntryId;
import org.alongside.core.usage.Statement;
import org.alongside.server.attachments.Attachments;
import org.alongside.server.attachments.Picture;
import org.alongside.server.db.Tx;
import org.alongside.server.html.EnglishDates;
import org.alongside.server.html.EnglishMoney;
import org.alongside.server.html.Words;
import org.alongside.server.receipts.Receipt;
import org.alongside.server.receipts.Receipts;

/**
 * The receipts of the payments of a statement, as pictures behind it. A photo is shown whole; of a
 * document, and of photos beyond what one file should weigh, the small picture.
 */
final class StatementReceipts {
  private static final long MOST_BYTES = 15L * 1024 * 1024;

  private final Receipts receipts;
  private final Attachments files;
  private final EnglishDates dates;
  private final Words words = Words.english();

  StatementReceipts(Receipts receipts, Attachments files, EnglishDates dates) {
    this.receipts = receipts;
    this.files = files;
    this.dates = dates;
  }

  List<StatementDocument.Picture> list(Tx tx, List<Statement.Line> lines) {
    Map<SpendEntryId, List<Receipt>> kept =
        receipts.listByEntries(tx, lines.stream().map(Statement.Line::entry).distinct().toList());
    List<StatementDocument.Picture> pictures = new ArrayList<>();
    long room = MOST_BYTES;
    for (Statement.Line line : lines) {
      for (Receipt receipt : kept.getOrDefault(line.entry(), List.of())) {
        boolean whole = !receipt.isDocument() && receipt.bytes() <= room;
        room -= whole ? receipt.bytes() : 0;
        pictures.add(picture(tx, line, receipt, whole));
      }
    }
    return pictures;
  }

  private StatementDocument.Picture picture(
      Tx tx, Statement.Line line, Receipt receipt, boolean whole) {
    AttachmentId file = AttachmentId.of(receipt.id().value());
    String caption =
        words.say(
            "statements.receipt-of",
            EnglishMoney.exact(line.whole()),
            line.payee(),
            dates.date(line.on()));
    if (whole) {
      return new StatementDocument.Picture(
          caption, "", data(receipt.mediaType(), files.bytes(tx, file)));
    }
    Optional<Picture> small = files.findPicture(tx, file);
    int pages = small.map(Picture::pages).orElse(1);
    return new StatementDocument.Picture(
        caption,
        small.isEmpty()
            ? words.say("statements.receipt-no-picture")
            : receipt.isDocument()
                ? words.say("statements.receipt-first-page", pages)
                : words.say("statements.receipt-small"),
        small.map(picture -> data("image/jpeg", picture.jpeg().getBytes())).orElse(""));
  }

  private static String data(String mediaType, byte[] bytes) {
    return "data:" + mediaType + ";base64," + Base64.getEncoder().encodeToString(bytes);
  }
}
