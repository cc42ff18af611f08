package org.alongside.server.app;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.alongside.core.identity.Grant;
import org.alongside.core.identity.PersonId;
import org.alongside.core.identity.Relationship;
import org.alongside.core.identity.Scope;
import org.alongside.server.access.Asset;
import org.alongside.server.db.Tx;
import org.alongside.server.demo.Cast;
import org.alongside.server.http.Route;
import org.alongside.server.importing.ImportKind;
import org.jspecify.annotations.Nullable;

/**
 * The real things of the demo store that the paths of the routes can name. A path parameter that
 * nobody wrote down here fails the sweep: a new kind of thing has to be swept too.
 */
final class SweepTargets {
  static final String TOM = Cast.TOM.toString();

  /** An id that nothing has: for things that the request itself is to make. */
  static final String UNUSED = "0197a6c0-0000-7000-8000-000000000001";

  /** The kind of what is not there: everybody gets 404, guests may be sent to sign in. */
  static final String ABSENT = "absent";

  private static final Map<String, PersonId> PEOPLE =
      Map.of(
          "holder", Cast.AMINA,
          "holder2", Cast.TOM,
          "nominee", Cast.FARAH,
          "worker", Cast.GRACE,
          "worker2", Cast.DANIEL,
          "coordinator", Cast.RUTH,
          "moderator", Cast.PRIYA,
          "moderator2", Cast.OWEN);

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
  private final List<String> nothingFor = new ArrayList<>();

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
                      Objects.requireNonNull(HOLDERS.get("Beth")),
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
                      Objects.requireNonNull(HOLDERS.get("Dilys")),
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
    Target of(@Nullable String account) {
      return new Target(path, about, holder, kind, account);
    }

