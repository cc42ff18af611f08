package org.alongside.server.moderation;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.alongside.core.forum.ModerationAction;
import org.alongside.core.forum.ReportId;
import org.alongside.core.forum.ReportStatus;
import org.alongside.core.identity.MemberId;
import org.alongside.server.db.Tx;
import org.alongside.server.html.Link;
import org.alongside.server.html.Tag;
import org.jspecify.annotations.Nullable;

/** What a member reads of messages that they reported, or that they wrote and somebody reported. */
final class OwnMessageLines {
  private final MessageCases cases;
  private final ModerationWords words;

  OwnMessageLines(MessageCases cases, ModerationWords words) {
    this.cases = cases;
    this.words = words;
  }

  /** What they reported, the newest first. */
  List<OwnReportsPage.Line> reports(Tx tx, MemberId reporter) {
    List<MessageCase> reported = cases.listBy(tx, reporter);
    Map<ReportId, MessageRuling> rulings =
        cases.listRulings(tx, reported.stream().map(MessageCase::id).toList()).stream()
            .collect(
                Collectors.toMap(
                    MessageRuling::item, Function.identity(), (newer, older) -> newer));
    return reported.stream().map(item -> line(item, rulings.get(item.id()))).toList();
  }

  private OwnReportsPage.Line line(MessageCase item, @Nullable MessageRuling ruling) {
    return new OwnReportsPage.Line(
        words.say("message.own.reported", words.dates().when(item.openedAt())),
        new Link(words.say("message.own.talk"), "/direct/" + item.talk()),
        words.status(ruling == null ? ReportStatus.OPEN : ReportStatus.DECIDED),
        ruling == null
            ? words.say("own.waiting")
            : words.say("message.told-reporter." + ruling.action().code()),
        ruling == null ? "" : ruling.toldReporters().value(),
        ruling == null ? "" : words.ended(ruling).orElse(""),
        null);
  }

  /** What was decided about what they wrote, the newest first. */
  List<OwnReportsPage.Line> decisions(Tx tx, MemberId author) {
    return cases.listAbout(tx, author).stream()
        .filter(ruling -> ruling.action() != ModerationAction.NONE)
        .map(
            ruling ->
                new OwnReportsPage.Line(
                    words.say("message.own.decided", words.dates().when(ruling.decidedAt())),
                    new Link(words.say("message.own.all"), "/direct"),
                    new Tag(words.say("message.own.yours"), Tag.Tone.OWN),
                    words.say("message.told-author." + ruling.action().code()),
                    ruling.reason().value(),
                    words.ended(ruling).orElse(""),
                    null))
        .toList();
  }
}
