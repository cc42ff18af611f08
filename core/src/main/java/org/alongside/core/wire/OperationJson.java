package org.alongside.core.wire;

import com.google.gson.JsonObject;
import java.time.Instant;
import java.util.function.Function;
import java.util.function.Supplier;
import org.alongside.core.conversation.ConversationId;
import org.alongside.core.conversation.MessageBody;
import org.alongside.core.conversation.MessageId;
import org.alongside.core.identity.PersonId;
import org.alongside.core.input.Codes;
import org.alongside.core.input.Parsed;
import org.alongside.core.spend.ReceiptId;
import org.alongside.core.spend.SpendBody;
import org.alongside.core.spend.SpendEntryId;
import org.alongside.core.sync.Operation;
import org.alongside.core.sync.OperationHead;
import org.alongside.core.sync.OperationId;
import org.alongside.core.sync.OperationType;
import org.alongside.core.sync.Problem;
import org.alongside.core.sync.SpendPatch;
import org.alongside.core.sync.Submitted;
import org.alongside.core.sync.SyncProblem;
import org.alongside.core.sync.UnreadableOperation;
import org.alongside.core.visit.VisitBody;
import org.alongside.core.visit.VisitId;

/** {@code {"id", "type", "holder", "at", "body"}}; the body's shape goes by the type. */
public final class OperationJson {
  private OperationJson() {}

  /** Writes an operation. */
  public static JsonObject write(Operation operation) {
    return new JsonBuilder()
        .with("id", operation.id())
        .with("type", operation.type())
        .with("holder", operation.holder())
        .with("at", operation.at())
        .with("body", operation.match(new BodyWriter()))
        .build();
  }

  /**
   * Reads an operation of a batch. One with an id and a rest that cannot be read becomes an {@link
   * UnreadableOperation}; only one without an id is an error of the whole batch.
   */
  public static Supplier<Submitted> readSubmitted(JsonValue json) {
    Parsed<OperationId> id =
        json.alone(
            JsonMode.LENIENT,
            v -> v.object(fields -> fields.required("id", each -> each.id(OperationId::parse))));
    return json.keep(id.map(known -> submitted(known, json)));
  }

  /** Reads an operation. */
  public static Supplier<Operation> read(JsonValue json) {
    return json.object(
        fields -> {
          Supplier<OperationType> type = fields.required("type", v -> v.code(OperationType.class));
          if (!fields.isFine()) {
            fields.skip("id", "holder", "at", "body");
            return JsonValue.nothing();
          }
          Supplier<OperationId> id = fields.required("id", v -> v.id(OperationId::parse));
          Supplier<PersonId> holder = fields.required("holder", v -> v.id(PersonId::parse));
          Supplier<Instant> at = fields.required("at", JsonValue::instant);
          Supplier<Function<OperationHead, Operation>> body =
              fields.required("body", v -> v.object(inner -> body(type.get(), inner)));
          return fields.build(
              () -> body.get().apply(new OperationHead(id.get(), holder.get(), at.get())));
        });
  }

  private static Submitted submitted(OperationId id, JsonValue json) {
    Parsed<String> type =
        json.alone(
            JsonMode.LENIENT, v -> v.object(fields -> fields.required("type", JsonValue::token)));
    if (type instanceof Parsed.Valid<String> word
        && !Codes.find(OperationType.class, word.value()).isPresent()) {
      return new UnreadableOperation(id, Problem.of(SyncProblem.TYPE_UNKNOWN, word.value()));
    }
    return json.alone(json.mode(), OperationJson::read)
        .<Submitted>match(
            operation -> operation,
            errors -> new UnreadableOperation(id, Problem.unreadable(errors)));
  }

  private static Supplier<Function<OperationHead, Operation>> body(
      OperationType type, JsonFields fields) {
    return switch (type) {
      case SPEND_RECORD -> spendRecord(fields);
      case SPEND_AMEND -> spendAmend(fields);
      case SPEND_WITHDRAW -> spendWithdraw(fields);
      case RECEIPT_ATTACH -> receipt(fields, Operation.ReceiptAttach::new);
      case RECEIPT_DETACH -> receipt(fields, Operation.ReceiptDetach::new);
      case MESSAGE_SEND -> messageSend(fields);
      case MESSAGE_READ -> messageRead(fields);
      case VISIT_REPORT -> visitReport(fields);
    };
  }

  private static Supplier<Function<OperationHead, Operation>> spendRecord(JsonFields fields) {
    Supplier<SpendEntryId> entry = entry(fields);
    Supplier<SpendBody> body = SpendJson.body(fields);
    return fields.build(() -> head -> new Operation.SpendRecord(head, entry.get(), body.get()));
  }

