package org.alongside.android.sync;

import java.util.List;
import java.util.Optional;
import javax.inject.Inject;
import org.alongside.android.data.AccountRow;
import org.alongside.android.data.ForumPlace;
import org.alongside.android.data.PeerNames;
import org.alongside.android.data.PhoneStore;
import org.alongside.android.data.Reason;
import org.alongside.android.data.Trouble;
import org.alongside.android.net.Answer;
import org.alongside.android.net.ForumClient;
import org.alongside.android.net.Posted;
import org.alongside.android.net.Session;
import org.alongside.core.sync.Problem;

/** Chooses a name in the peer network at the server. */
public final class ServerPeerNames implements PeerNames {

  private final PhoneStore store;
  private final OpenSessions sessions;
  private final ForumClient client;
  private final ForumTalk talk;

  @Inject
  ServerPeerNames(PhoneStore store, OpenSessions sessions, ForumClient client, ForumTalk talk) {
    this.store = store;
    this.sessions = sessions;
    this.client = client;
    this.talk = talk;
  }

  @Override
  public Choice choose(String name) {
    AccountRow account = store.findAccount();
    Optional<Session> session = account == null ? Optional.empty() : sessions.find(account);
    if (!session.isPresent()) {
      return new Choice(Trouble.SIGNED_OUT, List.of());
    }
    Answer<Posted> answer = client.chooseName(session.get(), name);
    if (answer instanceof Answer.Failed<Posted> failed) {
      return new Choice(Troubles.of(failed.why()), List.of());
    }
    Problem problem = ((Answer.Given<Posted>) answer).value().problem();
    if (problem != null) {
      return new Choice(null, Reason.of(problem));
    }
    // The boards for members are open from now on.
    talk.hear(ForumPlace.boards());
    return new Choice(null, List.of());
  }
}
