package org.alongside.server.messaging;

import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.alongside.core.conversation.ConversationId;
import org.alongside.core.conversation.MessageBody;
import org.alongside.core.conversation.MessageId;
import org.alongside.core.identity.PersonId;
import org.alongside.core.wire.MessageJson;
import org.alongside.core.wire.WorkerJson;
import org.alongside.server.access.Action;
import org.alongside.server.access.Asset;
import org.alongside.server.access.Refused;
import org.alongside.server.access.Subject;
import org.alongside.server.db.Database;
import org.alongside.server.db.Tx;
import org.alongside.server.http.Ask;
import org.alongside.server.http.Json;
import org.alongside.server.http.Problem;
import org.alongside.server.http.Reply;
import org.alongside.server.http.Routes;
import org.alongside.server.http.SubjectFinder;
import org.alongside.server.identity.People;

/** Conversations, messages and the named worker as JSON. */
public final class MessageApi {
  private static final SubjectFinder CONVERSATION =
      (tx, ask) -> Subject.of(ask.person("conversation"));

  private final Messaging messaging;
  private final Circle circle;
  private final Workers workers;
  private final People people;
  private final Database database;

  /** The API; {@code database} notes what was delivered, after the answer was made. */
  public MessageApi(
      Messaging messaging, Circle circle, Workers workers, People people, Database database) {
    this.messaging = messaging;
    this.circle = circle;
    this.workers = workers;
    this.people = people;
    this.database = database;
  }

  /** Declares the routes. */
  public void declare(Routes routes) {
    routes
        .get("/api/v1/conversations")
        .opens(Action.READ, Asset.OWN_ACCOUNT, SubjectFinder.nothing())
        .with(this::list);
    routes
        .get("/api/v1/conversations/:conversation/messages")
        .opens(Action.READ, Asset.CONVERSATION, CONVERSATION)
        .with(this::messages);
    routes
        .put("/api/v1/conversations/:conversation/messages/:message")
        .opens(Action.WRITE, Asset.CONVERSATION, CONVERSATION)
        .with(this::send);
    routes
        .get("/api/v1/holders/:holder/worker")
        .opens(Action.READ, Asset.CONVERSATION, SubjectFinder.holderIn("holder"))
        .with(this::worker);
  }

  private Reply list(Tx tx, Ask ask) {
    Map<PersonId, Seat> seats = circle.seats(tx, ask.caller());
    Map<PersonId, String> names = people.listNames(tx, seats.keySet());
    Map<PersonId, Long> fresh = circle.countNew(tx, ask.caller().getPerson(), seats);
    List<Conversation> begun = circle.list(tx, seats);
    List<JsonObject> items = new ArrayList<>();
    for (Conversation conversation : begun) {
      JsonObject item = item(conversation.holder(), names, fresh);
      item.addProperty("lastMessageAt", conversation.lastMessageAt().toString());
      items.add(item);
    }
    seats.keySet().stream()
        .filter(holder -> begun.stream().noneMatch(found -> found.holder().equals(holder)))
        .forEach(holder -> items.add(item(holder, names, fresh)));
    return Reply.json(200, Json.page(items, item -> item, Optional.empty()));
  }

  private static JsonObject item(
      PersonId holder, Map<PersonId, String> names, Map<PersonId, Long> fresh) {
    JsonObject person = new JsonObject();
    person.addProperty("id", holder.toString());
    person.addProperty("displayName", names.getOrDefault(holder, ""));
    JsonObject item = new JsonObject();
    item.addProperty("id", ConversationId.of(holder.value()).toString());
    item.add("holder", person);
    item.addProperty("unread", fresh.getOrDefault(holder, 0L));
    return item;
  }

  private Reply messages(Tx tx, Ask ask) {
    ConversationId conversation = conversation(ask);
    PersonId reader = ask.caller().getPerson();
    int limit = Json.limit(ask);
    List<StoredMessage> found = page(tx, ask, limit + 1);
    List<StoredMessage> shown = found.size() > limit ? found.subList(0, limit) : found;
    Map<PersonId, String> names =
        people.listNames(tx, shown.stream().map(stored -> stored.message().author()).toList());
    if (messaging.hasUndelivered(tx, reader, conversation)) {
      database.write(later -> messaging.markDelivered(later, reader, conversation));
    }
    return Reply.json(
        200,
        Json.page(
            shown,
            stored -> json(stored, names),
            found.size() > limit
                ? Optional.of(shown.get(limit - 1).message().id().toString())
                : Optional.empty()));
  }

  private List<StoredMessage> page(Tx tx, Ask ask, int most) {
    MessageId before = ask.query("before").map(MessageApi::cursor).orElse(null);
    try {
      return messaging.listBefore(tx, ask.caller().getPerson(), conversation(ask), before, most);
    } catch (Refused unknown) {
      if (before == null) {
        throw unknown;
      }
      throw new Problem(400, "bad-cursor");
    }
  }

  private static MessageId cursor(String text) {
    try {
      return MessageId.parse(text);
    } catch (IllegalArgumentException notOurs) {
      throw new Problem(400, "bad-cursor");
    }
  }

  private static JsonObject json(StoredMessage stored, Map<PersonId, String> names) {
    JsonObject json = MessageJson.write(stored.message());
    json.addProperty("authorName", names.getOrDefault(stored.message().author(), ""));
    json.addProperty("side", stored.side().code());
    return json;
  }

  private static ConversationId conversation(Ask ask) {
    return ConversationId.of(ask.id("conversation"));
  }

  private Reply send(Tx tx, Ask ask) {
    MessageBody body = Json.read(ask, MessageJson::readBody);
    MessageId id = MessageId.of(ask.id("message"));
    SendOutcome outcome =
        messaging.send(tx, ask.caller().getPerson(), conversation(ask), id, body, ask.now());
    if (outcome instanceof SendOutcome.Sent sent) {
      JsonObject json = MessageJson.write(sent.message());
      json.addProperty("authorName", people.getName(tx, sent.message().author()));
      json.addProperty("side", sideOf(tx, ask).code());
      return Reply.json(sent.again() ? 200 : 201, json);
    }
    if (outcome instanceof SendOutcome.Differs) {
      throw new Problem(409, "message-differs");
    }
    if (outcome instanceof SendOutcome.FilesMissing) {
      throw new Problem(422, "files-missing");
    }
    if (outcome instanceof SendOutcome.NoPrivateLine) {
      throw new Problem(422, "no-private-line");
    }
    throw new Refused();
  }

  private Seat.Side sideOf(Tx tx, Ask ask) {
    return workers.seat(tx, ask.caller().getPerson(), PersonId.of(ask.id("conversation"))).side();
  }

  private Reply worker(Tx tx, Ask ask) {
    return Reply.json(
        200,
        WorkerJson.write(workers.findCard(tx, ask.person("holder")).orElseThrow(Refused::new)));
  }
}
