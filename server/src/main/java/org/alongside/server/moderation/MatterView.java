package org.alongside.server.moderation;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.alongside.core.forum.ReportId;
import org.alongside.core.identity.MemberId;
import org.alongside.server.access.Refused;
import org.alongside.server.db.Tx;
import org.alongside.server.forum.Forum;
import org.alongside.server.forum.PostWriter;
import org.alongside.server.html.Link;
import org.alongside.server.html.PostArticle;
import org.alongside.server.html.Tag;
import org.alongside.server.http.Ask;

/** What the pages of all things that are not posts have in common. */
final class MatterView {
  private final Forum forum;
  private final MatterCases cases;
  private final MatterReports reports;
  private final ModerationWords words;

  MatterView(Forum forum, MatterCases cases, MatterReports reports, ModerationWords words) {
    this.forum = forum;
    this.cases = cases;
    this.reports = reports;
    this.words = words;
  }

  static MemberId moderator(Ask ask) {
    return PostWriter.of(ask.caller()).member();
  }

  /** The case in the path, for a moderator whom it does not concern. */
  MatterCase item(Tx tx, Ask ask) {
    MatterCase item = cases.find(tx, ReportId.of(ask.id("case"))).orElseThrow(Refused::new);
    if (cases.isInvolved(tx, item, moderator(ask))) {
      throw words.problem(Decided.INVOLVED);
    }
    return item;
  }

  String say(MatterCase item, String key, Object... arguments) {
    return words.say(item.kind().code() + "." + key, arguments);
  }

  List<Link> trail(MatterCase item) {
    return List.of(
        new Link(words.say("queue.title"), "/moderation"),
        new Link(say(item, "case.title"), MatterCasePages.CASES + item.id()));
  }

  /** What was reported, as it stood then, with the names that stand there now. */
  List<PostArticle> articles(Tx tx, ReportId item) {
    List<Exhibit> exhibits = reports.listExhibits(tx, item);
    Map<MemberId, String> names =
        forum.names(
            tx,
            exhibits.stream()
                .flatMap(each -> Stream.ofNullable(each.author()))
                .distinct()
                .toList());
    return exhibits.stream().map(each -> article(each, exhibits.size(), names)).toList();
  }

  /** One thing, for who is about to report it. */
  PostArticle article(Tx tx, Exhibit exhibit) {
    MemberId author = exhibit.author();
    return article(exhibit, 1, author == null ? Map.of() : forum.names(tx, List.of(author)));
  }

  private PostArticle article(Exhibit exhibit, int of, Map<MemberId, String> names) {
    MemberId author = exhibit.author();
    String by = author == null ? words.say("matter.scheme") : words.name(names, author);
    boolean named = !exhibit.title().isEmpty() && !Objects.equals(exhibit.title(), by);
    Tag tag =
        exhibit.reported()
            ? new Tag(words.say("message.tag.reported"), Tag.Tone.NOTICE)
            : Tag.plain(words.say("message.tag.around"));
    return new PostArticle(
        exhibit.id().toString(),
        named ? words.say("matter.by", exhibit.title(), by) : by,
        words.dates().when(exhibit.madeAt()),
        exhibit.html(),
        of > 1 ? List.of(tag) : List.of(),
        List.of());
  }
}
