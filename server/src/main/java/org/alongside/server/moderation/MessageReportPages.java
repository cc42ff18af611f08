package org.alongside.server.moderation;

import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.alongside.core.direct.DirectId;
import org.alongside.core.forum.NewReport;
import org.alongside.core.forum.ReportId;
import org.alongside.core.forum.ReportReason;
import org.alongside.core.forum.ReportText;
import org.alongside.core.identity.MemberId;
import org.alongside.core.identity.Uuids;
import org.alongside.core.input.Codes;
import org.alongside.core.input.FieldError;
import org.alongside.core.input.InputCode;
import org.alongside.core.input.Parsed;
import org.alongside.server.access.Action;
import org.alongside.server.access.Asset;
import org.alongside.server.access.Refused;
import org.alongside.server.db.Tx;
import org.alongside.server.direct.DirectMessage;
import org.alongside.server.direct.DirectMessages;
import org.alongside.server.direct.DirectSubjects;
import org.alongside.server.forum.PostWriter;
import org.alongside.server.html.Choice;
import org.alongside.server.html.Field;
import org.alongside.server.html.Link;
import org.alongside.server.html.PostArticle;
import org.alongside.server.http.Ask;
import org.alongside.server.http.Frames;
import org.alongside.server.http.Reply;
import org.alongside.server.http.Routes;
import org.alongside.server.http.SubjectFinder;
import org.alongside.server.identity.Throttle;

/** The form to report a message, with what stands around it as far as the reporter chooses. */
public final class MessageReportPages {
  private static final String TEMPLATE = "moderation/messageReport.jte";
  private static final Random RANDOM = new Random();

  private final DirectMessages direct;
  private final MatterReports cases;
  private final Frames frames;
  private final Throttle pace;
  private final ModerationWords words;

  /** Pages; {@code pace} is how fast one member may report. */
  public MessageReportPages(
      DirectMessages direct, MatterReports cases, Frames frames, Throttle pace, Clock clock) {
    this.direct = direct;
    this.cases = cases;
    this.frames = frames;
    this.pace = pace;
    this.words = new ModerationWords(clock);
  }

  /** Declares the routes. */
  public void declare(Routes routes) {
    SubjectFinder received = DirectSubjects.received(direct);
    routes
        .get("/direct/messages/:said/report")
        .opens(Action.READ, Asset.DIRECT_MESSAGE, received)
        .with(this::blank);
    routes
        .post("/direct/messages/:said/report")
        .opens(Action.WRITE, Asset.DIRECT_MESSAGE, received)
        .with(this::send);
  }

  private DirectMessage shown(Tx tx, Ask ask) {
    DirectMessage message = DirectSubjects.getMessage(direct, tx, ask);
    if (!message.isShown()) {
      throw new Refused();
    }
    return message;
  }

  private Reply blank(Tx tx, Ask ask) {
    String id = Uuids.next(ask.now(), RANDOM).toString();
    return Reply.page(TEMPLATE, page(tx, ask, shown(tx, ask), id, reason(), text()));
  }

  private Field reason() {
    return Field.of("reason", words.say("message.reason"));
  }

  private Field text() {
    return Field.of("text", words.say("report.text")).withHint(words.say("report.text-hint"));
  }

  private MessageReportPage page(
      Tx tx, Ask ask, DirectMessage message, String id, Field reason, Field text) {
    List<DirectMessage> around = cases.listAround(tx, message, ask.caller().member());
    Set<MemberId> authors = new HashSet<>(Set.of(message.author()));
    around.forEach(each -> authors.add(each.author()));
    Map<MemberId, String> names = direct.names(tx, authors);
    return new MessageReportPage(
        frames.frame(tx, ask, words.say("message.report.title")),
        List.of(new Link(words.say("message.report.back"), "/direct/" + message.talk())),
        article(message, names),
        "/direct/messages/" + message.id() + "/report",
        id,
        reason,
        Arrays.stream(ReportReason.values())
            .filter(each -> each != ReportReason.OFF_TOPIC)
            .map(each -> Choice.of(each.code(), words.say("reason." + each.code())))
            .toList(),
        text,
        Field.of("around", words.say("message.around")).withHint(words.say("message.around.hint")),
        around.stream().map(each -> choice(each, names)).toList(),
        Set.copyOf(ask.fields("around")));
  }

  private Choice choice(DirectMessage message, Map<MemberId, String> names) {
    return new Choice(
        message.id().toString(),
        words.name(names, message.author()) + ", " + words.dates().when(message.sentAt()),
        ModerationWords.excerpt(message.written()));
  }

  private PostArticle article(DirectMessage message, Map<MemberId, String> names) {
    return new PostArticle(
        message.id().toString(),
        words.name(names, message.author()),
        words.dates().when(message.sentAt()),
        message.html(),
        List.of(),
        List.of());
  }

  private Reply send(Tx tx, Ask ask) {
    DirectMessage message = shown(tx, ask);
    Optional<ReportReason> reason = Codes.find(ReportReason.class, ask.field("reason"));
    Parsed<ReportText> text = ReportText.read(ask.field("text"));
    Field typedReason = reason().withValue(ask.field("reason"));
    Field typed = text().withValue(ask.field("text"));
    String id = id(ask);
    if (reason.isEmpty() || text.find().isEmpty()) {
      List<FieldError> missing =
          reason.isEmpty() ? List.of(FieldError.at("", InputCode.REQUIRED)) : List.of();
      return Reply.formAgain(
          TEMPLATE,
          page(
              tx,
              ask,
              message,
              id,
              typedReason.withErrors(words.sentences("message.reason-field", missing)),
              typed.withErrors(words.sentences("text", text.errors()))));
    }
    MemberId reporter = PostWriter.of(ask.caller()).member();
    Duration wait =
        ReportPages.hasPace(reason.get()) ? pace.take(reporter.toString()) : Duration.ZERO;
    if (!wait.isZero()) {
      return Reply.page(
              TEMPLATE,
              page(
                  tx,
                  ask,
                  message,
                  id,
                  typedReason,
                  typed.withErrors(List.of(words.say("report.too-fast")))))
          .withStatus(429)
          .withHeader("Retry-After", Long.toString(wait.toSeconds() + 1));
    }
    cases.report(
        tx,
        message,
        ReportId.parse(id),
        reporter,
        new NewReport(reason.get(), text.get()),
        chosen(ask));
    return Reply.seeOther("/direct/" + message.talk() + "?done=message-reported");
  }

  private static Set<DirectId> chosen(Ask ask) {
    return ask.fields("around").stream()
        .filter(value -> value.matches("[0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}"))
        .map(DirectId::parse)
        .collect(Collectors.toSet());
  }

  private static String id(Ask ask) {
    try {
      return Uuids.parse(ask.field("id")).toString();
    } catch (IllegalArgumentException notOurs) {
      return Uuids.next(ask.now(), RANDOM).toString();
    }
  }
}
