package org.alongside.server.app;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.alongside.core.identity.Grant;
import org.alongside.core.identity.PersonId;
import org.alongside.core.identity.Relationship;
import org.alongside.core.identity.Scope;
import org.alongside.server.db.Tx;
import org.alongside.server.demo.Cast;
import org.alongside.server.http.Route;
import org.jspecify.annotations.Nullable;

/**
 * The real things of the demo store that the paths of the routes can name. A path parameter that
 * nobody wrote down here fails the sweep: a new kind of thing has to be swept too.
 */
final class SweepTargets {
  static final String TOM = Cast.TOM.toString();

  /** An id that nothing has: for things that the request itself is to make. */
  private static final String UNUSED = "0197a6c0-0000-7000-8000-000000000001";

  private static final List<String> VISIBILITIES =
      List.of("open", "members", "peers-only", "professionals");

  private static final Map<String, PersonId> HOLDERS = new LinkedHashMap<>();

  static {
    HOLDERS.put("Amina", Cast.AMINA);
    HOLDERS.put("Tom", Cast.TOM);
    HOLDERS.put("Joyce", Cast.JOYCE);
    HOLDERS.put("Beth", Cast.person("Beth Carver"));
    HOLDERS.put("Dilys", Cast.person("Dilys Evans"));
  }

  private final TestServer server;

  private SweepTargets(TestServer server) {
    this.server = server;
  }

  /** Adds what the demo lacks: a grant that has ended, and one that has not begun. */
  static SweepTargets of(TestServer server) {
    LocalDate today = LocalDate.now(java.time.ZoneId.of("Europe/London"));
    Set<Scope> all = Set.of(Scope.values());
    server.write(
        tx -> {
          server
              .cases()
              .grants
              .add(
                  tx,
                  new Grant(
                      Cast.id("ended"),
                      HOLDERS.get("Beth"),
                      Cast.TOM,
                      Relationship.HELPER,
                      all,
                      today.minusDays(90),
                      null,
                      today.minusDays(1)));
          server
              .cases()
              .grants
              .add(
                  tx,
                  new Grant(
                      Cast.id("not yet"),
                      HOLDERS.get("Dilys"),
                      Cast.AMINA,
                      Relationship.HELPER,
                      all,
                      today.plusDays(30),
                      null,
                      null));
          return true;
        });
    return new SweepTargets(server);
  }

  /**
   * One thing that a path names.
   *
   * @param about what it is, for the message of a failure
   * @param holder whose record it belongs to, by first name; null for nobody's
   * @param kind the row of the matrix, for assets that have several
   * @param author the account that wrote it
   */
  record Target(
      String path,
      String about,
      @Nullable String holder,
      @Nullable String kind,
      @Nullable String author) {
    Target of(String account) {
      return new Target(path, about, holder, kind, account);
    }
  }

  /** Everything that the path of this route can name. */
  List<Target> of(Route route) {
    List<Target> targets = List.of(new Target(route.path(), "", null, null, null));
    for (String parameter : route.parameters()) {
      List<Target> more = new ArrayList<>();
      for (Target target : targets) {
        more.addAll(filled(target, parameter));
      }
      targets = more;
    }
    if (targets.isEmpty()) {
      throw new AssertionError("the demo store has nothing that " + route + " could name");
    }
    return targets;
  }

  private List<Target> filled(Target target, String parameter) {
    return server.read(
        tx ->
            switch (parameter) {
              case "holder" ->
                  HOLDERS.entrySet().stream()
                      .map(
                          holder ->
                              with(
                                  target,
                                  parameter,
                                  holder.getValue().toString(),
                                  holder.getKey(),
                                  null))
                      .toList();
              case "entry" ->
                  each(
                      target,
                      parameter,
                      texts(
                          tx,
                          "select min(id) from spend_entry where holder_id = ? having min(id) is not null",
                          id(target.holder())));
              case "conversation" ->
                  HOLDERS.entrySet().stream()
                      .flatMap(
                          holder ->
                              texts(
                                      tx,
                                      "select id from conversation where holder_id = ?",
                                      holder.getValue().toString())
                                  .stream()
                                  .map(id -> with(target, parameter, id, holder.getKey(), null)))
                      .toList();
              case "message" ->
                  each(
                      target,
                      parameter,
                      texts(
                          tx,
                          "select min(m.id) from message m join conversation c on c.id = m.conversation_id where c.holder_id = ?",
                          id(target.holder())));
              case "board" ->
                  kinds(
                      tx,
                      target,
                      parameter,
                      "select slug from board where visibility = ? order by place limit 1");
              case "thread" ->
                  target.kind() != null
                      ? each(target, parameter, List.of(UNUSED))
                      : kinds(
                          tx,
                          target,
                          parameter,
                          "select t.id from thread t join board b on b.id = t.board_id where b.visibility = ?"
                              + " and t.state = 'open' order by t.started_at limit 1");
              case "post" ->
                  target.kind() != null
                      ? each(target, parameter, List.of(UNUSED))
                      : kinds(
                          tx,
                          target,
                          parameter,
                          "select p.id from post p join thread t on t.id = p.thread_id join board b on b.id = t.board_id"
                              + " where b.visibility = ? and p.state = 'shown' order by p.posted_at limit 1");
              case "report" ->
                  target.path().contains("/moderation/")
                      ? each(
                          target,
                          parameter,
                          texts(tx, "select id from moderation_item order by opened_at limit 2"))
                      : each(target, parameter, List.of(UNUSED));
              case "handbook" ->
                  each(target, parameter, texts(tx, "select slug from handbook order by slug"));
              case "page" ->
                  texts(
                          tx,
                          "select handbook || '/' || slug from guidance_page order by handbook, slug")
                      .stream()
                      .filter(
                          both -> target.path().contains("/" + both.replaceFirst("/.*", "") + "/"))
                      .limit(1)
                      .map(
                          both -> with(target, parameter, both.replaceFirst(".*/", ""), null, null))
                      .toList();
              case "notice" ->
                  texts(
                          tx,
                          "select n.id from notice n where n.account_id = ? order by n.told_at limit 1",
                          Cast.account(Cast.AMINA).toString())
                      .stream()
                      .map(id -> with(target, parameter, id, null, null).of("holder"))
                      .toList();
              default ->
                  throw new AssertionError(
                      "the sweep does not know the path parameter :"
                          + parameter
                          + " of "
                          + target.path()
                          + "; add the real things it names to SweepTargets");
            });
  }

  private static Target with(
      Target target,
      String parameter,
      String value,
      @Nullable String holder,
      @Nullable String kind) {
    return new Target(
        target.path().replaceFirst(":" + parameter + "(?![A-Za-z])", value),
        (target.about() + " " + parameter + " " + value).strip(),
        holder == null ? target.holder() : holder,
        kind == null ? target.kind() : kind,
        target.author());
  }

  private static String id(@Nullable String holder) {
    return Objects.requireNonNull(HOLDERS.get(Objects.requireNonNull(holder))).toString();
  }

  private static List<Target> each(Target target, String parameter, List<String> values) {
    return values.stream().map(value -> with(target, parameter, value, null, null)).toList();
  }

  private static List<Target> kinds(Tx tx, Target target, String parameter, String sql) {
    return VISIBILITIES.stream()
        .flatMap(
            kind ->
                texts(tx, sql, kind).stream()
                    .map(value -> with(target, parameter, value, null, kind)))
        .toList();
  }

  private static List<String> texts(Tx tx, String sql, Object... arguments) {
    return tx.sql().select(sql, arguments).mapTo(String.class).list();
  }
}