    /** The value of the parameter that was filled last. */
    String value() {
      return about.replaceFirst("^.* ", "");
    }
  }

  /** A file that waits on each desk: the route that was swept before may have dropped the last. */
  private void keepUploads() {
    server.write(
        tx -> {
          byte[] workers = "Name,E-mail\nUna Fairley,una.fairley@demo.example\n".getBytes(UTF_8);
          byte[] holders = "Reference,Name\nR-9001,Quentin Marlow\n".getBytes(UTF_8);
          server.cases().imports.keepNow(tx, Cast.SAM, ImportKind.WORKERS, workers);
          server.cases().imports.keepNow(tx, Cast.RUTH, ImportKind.HOLDERS, holders);
          return true;
        });
  }

  /** A bank statement that waits: the route that was swept before may have dropped the last. */
  private void keepStatement() {
    byte[] file = "Date,Description,Amount\n01/03/2025,CORNER SHOP,-1.00\n".getBytes(UTF_8);
    server.write(tx -> server.cases().bank.keepNow(tx, Cast.AMINA, Cast.AMINA, file));
  }

  /** Everything that the path of this route can name. */
  List<Target> of(Route route) {
    if (route.parameters().contains("upload")) {
      keepUploads();
    }
    if (route.parameters().contains("waiting")) {
      keepStatement();
    }
    List<Target> targets = List.of(new Target(route.path(), "", null, kindOf(route), null));
    for (String parameter : route.parameters()) {
      List<Target> more = new ArrayList<>();
      for (Target target : targets) {
        more.addAll(filled(route, target, parameter));
      }
      targets = more;
    }
    if (targets.isEmpty()) {
      nothingFor.add(route.toString());
      String path = route.path().replaceAll(":[A-Za-z]+", UNUSED);
      return List.of(new Target(path, "nothing", null, ABSENT, null));
    }
    return targets;
  }

  /** The routes for which the store had nothing that they could name. */
  List<String> nothingFor() {
    return List.copyOf(nothingFor);
  }

  /** The row of the matrix for routes whose path names nothing that has a kind of its own. */
  private static @Nullable String kindOf(Route route) {
    if (route.asset() == Asset.FORUM && route.parameters().isEmpty()) {
      return "open";
    }
    if (route.asset() == Asset.STORY && route.parameters().isEmpty()) {
      return switch (route.action()) {
        case READ -> "open";
        case WRITE -> "own";
        default -> null;
      };
    }
    if (route.asset() == Asset.EVENT && route.parameters().isEmpty()) {
      return route.path().equals("/events/new") ? "organise" : "open";
    }
    return route.path().endsWith("/helpful") ? "feedback" : null;
  }

  private List<Target> filled(Route route, Target target, String parameter) {
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
              case "visit" ->
                  each(
                      target,
                      parameter,
                      texts(
                          tx,
                          "select min(id) from visit_report where holder_id = ? having min(id) is not null",
                          id(target.holder())));
              case "paid" ->
                  each(
                      target,
                      parameter,
                      texts(
                          tx,
                          "select min(entry_id) from organisation_item where holder_id = ?"
                              + " and state = 'wrong' having min(entry_id) is not null",
                          id(target.holder())));
              case "organisation" ->
                  each(target, parameter, texts(tx, "select id from organisation"));
              case "reader" -> each(target, parameter, List.of("worker", "local-authority"));
              case "statement" ->
                  target.holder() == null
                      ? HOLDERS.entrySet().stream()
                          .flatMap(
                              holder ->
                                  statements(tx, holder.getValue().toString()).stream()
                                      .map(
                                          id -> with(target, parameter, id, holder.getKey(), null)))
                          .toList()
                      : each(target, parameter, statements(tx, id(target.holder())));
              case "item" ->
                  each(
                      target,
                      parameter,
                      texts(
                          tx,
                          "select min(id) from account_item where holder_id = ? having min(id) is not null",
                          id(target.holder())));
              case "waiting" ->
                  each(
                      target,
                      parameter,
                      texts(
                          tx,
                          "select max(id) from bank_upload where holder_id = ? having max(id) is not null",
                          id(target.holder())));
              case "brought" ->
                  each(
                      target,
                      parameter,
                      texts(
                          tx,
                          "select min(id) from bank_import where holder_id = ? having min(id) is not null",
                          id(target.holder())));
              case "line" -> each(target, parameter, List.of("2"));
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
                  target.path().startsWith("/moderation/")
                      ? each(
                          target,
                          parameter,
                          texts(
                              tx,
                              "select min(b.slug) from board b join board_tag g on g.board_id = b.id"))
                      : kinds(
                          tx,
                          target,
                          parameter,
                          "select slug from board where visibility = ? order by place limit 1");
              case "picture" ->
                  route.isSafe()
                      ? pictures(tx, target, parameter)
                      : List.of(with(target, parameter, UNUSED, null, "open"));
              case "regard" -> each(target, parameter, List.of("thank-you"));
              case "tag" -> tags(tx, target, parameter);
              case "thread" ->
                  target.path().startsWith("/moderation/")
                      ? each(
                          target,
                          parameter,
                          texts(
                              tx,
                              "select min(id) from thread where author_id not in (?, ?)"
                                  + " and last_number > 0",
                              moderator(),
                              Cast.member(Cast.OWEN).toString()))
                      : target.kind() != null
                          ? each(target, parameter, List.of(UNUSED))
                          : kinds(
                              tx,
                              target,
                              parameter,
                              "select t.id from thread t join board b on b.id = t.board_id where b.visibility = ?"
                                  + " and t.state = 'open' order by t.started_at limit 1");
              case "story" -> stories(tx, target, parameter);
              case "event" -> events(tx, target, parameter);
              case "receipt" -> receipts(tx, target, parameter);
              case "attachment" -> attachments(tx, route, target, parameter);
              case "post" ->
                  target.path().startsWith("/moderation/")
                      ? each(
                          target,
                          parameter,
                          texts(
                              tx,
                              "select min(p.id) from post p join thread t on t.id = p.thread_id"
                                  + " where p.state = 'shown' and p.author_id not in (?, ?) and"
                                  + " t.author_id not in (?, ?)",
                              moderator(),
                              Cast.member(Cast.OWEN).toString(),
                              moderator(),
                              Cast.member(Cast.OWEN).toString()))
                      : target.kind() != null
                          ? each(target, parameter, List.of(UNUSED))
                          : kinds(
                                  tx,
                                  target,
                                  parameter,
                                  "select p.id from post p join thread t on t.id = p.thread_id join board b on b.id = t.board_id"
                                      + " where b.visibility = ? and p.state = 'shown' order by p.posted_at limit 1")
                              .stream()
                              .map(post -> post.of(authorOf(tx, post.value())))
                              .toList();
              case "report" ->
                  target.path().contains("/moderation/")
                      ? each(
                          target,
                          parameter,
                          texts(
                              tx,
                              "select i.id from moderation_item i"
                                  + DECIDABLE
                                  + " order by i.opinion_by is null, i.opened_at limit 2",
                              moderator()))
                      : each(target, parameter, List.of(UNUSED));
              case "measure" ->
                  Stream.concat(
                          organised(tx, target, parameter),
                          texts(
                                  tx,
                                  "select i.id from moderation_decision i"
                                      + DECIDABLE
                                      + " order by i.decided_at limit 2",
                                  moderator())
                              .stream()
                              .map(
                                  id ->
                                      with(
                                          target,
                                          parameter,
                                          id,
                                          null,
                                          target.path().startsWith("/reports/") ? "appeal" : null)))
                      .toList();
              case "stop" -> each(target, parameter, List.of(UNUSED + ".not-signed"));
              case "talk" -> talks(tx, target, parameter, "id");
              case "said" -> talks(tx, target, parameter, "received");
              case "member" ->
                  List.of(Cast.person("Kestrel"), Cast.TOM).stream()
                      .map(
                          person ->
                              with(
                                  target,
                                  parameter,
                                  Cast.member(person).toString(),
                                  null,
                                  target.path().endsWith("/report") ? "profile" : null))
                      .toList();
              case "case" ->
                  each(
                      target,
                      parameter,
                      texts(tx, "select id from matter_case order by status desc, opened_at"));
              case "appeal" ->
                  each(
                      target,
                      parameter,
                      texts(tx, "select id from moderation_appeal order by appealed_at limit 1"));
              case "invitation" ->
                  each(
                      target,
                      parameter,
                      texts(tx, "select id from joining_invitation order by made_at limit 1"));
              case "applicant" ->
                  each(
                      target,
                      parameter,
                      texts(tx, "select id from joining_request order by asked_at limit 1"));
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
              case "kind" -> each(target, parameter, List.of("needs"));
              case "outcome" ->
                  each(
                      target,
                      parameter,
                      texts(
                          tx,
                          "select min(o.id) from plan_outcome o join plan p on p.id = o.plan_id"
                              + " where p.holder_id = ? having min(o.id) is not null",
                          id(target.holder())));
              case "support" ->
                  each(
                      target,
                      parameter,
                      texts(
                          tx,
                          "select min(s.id) from plan_support s join plan p on p.id = s.plan_id"
                              + " where p.holder_id = ? having min(s.id) is not null",
                          id(target.holder())));
              case "question" ->
                  each(
                      target,
                      parameter,
                      texts(
                          tx,
                          "select id from buying_question where holder_id = ?",
                          id(target.holder())));
              case "task" ->
                  each(
                      target,
                      parameter,
                      texts(
                          tx,
                          "select min(t.id) from plan_task t join plan p on p.id = t.plan_id"
                              + " where p.holder_id = ? having min(t.id) is not null",
                          id(target.holder())));
              case "contact" ->
                  each(
                      target,
                      parameter,
                      texts(
                          tx,
                          "select min(c.id) from plan_contact c join plan p on p.id = c.plan_id"
                              + " where p.holder_id = ? and c.who_sees = 'all' having min(c.id) is not null",
                          id(target.holder())));
              case "turn" ->
                  each(
                      target,
                      parameter,
                      texts(tx, "select min(id) from on_call_turn having min(id) is not null"));
              case "concern" ->
                  each(
                      target,
                      parameter,
                      texts(tx, "select id from concern order by raised_at limit 3"));
              case "request" ->
                  each(
                      target,
                      parameter,
                      texts(tx, "select id from legal_request order by asked_at limit 2"));
              case "example" -> each(target, parameter, List.of("two-budgets-one-plan"));
              case "challenge" ->
                  each(
                      target,
                      parameter,
                      texts(
                          tx,
                          "select c.id from plan_challenge c join plan p on p.id = c.plan_id where p.holder_id = ?",
                          id(target.holder())));
              case "change" ->
                  each(
                      target,
                      parameter,
                      texts(
                          tx,
                          "select id from budget_change where holder_id = ? order by seq",
                          id(target.holder())));
              case "notice" ->
                  texts(
                          tx,
                          "select n.id from notice n where n.account_id = ? order by n.told_at limit 1",
                          Cast.account(Cast.AMINA).toString())
                      .stream()
                      .map(id -> with(target, parameter, id, null, null).of("holder"))
                      .toList();
              case "upload" ->
                  imports(
                      tx,
                      target,
                      parameter,
                      "select u.id from import_upload u where u.uploader_id = ?");
              case "import" ->
                  imports(
                      tx,
                      target,
                      parameter,
                      "select d.id from import_done d where d.imported_by = ?");
              default ->
                  throw new AssertionError(
                      "the sweep does not know the path parameter :"
                          + parameter
                          + " of "
                          + target.path()
                          + "; add the real things it names to SweepTargets");
            });
  }

  private static List<String> statements(Tx tx, String holder) {
    return texts(
        tx,
        "select min(id) from shared_statement where holder_id = ? having min(id) is not null",
        holder);
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

  private static List<Target> attachments(Tx tx, Route route, Target target, String parameter) {
    List<Target> found = new ArrayList<>();
    found.add(with(target, parameter, UNUSED, null, route.isSafe() ? ABSENT : "new"));
    HOLDERS.forEach(
        (name, holder) ->
            tx.sql()
                .select(
                    "select id, kind, uploader_id from attachment where holder_id = ? order by id limit 3",
                    holder.toString())
                .map(
                    (row, context) ->
                        with(target, parameter, row.getString("id"), name, row.getString("kind"))
                            .of(account(row.getString("uploader_id"))))
                .forEach(found::add));
    return found;
  }

  /** What everybody reads, what waits for an editor, and what two authors have written. */
  private static List<Target> stories(Tx tx, Target target, String parameter) {
    if (target.path().startsWith("/editing/")) {
      return each(
          target,
          parameter,
          texts(tx, "select id from story where state = 'sent' order by sent_at limit 2"));
    }
    if (target.path().matches("/stories/:story(/report)?")) {
      return texts(
              tx,
              "select story_id from story_copy where copy = 'public' order by published_at limit 1")
          .stream()
          .map(id -> with(target, parameter, id, null, "open"))
          .toList();
    }
    List<Target> found = new ArrayList<>();
    for (String author : List.of("holder", "nominee")) {
      String member = Cast.member(Objects.requireNonNull(PEOPLE.get(author))).toString();
      texts(tx, "select id from story where author_id = ? order by changed_at", member).stream()
          .map(id -> with(target, parameter, id, null, "written").of(author))
          .forEach(found::add);
    }
    return found;
  }

  /** What was decided about an event, for those who announce events. */
  private static Stream<Target> organised(Tx tx, Target target, String parameter) {
    return target.path().startsWith("/reports/")
        ? texts(tx, "select min(id) from matter_ruling where kind = 'event'").stream()
            .map(id -> with(target, parameter, id, null, "organise"))
        : Stream.of();
  }

  private static List<Target> events(Tx tx, Target target, String parameter) {
    boolean organising = target.path().matches(".*/(edit|cancel|names)");
    return List.of("open", "members").stream()
        .flatMap(
            kind ->
                texts(
                        tx,
                        "select id from event where audience = ? and state = 'planned'"
                            + " order by going desc, starts_at limit 1",
                        kind)
                    .stream()
                    .map(
                        id ->
                            with(
                                target,
                                parameter,
                                id,
                                null,
                                organising ? "organise" : row(target, kind))))
        .toList();
  }

  /** An event for members is reported under a row of its own. */
  private static String row(Target target, String kind) {
    return target.path().endsWith("/report") && kind.equals("members") ? "event" : kind;
  }

  /** One of each kind of board, and one that is nowhere. */
  private static List<Target> pictures(Tx tx, Target target, String parameter) {
    List<Target> found = new ArrayList<>();
    found.add(with(target, parameter, UNUSED, null, ABSENT));
    kinds(
            tx,
            target,
            parameter,
            "select min(q.id) from post_picture q join post p on p.id = q.post_id join thread t on"
                + " t.id = p.thread_id join board b on b.id = t.board_id where b.visibility = ?"
                + " and p.state = 'shown' having min(q.id) is not null")
        .forEach(found::add);
    return found;
  }

  /** A tag of the board that the path names. */
  private static List<Target> tags(Tx tx, Target target, String parameter) {
    return each(
        target,
        parameter,
        texts(
            tx,
            "select min(g.id) from board_tag g join board b on b.id = g.board_id where b.slug = ?",
            target.path().replaceFirst("^.*/boards/([^/]+)/.*$", "$1")));
  }

  /** One of each sender's. */
  private static List<Target> receipts(Tx tx, Target target, String parameter) {
    return tx.sql()
        .select(
            "select min(id) as id, uploader_id from attachment where kind = 'receipt' and holder_id = ?"
                + " group by uploader_id order by uploader_id",
            id(target.holder()))
        .map(
            (row, context) ->
                with(target, parameter, row.getString("id"), target.holder(), target.kind())
                    .of(account(row.getString("uploader_id"))))
        .list();
  }

  /** A coordinator's under one path, an administrator's under the other. */
  private static List<Target> imports(Tx tx, Target target, String parameter, String sql) {
    PersonId who = target.path().startsWith("/settings") ? Cast.SAM : Cast.RUTH;
    return each(target, parameter, texts(tx, sql, who.toString()));
  }

  /** What Amina, who has an account, and Bramble, who has none, write to each other. */
  private static List<Target> talks(Tx tx, Target target, String parameter, String what) {
    String bramble = Cast.member(Cast.person("Bramble")).toString();
    String sql =
        what.equals("id")
            ? "select id from direct_talk where ? in (first_id, second_id)"
            : "select min(m.id) from direct_message m where m.author_id = ?";
    return texts(tx, sql, bramble).stream()
        .map(id -> with(target, parameter, id, null, "talk").of("holder"))
        .toList();
  }

  private static @Nullable String account(String person) {
    return PEOPLE.entrySet().stream()
        .filter(entry -> entry.getValue().toString().equals(person))
        .map(Map.Entry::getKey)
        .findFirst()
        .orElse(null);
  }

  private static @Nullable String authorOf(Tx tx, String post) {
    String author = texts(tx, "select author_id from post where id = ?", post).get(0);
    return PEOPLE.entrySet().stream()
        .filter(entry -> Cast.member(entry.getValue()).toString().equals(author))
        .map(Map.Entry::getKey)
        .findFirst()
        .orElse(null);
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

  /** Nobody decides in a thread that they started. */
  private static final String DECIDABLE =
      " join post p on p.id = i.post_id join thread t on t.id = p.thread_id where t.author_id <> ?";

  private static String moderator() {
    return Cast.member(Cast.PRIYA).toString();
  }

  private static List<String> texts(Tx tx, String sql, Object... arguments) {
    return tx.sql().select(sql, arguments).mapTo(String.class).list();
  }
}
