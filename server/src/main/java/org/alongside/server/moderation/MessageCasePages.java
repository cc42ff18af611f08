package org.alongside.server.moderation;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.alongside.core.forum.ModerationAction;
import org.alongside.core.forum.ModerationNote;
import org.alongside.core.forum.ReportId;
import org.alongside.core.forum.ReportStatus;
import org.alongside.core.identity.MemberId;
import org.alongside.core.input.FieldError;
import org.alongside.core.input.InputCode;
import org.alongside.core.input.Parsed;
import org.alongside.server.access.Action;
import org.alongside.server.access.Asset;
import org.alongside.server.access.Refused;
import org.alongside.server.db.Tx;
import org.alongside.server.forum.Forum;
import org.alongside.server.forum.PostWriter;
import org.alongside.server.html.Choice;
import org.alongside.server.html.DateField;
import org.alongside.server.html.Field;
import org.alongside.server.html.Link;
import org.alongside.server.html.PostArticle;
import org.alongside.server.html.SummaryRow;
import org.alongside.server.html.Tag;
import org.alongside.server.http.Ask;
import org.alongside.server.http.Frames;
import org.alongside.server.http.Reply;
import org.alongside.server.http.Routes;
import org.alongside.server.http.SubjectFinder;
import org.jspecify.annotations.Nullable;

/** Reported messages for moderators: what was shown to them, claiming, deciding, taking back. */
public final class MessageCasePages {
  static final String CASES = "/moderation/messages/";
  private static final String CASE = "moderation/messageCase.jte";
  private static final String RULING = "moderation/messageRuling.jte";

  private final Forum forum;
  private final MessageCases cases;
  private final Frames frames;
  private final Clock clock;
  private final ModerationWords words;

  public MessageCasePages(Forum forum, MessageCases cases, Frames frames, Clock clock) {
    this.forum = forum;
    this.cases = cases;
    this.frames = frames;
    this.clock = clock;
    this.words = new ModerationWords(clock);
  }

  /** Declares the routes. */
  public void declare(Routes routes) {
    SubjectFinder nothing = SubjectFinder.nothing();
    routes
        .get("/moderation/messages/:case")
        .opens(Action.READ, Asset.MODERATION, nothing)
        .with((tx, ask) -> Reply.page(CASE, page(tx, ask, List.of())));
    routes
        .post("/moderation/messages/:case/claim")
        .opens(Action.DECIDE, Asset.MODERATION, nothing)
        .with(this::claim);
    routes
        .get("/moderation/messages/:case/decision")
        .opens(Action.DECIDE, Asset.MODERATION, nothing)
        .with(this::blank);
    routes
        .post("/moderation/messages/:case/decision")
        .opens(Action.DECIDE, Asset.MODERATION, nothing)
        .with(this::decide);
    routes
        .post("/moderation/messages/:case/undo")
        .opens(Action.DECIDE, Asset.MODERATION, nothing)
        .with(this::undo);
  }

  /** The case, for a moderator who is neither of the two who talked. */
  private MessageCase item(Tx tx, Ask ask) {
    MessageCase item = cases.find(tx, ReportId.of(ask.id("case"))).orElseThrow(Refused::new);
    if (cases.isInvolved(tx, item, moderator(ask))) {
      throw words.problem(Decided.INVOLVED);
    }
    return item;
  }

  private static MemberId moderator(Ask ask) {
    return PostWriter.of(ask.caller()).member();
  }

  private MessageCasePage page(Tx tx, Ask ask, List<FieldError> undoing) {
    MessageCase item = item(tx, ask);
    MemberId moderator = moderator(ask);
    Instant now = clock.instant();
    List<MessageRuling> rulings = cases.listRulings(tx, List.of(item.id()));
    List<MessageRuling> earlier =
        cases.listAbout(tx, item.author()).stream()
            .filter(ruling -> !ruling.item().equals(item.id()))
            .filter(ruling -> ruling.action() != ModerationAction.NONE)
            .toList();
    Map<MemberId, String> names = names(tx, item, rulings, earlier);
    ReportStatus status = item.status(now);
    boolean undoable = rulings.stream().findFirst().filter(MessageRuling::canBeUndone).isPresent();
    return new MessageCasePage(
        frames.frame(tx, ask, words.say("message.case.title")),
        List.of(new Link(words.say("queue.title"), "/moderation")),
        tags(item, status),
        standing(item, status, moderator, names),
        articles(tx, item, names),
        cases.listReports(tx, item.id()).stream().map(each -> row(each, item, names)).toList(),
        rulings.stream().map(ruling -> row(ruling, names)).toList(),
        earlier.stream().map(ruling -> row(ruling, names)).toList(),
        status == ReportStatus.OPEN ? CASES + item.id() + "/claim" : null,
        item.decided() || item.isKeptFrom(moderator, now) ? null : form(ask, item),
        undoable
            ? new MessageCasePage.Undo(
                CASES + item.id() + "/undo",
                Field.of("reason", words.say("undo.reason"))
                    .withValue(undoing.isEmpty() ? words.say("undo.letter") : ask.field("reason"))
                    .withErrors(words.sentences("ruling.reason", undoing)))
            : null);
  }

