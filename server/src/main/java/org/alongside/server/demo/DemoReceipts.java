package org.alongside.server.demo;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalTime;
import java.util.Objects;
import org.alongside.core.conversation.AttachmentId;
import org.alongside.core.identity.PersonId;
import org.alongside.core.spend.ReceiptId;
import org.alongside.core.spend.SpendEntryId;
import org.alongside.server.attachments.Attachments;
import org.alongside.server.db.Tx;
import org.alongside.server.receipts.Receipts;
import org.alongside.server.spend.Spending;

/**
 * Receipts of Amina's: one that stands for two payments, after it was put to the wrong one and
 * taken off; a PDF; and a photo that her helper added.
 */
public final class DemoReceipts implements DemoPart {
  private static final PersonId AMINA = Cast.AMINA;

  private final DemoClock clock;
  private final Spending spending;
  private final Receipts receipts;
  private final Attachments attachments;

  public DemoReceipts(
      DemoClock clock, Spending spending, Receipts receipts, Attachments attachments) {
    this.clock = clock;
    this.spending = spending;
    this.receipts = receipts;
    this.attachments = attachments;
  }

  @Override
  public void fill(Tx tx) {
    clock.set(22, LocalTime.of(18, 20));
    attach(tx, Cast.FARAH, "one 23", keep(tx, Cast.FARAH, "taxi.jpg"));
    clock.set(8, LocalTime.of(12, 15));
    ReceiptId shop = keep(tx, AMINA, "mobility-shop.jpg");
    attach(tx, AMINA, "one 16", shop);
    receipts.detach(
        tx, AMINA, spending.getEntry(tx, AMINA, DemoSpend.entry(AMINA, "one 16")), shop);
    attach(tx, AMINA, "one 9", shop);
    attach(tx, AMINA, "refund", shop);
    clock.set(7, LocalTime.of(20, 5));
    attach(tx, AMINA, "one 44", keep(tx, AMINA, "invoice.pdf"));
  }

  private ReceiptId keep(Tx tx, PersonId uploader, String file) {
    AttachmentId id = AttachmentId.of(Cast.id("receipt " + file));
    attachments.keepNow(tx, id, uploader, read(file));
    return ReceiptId.of(id.value());
  }

  private void attach(Tx tx, PersonId by, String name, ReceiptId receipt) {
    SpendEntryId entry = DemoSpend.entry(AMINA, name);
    receipts.attach(tx, by, spending.getEntry(tx, AMINA, entry), receipt);
  }

  private static byte[] read(String file) {
    try (InputStream stream =
        Objects.requireNonNull(
            DemoReceipts.class.getResourceAsStream("/demo/receipts/" + file), file)) {
      return stream.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
