package org.alongside.server.messaging;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import io.vertx.core.Future;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.alongside.core.conversation.ConversationId;
import org.alongside.core.conversation.Message;
import org.alongside.core.conversation.MessageId;
import org.alongside.core.identity.PersonId;
import org.alongside.server.access.Access;
import org.alongside.server.access.Action;
import org.alongside.server.access.Asset;
import org.alongside.server.access.Caller;
import org.alongside.server.access.SignInFirst;
import org.alongside.server.access.Subject;
import org.alongside.server.db.Database;
import org.alongside.server.db.Tx;
import org.alongside.server.feed.Feed;
import org.alongside.server.feed.FeedEntry;
import org.alongside.server.feed.FeedScope;
import org.alongside.server.feed.Streams;
import org.alongside.server.http.Ask;
import org.alongside.server.http.Problem;
import org.alongside.server.http.Reply;
import org.alongside.server.http.Routes;
import org.alongside.server.http.Sessions;
import org.alongside.server.http.SubjectFinder;

/**
 * The stream that tells an open conversation that something in it changed: ids only, and only of
 * messages that the reader may see. Who the reader is and what they may is asked anew each time.
 */
public final class LiveMessages {
  private static final int MOST_AT_ONCE = 100;

  private final Streams streams;
  private final Feed feed;
  private final Messaging messaging;
  private final Sessions sessions;
  private final Access access;
  private final Database database;
  private final Clock clock;

  /** Streams of conversations; {@code sessions} and {@code access} are asked at each look. */
  public LiveMessages(
      Streams streams,
      Feed feed,
      Messaging messaging,
      Sessions sessions,
      Access access,
      Database database,
      Clock clock) {
    this.streams = streams;
    this.feed = feed;
    this.messaging = messaging;
    this.sessions = sessions;
    this.access = access;
    this.database = database;
    this.clock = clock;
  }

  /** Declares the routes. */
  public void declare(Routes routes) {
    routes
        .get("/holders/:holder/messages/events")
        .opens(Action.READ, Asset.CONVERSATION, SubjectFinder.holderIn("holder"))
        .withSteps(this::listen);
  }

  private Future<Reply> listen(Ask ask) {
    PersonId holder = ask.person("holder");
    FeedScope scope = FeedScope.holder(holder);
    Optional<String> seen = ask.header("Last-Event-ID").or(() -> ask.query("after"));
    Future<Long> after =
        seen.isPresent()
            ? Future.succeededFuture(place(seen.get()))
            : database.read(tx -> feed.newest(tx, scope));
    return after.map(
        from -> {
          Streams.Listening listening =
              new Streams.Listening(
                  ask.caller().getAccount(),
                  Set.of(scope, FeedScope.account(ask.caller().getAccount())),
                  from,
                  (tx, place) -> look(tx, ask.token(), holder, place));
          return Reply.stream(response -> streams.open(response, listening));
        });
  }

  private static long place(String text) {
    if (!text.matches("[0-9]{1,18}")) {
      throw new Problem(400, "bad-cursor");
    }
    return Long.parseLong(text);
  }

  private Streams.News look(Tx tx, String token, PersonId holder, long after) {
    Caller caller = sessions.find(tx, token, Sessions.Kind.COOKIE, clock.instant()).caller();
    if (!caller.isSignedIn()) {
      throw new SignInFirst();
    }
    access.require(tx, caller, Action.READ, Asset.CONVERSATION, Subject.of(holder));
    List<FeedEntry> entries = feed.listAfter(tx, FeedScope.holder(holder), after, MOST_AT_ONCE);
    if (entries.isEmpty()) {
      return new Streams.News(List.of(), after);
    }
    List<MessageId> named =
        entries.stream()
            .filter(entry -> entry.kind().equals(Messaging.FEED_KIND))
            .map(entry -> MessageId.parse(entry.subject()))
            .distinct()
            .toList();
    List<Message> changed =
        messaging.listById(tx, caller.getPerson(), ConversationId.of(holder.value()), named);
    long last = entries.get(entries.size() - 1).seq();
    return new Streams.News(changed.isEmpty() ? List.of() : List.of(event(changed)), last);
  }

  private static Streams.Event event(List<Message> changed) {
    JsonArray ids = new JsonArray();
    changed.forEach(message -> ids.add(message.id().toString()));
    JsonObject data = new JsonObject();
    data.add("messages", ids);
    return new Streams.Event("changed", data.toString());
  }
}
