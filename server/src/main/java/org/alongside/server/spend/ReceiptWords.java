package org.alongside.server.spend;

import java.util.ArrayList;
import java.util.List;
import org.alongside.server.attachments.Attachments;
import org.alongside.server.html.Field;
import org.alongside.server.html.Words;
import org.alongside.server.receipts.Receipt;
import org.alongside.server.receipts.ReceiptFiles;
import org.alongside.server.receipts.ReceiptFiles.Taken;
import org.alongside.server.receipts.ReceiptFiles.Wrong;

/** What pages say about receipts. */
final class ReceiptWords {
  private static final long MEGABYTE = 1024L * 1024;

  private final Words words = Words.english();

  /** The field to choose files, with what is wrong with those that were chosen. */
  Field field(Taken taken) {
    Field field =
        Field.of(ReceiptFiles.FIELD, words.say("spend.receipts.choose"))
            .withHint(words.say("spend.receipts.choose-hint"));
    List<String> errors = new ArrayList<>();
    for (Wrong each : taken.wrong()) {
      errors.add(sentence(each));
    }
    return field.withErrors(errors);
  }

  private String sentence(Wrong wrong) {
    String key = "spend.receipts.wrong." + wrong.why();
    String sentence =
        words.say(words.keys().contains(key) ? key : "spend.receipts.wrong.not-a-kept-file");
    return wrong.of() > 1
        ? words.say("spend.receipts.which", wrong.place(), wrong.of(), sentence)
        : sentence;
  }

  /** Such as "Receipt 2 (PDF, 3 pages)". */
  String name(Receipt receipt, int place) {
    Receipt.Look look = receipt.look();
    if (!receipt.isDocument()) {
      return words.say("spend.receipts.photo", place);
    }
    return look == null
        ? words.say("spend.receipts.document", place)
        : words.say("spend.receipts.document-pages", place, look.pages());
  }

  /** What its small picture shows. */
  String alt(Receipt receipt, String of) {
    return words.say(
        receipt.isDocument() ? "spend.receipts.alt-document" : "spend.receipts.alt-photo", of);
  }

  /** How much room is used, of how much. */
  String room(long bytes) {
    return words.say(
        "spend.receipts.room",
        Math.max(1, (bytes + MEGABYTE - 1) / MEGABYTE),
        Attachments.MOST_BYTES_OF_A_PERSON / MEGABYTE);
  }

  static String picture(Receipt receipt) {
    return receipt.look() == null ? "" : "/attachments/" + receipt.id() + "/picture";
  }

  static int width(Receipt receipt) {
    Receipt.Look look = receipt.look();
    return look == null ? 0 : look.width();
  }

  static int height(Receipt receipt) {
    Receipt.Look look = receipt.look();
    return look == null ? 0 : look.height();
  }
}
