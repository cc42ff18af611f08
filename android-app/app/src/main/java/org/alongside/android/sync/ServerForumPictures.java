package org.alongside.android.sync;

import android.util.LruCache;
import java.util.Optional;
import javax.inject.Inject;
import javax.inject.Singleton;
import org.alongside.android.data.AccountRow;
import org.alongside.android.data.ForumPictures;
import org.alongside.android.data.PhoneStore;
import org.alongside.android.net.Answer;
import org.alongside.android.net.ForumClient;
import org.alongside.android.net.Session;

/** Fetches pictures of posts from the server, and keeps a few in memory for one session. */
@Singleton
public final class ServerForumPictures implements ForumPictures {

  private static final int MOST_BYTES = 8 * 1024 * 1024;

  private final PhoneStore store;
  private final OpenSessions sessions;
  private final ForumClient client;
  private final LruCache<String, byte[]> kept =
      new LruCache<String, byte[]>(MOST_BYTES) {
        @Override
        protected int sizeOf(String key, byte[] bytes) {
          return bytes.length;
        }
      };

  @Inject
  ServerForumPictures(PhoneStore store, OpenSessions sessions, ForumClient client) {
    this.store = store;
    this.sessions = sessions;
    this.client = client;
  }

  @Override
  public Optional<byte[]> look(String picture) {
    AccountRow account = store.findAccount();
    Optional<Session> session = account == null ? Optional.empty() : sessions.find(account);
    if (account == null || !session.isPresent()) {
      forget();
      return Optional.empty();
    }
    // Another person's session, or a new one, begins with nothing.
    String key = session.get().token() + " " + picture;
    byte[] before = kept.get(key);
    if (before != null) {
      return Optional.of(before);
    }
    if (client.look(session.get(), picture) instanceof Answer.Given<byte[]> given) {
      if (store.isStill(account)) {
        kept.put(key, given.value());
      }
      return Optional.of(given.value());
    }
    return Optional.empty();
  }

  @Override
  public void forget() {
    kept.evictAll();
  }
}
