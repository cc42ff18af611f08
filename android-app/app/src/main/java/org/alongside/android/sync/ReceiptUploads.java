package org.alongside.android.sync;

import java.util.Optional;
import javax.inject.Inject;
import org.alongside.android.data.AccountRow;
import org.alongside.android.data.PhoneStore;
import org.alongside.android.data.ReceiptRow;
import org.alongside.android.net.Answer;
import org.alongside.android.net.Failure;
import org.alongside.android.net.ServerClient;
import org.alongside.android.net.Session;
import org.alongside.android.net.Upload;
import org.jspecify.annotations.Nullable;

/**
 * Sends receipts in parts. The server says how much of each it has, so that it does not matter
 * where the line, the app or the server broke off before.
 */
final class ReceiptUploads {

  private static final byte[] QUESTION = {};

  private final PhoneStore store;
  private final ServerClient client;

  @Inject
  ReceiptUploads(PhoneStore store, ServerClient client) {
    this.store = store;
    this.client = client;
  }

  /** Sends all that wait; null when nothing went wrong. */
  @Nullable Failure sendAll(AccountRow account, Session session) {
    for (ReceiptRow receipt : store.listToUpload(account)) {
      Failure failure = send(account, session, receipt);
      if (failure != null) {
        return failure;
      }
    }
    return null;
  }

  private @Nullable Failure send(AccountRow account, Session session, ReceiptRow receipt) {
    Answer<Upload> answer = ask(session, receipt, 0, QUESTION);
    while (answer instanceof Answer.Given<Upload> given && store.isStill(account)) {
      Upload upload = given.value();
      if (upload.state() == Upload.State.WHOLE) {
        store.uploaded(receipt);
        return null;
      }
      Optional<byte[]> next =
          upload.state() == Upload.State.REFUSED
              ? Optional.empty()
              : store.findBytes(receipt, upload.received());
      if (!next.isPresent()) {
        store.refuseReceipt(receipt, why(upload));
        return null;
      }
      answer = goOn(ask(session, receipt, upload.received(), next.get()), upload.received());
    }
    return answer instanceof Answer.Failed<Upload> failed ? failed.why() : null;
  }

  /** A server that took nothing of a part is asked again another time. */
  private static Answer<Upload> goOn(Answer<Upload> answer, long before) {
    boolean stuck =
        answer instanceof Answer.Given<Upload> given
            && given.value().state() == Upload.State.PARTIAL
            && given.value().received() <= before;
    return stuck ? Answer.failed(Failure.SERVER_TROUBLE) : answer;
  }

  private static String why(Upload upload) {
    return switch (upload.problem()) {
      case "no-room-left" -> "receipt-no-room-left";
      case "too-large", "picture-too-large" -> "receipt-too-large";
      default -> "receipt-unreadable";
    };
  }

  private Answer<Upload> ask(Session session, ReceiptRow receipt, long from, byte[] bytes) {
    return client.upload(session, receipt.id(), receipt.mediaType(), from, bytes, receipt.size());
  }
}
