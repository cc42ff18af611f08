package org.alongside.server.identity;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import io.vertx.core.Future;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.alongside.core.identity.Grant;
import org.alongside.core.identity.PersonId;
import org.alongside.core.identity.Relationship;
import org.alongside.core.identity.Role;
import org.alongside.core.input.TextRule;
import org.alongside.core.wire.JsonFields;
import org.alongside.core.wire.JsonValue;
import org.alongside.server.access.Access;
import org.alongside.server.access.Action;
import org.alongside.server.access.Asset;
import org.alongside.server.access.Caller;
import org.alongside.server.db.Database;
import org.alongside.server.db.Tx;
import org.alongside.server.feed.Feed;
import org.alongside.server.feed.FeedScope;
import org.alongside.server.http.Ask;
import org.alongside.server.http.Json;
import org.alongside.server.http.Problem;
import org.alongside.server.http.Reply;
import org.alongside.server.http.Routes;
import org.alongside.server.http.Sessions.Kind;
import org.alongside.server.http.SubjectFinder;

/** Signing in and out with a bearer token, and who I am. */
public final class SessionApi {
  private static final TextRule SECRET = TextRule.line(1, 1_000);
  private static final TextRule EMAIL = TextRule.line(1, 254);
  private static final TextRule CODE = TextRule.line(0, 20);

  private final SignIn signIn;
  private final SqlSessions sessions;
  private final People people;
  private final Grants grants;
  private final CareTeam careTeam;
  private final Database database;
  private final Feed feed;
  private final Clock clock;

  public SessionApi(
      SignIn signIn,
      SqlSessions sessions,
      People people,
      Grants grants,
      CareTeam careTeam,
      Database database,
      Feed feed,
      Clock clock) {
    this.signIn = signIn;
    this.sessions = sessions;
    this.people = people;
    this.grants = grants;
    this.careTeam = careTeam;
    this.database = database;
    this.feed = feed;
    this.clock = clock;
  }

  /** Declares the routes. */
  public void declare(Routes routes) {
    routes
        .post("/api/v1/sessions")
        .opens(Action.WRITE, Asset.SITE, SubjectFinder.nothing())
        .withSteps(this::signIn);
    routes
        .delete("/api/v1/sessions/current")
        .opens(Action.WRITE, Asset.OWN_ACCOUNT, SubjectFinder.nothing())
        .with(this::signOut);
    routes
        .get("/api/v1/me")
        .opens(Action.READ, Asset.OWN_ACCOUNT, SubjectFinder.nothing())
        .with(this::me);
  }

  private Future<Reply> signIn(Ask ask) {
    Way way = Json.read(ask, json -> way(json, ask));
    return way.go()
        .compose(
            outcome ->
                switch (outcome.result()) {
                  case WRONG -> Future.failedFuture(new Problem(401, way.wrong()));
                  case CODE_NEEDED -> Future.failedFuture(new Problem(401, "second-factor"));
                  case SIGNED_IN -> database.read(tx -> Reply.json(201, token(tx, outcome)));
                });
  }

  private Supplier<Way> way(JsonValue json, Ask ask) {
    return json.object(
        fields -> fields.has("phoneCode") ? withCode(fields, ask) : withPassword(fields, ask));
  }

  private Supplier<Way> withCode(JsonFields fields, Ask ask) {
    Supplier<String> code = fields.required("phoneCode", value -> value.text(CODE));
    return fields.build(
        () -> new Way("wrong-phone-code", () -> signIn.redeem(code.get(), ask.cameFrom())));
  }

  private Supplier<Way> withPassword(JsonFields fields, Ask ask) {
    Supplier<String> email = fields.required("email", value -> value.text(EMAIL));
    Supplier<String> password = fields.required("password", value -> value.text(SECRET));
    Supplier<Optional<String>> code = fields.optional("code", value -> value.text(CODE));
    return fields.build(
        () -> {
          SignIn.Attempt attempt =
              new SignIn.Attempt(
                  email.get(),
                  password.get(),
                  code.get().filter(given -> !given.isEmpty()),
                  Kind.BEARER,
                  ask.cameFrom());
          return new Way("wrong-credentials", () -> signIn.attempt(attempt));
        });
  }

  /**
   * One of the two ways to sign in.
   *
   * @param wrong the name of the problem when it does not work
   */
  private record Way(String wrong, Supplier<Future<SignIn.Outcome>> tried) {
    Future<SignIn.Outcome> go() {
      return tried.get();
    }
  }

  private JsonObject token(Tx tx, SignIn.Outcome outcome) {
    Instant expires = Objects.requireNonNull(outcome.expiresAt());
    JsonObject json = new JsonObject();
    json.addProperty("token", Objects.requireNonNull(outcome.token()));
    json.addProperty("expiresAt", expires.truncatedTo(ChronoUnit.SECONDS).toString());
    json.add(
        "person", person(tx, Objects.requireNonNull(outcome.account()).person(), outcome.roles()));
    return json;
  }

  private JsonObject person(Tx tx, PersonId id, Set<Role> roles) {
    JsonArray codes = new JsonArray();
    if (people.isHolder(tx, id)) {
      codes.add("holder");
    }
    roles.stream().map(Role::code).sorted().forEach(codes::add);
    JsonObject json = new JsonObject();
    json.addProperty("id", id.toString());
    json.addProperty("displayName", people.getName(tx, id));
    json.add("roles", codes);
    return json;
  }

  private Reply signOut(Tx tx, Ask ask) {
    sessions.end(tx, Objects.requireNonNull(ask.caller().session()));
    feed.append(tx, FeedScope.account(ask.caller().getAccount()), "session", "ended");
    return Reply.empty(204);
  }

  private Reply me(Tx tx, Ask ask) {
    Caller caller = ask.caller();
    JsonArray holders = new JsonArray();
    holders(tx, caller.getPerson())
        .forEach(
            (holder, relationship) -> {
              JsonObject one = new JsonObject();
              one.addProperty("id", holder.toString());
              one.addProperty("displayName", people.getName(tx, holder));
              one.addProperty("relationship", relationship.code());
              holders.add(one);
            });
    JsonObject json = new JsonObject();
    json.add("person", person(tx, caller.getPerson(), caller.roles()));
    json.add("holders", holders);
    return Reply.json(200, json);
  }

  private Map<PersonId, Relationship> holders(Tx tx, PersonId who) {
    LocalDate today = LocalDate.now(clock.withZone(Access.ENGLAND));
    Map<PersonId, Relationship> holders = new LinkedHashMap<>();
    if (people.isHolder(tx, who)) {
      holders.put(who, Relationship.SELF);
    }
    for (Grant grant : grants.listOfPerson(tx, who)) {
      if (grant.isActive(today)) {
        holders.putIfAbsent(grant.holder(), grant.relationship());
      }
    }
    careTeam
        .listNamedHolders(tx, who, today)
        .forEach(holder -> holders.putIfAbsent(holder.id(), Relationship.WORKER));
    careTeam
        .listCoveredHolders(tx, who, today)
        .forEach(holder -> holders.putIfAbsent(holder.id(), Relationship.COVERING));
    return holders;
  }
}