  private static Supplier<Function<OperationHead, Operation>> spendAmend(JsonFields fields) {
    Supplier<SpendEntryId> entry = entry(fields);
    Supplier<Long> base = fields.required("base", v -> v.integer(1, Long.MAX_VALUE));
    Supplier<SpendPatch> set = fields.required("set", SpendPatchJson::read);
    return fields.build(
        () -> head -> new Operation.SpendAmend(head, entry.get(), base.get(), set.get()));
  }

  private static Supplier<Function<OperationHead, Operation>> spendWithdraw(JsonFields fields) {
    Supplier<SpendEntryId> entry = entry(fields);
    return fields.build(() -> head -> new Operation.SpendWithdraw(head, entry.get()));
  }

  private static Supplier<Function<OperationHead, Operation>> receipt(
      JsonFields fields, ReceiptOperation make) {
    Supplier<SpendEntryId> entry = entry(fields);
    Supplier<ReceiptId> receipt = fields.required("receiptId", v -> v.id(ReceiptId::parse));
    return fields.build(() -> head -> make.of(head, entry.get(), receipt.get()));
  }

  private interface ReceiptOperation {
    Operation of(OperationHead head, SpendEntryId entry, ReceiptId receipt);
  }

  private static Supplier<Function<OperationHead, Operation>> messageSend(JsonFields fields) {
    Supplier<ConversationId> conversation = conversation(fields);
    Supplier<MessageId> message = message(fields);
    Supplier<MessageBody> body = MessageJson.body(fields);
    return fields.build(
        () ->
            head -> new Operation.MessageSend(head, conversation.get(), message.get(), body.get()));
  }

  private static Supplier<Function<OperationHead, Operation>> messageRead(JsonFields fields) {
    Supplier<ConversationId> conversation = conversation(fields);
    Supplier<MessageId> message = message(fields);
    return fields.build(
        () -> head -> new Operation.MessageRead(head, conversation.get(), message.get()));
  }

  private static Supplier<Function<OperationHead, Operation>> visitReport(JsonFields fields) {
    Supplier<VisitId> visit = fields.required("visitId", v -> v.id(VisitId::parse));
    Supplier<VisitBody> body = VisitJson.body(fields);
    return fields.build(() -> head -> new Operation.VisitReport(head, visit.get(), body.get()));
  }

  private static Supplier<SpendEntryId> entry(JsonFields fields) {
    return fields.required("entryId", v -> v.id(SpendEntryId::parse));
  }

  private static Supplier<ConversationId> conversation(JsonFields fields) {
    return fields.required("conversationId", v -> v.id(ConversationId::parse));
  }

  private static Supplier<MessageId> message(JsonFields fields) {
    return fields.required("messageId", v -> v.id(MessageId::parse));
  }

  private static final class BodyWriter implements Operation.Cases<JsonObject> {
    @Override
    public JsonObject spendRecord(Operation.SpendRecord operation) {
      JsonBuilder json = new JsonBuilder().with("entryId", operation.entry());
      return SpendJson.body(json, operation.body()).build();
    }

    @Override
    public JsonObject spendAmend(Operation.SpendAmend operation) {
      return new JsonBuilder()
          .with("entryId", operation.entry())
          .with("base", operation.base())
          .with("set", operation.set(), SpendPatchJson::write)
          .build();
    }

    @Override
    public JsonObject spendWithdraw(Operation.SpendWithdraw operation) {
      return new JsonBuilder().with("entryId", operation.entry()).build();
    }

    @Override
    public JsonObject receiptAttach(Operation.ReceiptAttach operation) {
      return receipt(operation.entry(), operation.receipt());
    }

    @Override
    public JsonObject receiptDetach(Operation.ReceiptDetach operation) {
      return receipt(operation.entry(), operation.receipt());
    }

    private static JsonObject receipt(SpendEntryId entry, ReceiptId receipt) {
      return new JsonBuilder().with("entryId", entry).with("receiptId", receipt).build();
    }

    @Override
    public JsonObject messageSend(Operation.MessageSend operation) {
      JsonBuilder json =
          new JsonBuilder()
              .with("conversationId", operation.conversation())
              .with("messageId", operation.message());
      return MessageJson.body(json, operation.body()).build();
    }

    @Override
    public JsonObject messageRead(Operation.MessageRead operation) {
      return new JsonBuilder()
          .with("conversationId", operation.conversation())
          .with("messageId", operation.message())
          .build();
    }

    @Override
    public JsonObject visitReport(Operation.VisitReport operation) {
      JsonBuilder json = new JsonBuilder().with("visitId", operation.visit());
      return VisitJson.body(json, operation.body()).build();
    }
  }
}
