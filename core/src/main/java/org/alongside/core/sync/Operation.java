package org.alongside.core.sync;

import java.time.Instant;
import java.util.Objects;
import org.alongside.core.conversation.ConversationId;
import org.alongside.core.conversation.MessageBody;
import org.alongside.core.conversation.MessageId;
import org.alongside.core.identity.PersonId;
import org.alongside.core.spend.ReceiptId;
import org.alongside.core.spend.SpendBody;
import org.alongside.core.spend.SpendEntryId;
import org.alongside.core.visit.VisitBody;
import org.alongside.core.visit.VisitId;

/** Something that a person did on a phone, to be done once on the server. */
public sealed interface Operation extends Submitted {
  /** What every operation carries. */
  OperationHead head();

  /** The word for its kind on the wire. */
  OperationType type();

  @Override
  default OperationId id() {
    return head().id();
  }

  /** Whose record it is about. */
  default PersonId holder() {
    return head().holder();
  }

  /** The device's clock when it was made. */
  default Instant at() {
    return head().at();
  }

  /** One way for each kind of operation. */
  interface Cases<R> {
    R spendRecord(SpendRecord operation);

    R spendAmend(SpendAmend operation);

    R spendWithdraw(SpendWithdraw operation);

    R receiptAttach(ReceiptAttach operation);

    R receiptDetach(ReceiptDetach operation);

    R messageSend(MessageSend operation);

    R messageRead(MessageRead operation);

    R visitReport(VisitReport operation);
  }

  /** Goes the way of its kind. */
  <R> R match(Cases<R> cases);

  /** Records an entry. The same again is a duplicate; another body under the same id is refused. */
  record SpendRecord(OperationHead head, SpendEntryId entry, SpendBody body) implements Operation {
    public SpendRecord {
      Objects.requireNonNull(entry, "entry");
      Objects.requireNonNull(body, "body");
    }

    @Override
    public OperationType type() {
      return OperationType.SPEND_RECORD;
    }

    @Override
    public <R> R match(Cases<R> cases) {
      return cases.spendRecord(this);
    }
  }

  /**
   * Changes fields of an entry.
   *
   * @param base the revision that the person saw
   */
  record SpendAmend(OperationHead head, SpendEntryId entry, long base, SpendPatch set)
      implements Operation {
    public SpendAmend {
      Objects.requireNonNull(entry, "entry");
      Objects.requireNonNull(set, "set");
      if (base < 1) {
        throw new IllegalArgumentException("revisions start at 1: " + base);
      }
    }

    @Override
    public OperationType type() {
      return OperationType.SPEND_AMEND;
    }

    @Override
    public <R> R match(Cases<R> cases) {
      return cases.spendAmend(this);
    }
  }

  /** Takes an entry back: kept, no longer counted. */
  record SpendWithdraw(OperationHead head, SpendEntryId entry) implements Operation {
    public SpendWithdraw {
      Objects.requireNonNull(entry, "entry");
    }

    @Override
    public OperationType type() {
      return OperationType.SPEND_WITHDRAW;
    }

    @Override
    public <R> R match(Cases<R> cases) {
      return cases.spendWithdraw(this);
    }
  }

  /**
   * Says that a receipt stands for an entry. The file was uploaded before; until then this waits on
   * the phone, and never holds up the entry. Attached twice is a duplicate, whichever device did
   * it.
   */
  record ReceiptAttach(OperationHead head, SpendEntryId entry, ReceiptId receipt)
      implements Operation {
    public ReceiptAttach {
      Objects.requireNonNull(entry, "entry");
      Objects.requireNonNull(receipt, "receipt");
    }

    @Override
    public OperationType type() {
      return OperationType.RECEIPT_ATTACH;
    }

    @Override
    public <R> R match(Cases<R> cases) {
      return cases.receiptAttach(this);
    }
  }

  /** Takes a receipt off an entry: the receipt is kept, and so is who took it off and when. */
  record ReceiptDetach(OperationHead head, SpendEntryId entry, ReceiptId receipt)
      implements Operation {
    public ReceiptDetach {
      Objects.requireNonNull(entry, "entry");
      Objects.requireNonNull(receipt, "receipt");
    }

    @Override
    public OperationType type() {
      return OperationType.RECEIPT_DETACH;
    }

    @Override
    public <R> R match(Cases<R> cases) {
      return cases.receiptDetach(this);
    }
  }

  /** Sends a message. */
  record MessageSend(
      OperationHead head, ConversationId conversation, MessageId message, MessageBody body)
      implements Operation {
    public MessageSend {
      Objects.requireNonNull(conversation, "conversation");
      Objects.requireNonNull(message, "message");
      Objects.requireNonNull(body, "body");
    }

    @Override
    public OperationType type() {
      return OperationType.MESSAGE_SEND;
    }

    @Override
    public <R> R match(Cases<R> cases) {
      return cases.messageSend(this);
    }
  }

  /** Says that the person opened a message, and so every earlier one of the conversation. */
  record MessageRead(OperationHead head, ConversationId conversation, MessageId message)
      implements Operation {
    public MessageRead {
      Objects.requireNonNull(conversation, "conversation");
      Objects.requireNonNull(message, "message");
    }

    @Override
    public OperationType type() {
      return OperationType.MESSAGE_READ;
    }

    @Override
    public <R> R match(Cases<R> cases) {
      return cases.messageRead(this);
    }
  }

  /**
   * Says that a visit did not happen as planned. The same again is a duplicate; another body under
   * the same id is refused.
   */
  record VisitReport(OperationHead head, VisitId visit, VisitBody body) implements Operation {
    public VisitReport {
      Objects.requireNonNull(visit, "visit");
      Objects.requireNonNull(body, "body");
    }

    @Override
    public OperationType type() {
      return OperationType.VISIT_REPORT;
    }

    @Override
    public <R> R match(Cases<R> cases) {
      return cases.visitReport(this);
    }
  }
}