  private Map<MemberId, String> names(
      Tx tx, MessageCase item, List<MessageRuling> rulings, List<MessageRuling> earlier) {
    Set<MemberId> ids = new HashSet<>(Set.of(item.author(), item.reporter()));
    Optional.ofNullable(item.claimedBy()).ifPresent(ids::add);
    rulings.forEach(ruling -> ids.add(ruling.moderator()));
    earlier.forEach(ruling -> ids.add(ruling.moderator()));
    return forum.names(tx, ids);
  }

  private List<Tag> tags(MessageCase item, ReportStatus status) {
    List<Tag> tags = new ArrayList<>();
    if (item.urgent()) {
      tags.add(new Tag(words.say("tag.crisis"), Tag.Tone.URGENT));
    }
    tags.add(words.status(status));
    return tags;
  }

  private String standing(
      MessageCase item, ReportStatus status, MemberId moderator, Map<MemberId, String> names) {
    Instant until = item.claimedUntil();
    MemberId by = item.claimedBy();
    if (status != ReportStatus.CLAIMED || until == null || by == null) {
      return "";
    }
    return by.equals(moderator)
        ? words.say("case.yours", words.dates().time(until))
        : words.say("case.theirs", words.name(names, by), words.dates().time(until));
  }

  private List<PostArticle> articles(Tx tx, MessageCase item, Map<MemberId, String> names) {
    return cases.listEvidence(tx, item.id()).stream()
        .map(
            each ->
                new PostArticle(
                    each.id().toString(),
                    words.name(names, each.author()),
                    words.dates().when(each.sentAt()),
                    each.html(),
                    each.reported()
                        ? List.of(new Tag(words.say("message.tag.reported"), Tag.Tone.NOTICE))
                        : List.of(Tag.plain(words.say("message.tag.around"))),
                    List.of()))
        .toList();
  }

  private SummaryRow row(MessageReport report, MessageCase item, Map<MemberId, String> names) {
    String said = report.said().isEmpty() ? "" : "\n" + report.said();
    return SummaryRow.of(
        words.name(names, item.reporter()) + ", " + words.dates().when(report.reportedAt()),
        words.say("reason." + report.reason().code()) + said);
  }

  private SummaryRow row(MessageRuling ruling, Map<MemberId, String> names) {
    String end = words.ended(ruling).map(words -> "\n" + words).orElse("");
    return SummaryRow.of(
        words.dates().when(ruling.decidedAt()),
        words.say("message.action." + ruling.action().code())
            + " – "
            + words.name(names, ruling.moderator())
            + "\n"
            + ruling.reason()
            + end);
  }

  private CasePage.Decide form(Ask ask, MessageCase item) {
    List<FieldError> errors =
        ask.query("missing").isPresent()
            ? List.of(FieldError.at("", InputCode.REQUIRED))
            : List.of();
    return new CasePage.Decide(
        CASES + item.id() + "/decision",
        Field.of("action", words.say("decide.action"))
            .withErrors(words.sentences("action-field", errors)),
        MessageCases.ACTIONS.stream()
            .map(
                action ->
                    new Choice(
                        action.code(),
                        words.say("message.action." + action.code()),
                        words.say("message.action." + action.code() + ".hint")))
            .toList());
  }

  private Reply claim(Tx tx, Ask ask) {
    MessageCase item = item(tx, ask);
    Decided outcome = cases.claim(tx, item.id(), moderator(ask));
    if (outcome != Decided.DONE) {
      throw words.problem(outcome);
    }
    return Reply.seeOther(CASES + item.id() + "?done=moderation-claimed");
  }

  private Reply blank(Tx tx, Ask ask) {
    MessageCase item = item(tx, ask);
    Map<String, String> chosen = new HashMap<>();
    ask.query(RulingForm.ACTION).ifPresent(code -> chosen.put(RulingForm.ACTION, code));
    RulingForm form = new RulingForm(chosen);
    Optional<ModerationAction> action = form.action().filter(MessageCases.ACTIONS::contains);
    if (action.isEmpty() || item.decided()) {
      return missing(item);
    }
    return Reply.page(
        RULING, page(tx, ask, item, action.get(), filled(form, action.get()), List.of()));
  }

  private static Reply missing(MessageCase item) {
    return Reply.seeOther(CASES + item.id() + (item.decided() ? "" : "?missing=action#action"));
  }

  private RulingForm filled(RulingForm form, ModerationAction action) {
    RulingForm filled =
        form.withDefault(RulingForm.REASON, words.say("message.letter." + action.code()))
            .withDefault(
                RulingForm.REPORTERS, words.say("message.letter-reporters." + action.code()));
    if (action.usualDays() == 0) {
      return filled;
    }
    LocalDate end = words.dates().today().plusDays(action.usualDays());
    return filled
        .withDefault(RulingForm.UNTIL + "-day", Integer.toString(end.getDayOfMonth()))
        .withDefault(RulingForm.UNTIL + "-month", Integer.toString(end.getMonthValue()))
        .withDefault(RulingForm.UNTIL + "-year", Integer.toString(end.getYear()));
  }

  private MessageRulingPage page(
      Tx tx,
      Ask ask,
      MessageCase item,
      ModerationAction action,
      RulingForm form,
      List<FieldError> errors) {
    Map<MemberId, String> names = forum.names(tx, List.of(item.author(), item.reporter()));
    return new MessageRulingPage(
        frames.frame(tx, ask, words.say("message.action." + action.code())),
        List.of(
            new Link(words.say("queue.title"), "/moderation"),
            new Link(words.say("message.case.title"), CASES + item.id())),
        articles(tx, item, names),
        action,
        words.say("message.action." + action.code() + ".hint"),
        CASES + item.id() + "/decision",
        until(action, form, errors),
        field(RulingForm.REASON, "message.ruling.reason", form, errors),
        field(RulingForm.REPORTERS, "message.ruling.reporters", form, errors));
  }

  private Field field(String name, String key, RulingForm form, List<FieldError> errors) {
    return Field.of(name, words.say(key))
        .withHint(words.say(key + ".hint"))
        .withValue(form.text(name))
        .withErrors(sentences(name, errors));
  }

  private List<String> sentences(String name, List<FieldError> errors) {
    return words.sentences(
        "ruling." + name,
        errors.stream().filter(error -> error.pointer().startsWith("/" + name)).toList());
  }

  private @Nullable DateField until(
      ModerationAction action, RulingForm form, List<FieldError> errors) {
    if (!action.isPause()) {
      return null;
    }
    return DateField.of(RulingForm.UNTIL, words.say("ruling.until"))
        .withHint(words.say("ruling.until.hint"))
        .withTyped(
            form.text(RulingForm.UNTIL + "-day"),
            form.text(RulingForm.UNTIL + "-month"),
            form.text(RulingForm.UNTIL + "-year"))
        .withErrors(sentences(RulingForm.UNTIL, errors));
  }

  private Reply decide(Tx tx, Ask ask) {
    MessageCase item = item(tx, ask);
    RulingForm form = RulingForm.of(ask);
    Optional<ModerationAction> action = form.action().filter(MessageCases.ACTIONS::contains);
    if (action.isEmpty()) {
      return missing(item);
    }
    Parsed<Ruling> ruling = form.readPlain(words.dates().today());
    if (ruling.find().isEmpty()) {
      return Reply.formAgain(RULING, page(tx, ask, item, action.get(), form, ruling.errors()));
    }
    Decided outcome = cases.decide(tx, item.id(), moderator(ask), ruling.get());
    return switch (outcome) {
      case DONE, SAME -> Reply.seeOther("/moderation?done=moderation-decided");
      case KEPT_BY_ANOTHER -> lost(tx, ask, item, action.get(), form, "claimed");
      case ALREADY_DECIDED, NOT_POSSIBLE -> lost(tx, ask, item, action.get(), form, "decided");
      case INVOLVED -> throw words.problem(outcome);
    };
  }

  /** Somebody else was first: nothing was done, and what was typed is given back. */
  private Reply lost(
      Tx tx, Ask ask, MessageCase item, ModerationAction action, RulingForm form, String why) {
    List<FieldError> errors = List.of(new FieldError("/" + RulingForm.REASON, why, List.of()));
    return Reply.page(RULING, page(tx, ask, item, action, form, errors)).withStatus(409);
  }

  private Reply undo(Tx tx, Ask ask) {
    MessageCase item = item(tx, ask);
    Parsed<ModerationNote> why = ModerationNote.read(ask.field("reason"));
    if (why.find().isEmpty()) {
      return Reply.formAgain(CASE, page(tx, ask, why.errors()));
    }
    Decided outcome = cases.undo(tx, item.id(), moderator(ask), why.get());
    if (outcome != Decided.DONE && outcome != Decided.SAME) {
      throw words.problem(outcome);
    }
    return Reply.seeOther(CASES + item.id() + "?done=moderation-undone");
  }
}
