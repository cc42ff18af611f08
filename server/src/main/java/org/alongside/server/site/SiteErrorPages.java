package org.alongside.server.site;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.alongside.core.input.FieldError;
import org.alongside.server.db.Tx;
import org.alongside.server.html.EnglishDates;
import org.alongside.server.html.PageFrame;
import org.alongside.server.html.Words;
import org.alongside.server.http.ErrorPages;
import org.alongside.server.http.Failure;
import org.alongside.server.http.KeptForm;
import org.alongside.server.http.Reply;
import org.alongside.server.http.Visitor;
import org.jspecify.annotations.Nullable;

/**
 * Error pages that say what happened and what to do: within the visitor's own navigation, or
 * without looking anything up when the store is what failed.
 */
public final class SiteErrorPages implements ErrorPages {
  /** The path of no place in the navigation: an error is nowhere. */
  private static final String NO_PLACE = "";

  private final SiteSettings settings;
  private final SiteFrames frames;
  private final EnglishDates dates;
  private final Words words = Words.english();

  public SiteErrorPages(SiteSettings settings, SiteFrames frames, Clock clock) {
    this.settings = settings;
    this.frames = frames;
    this.dates = new EnglishDates(clock);
  }

  @Override
  public Reply page(Failure failure) {
    return page(failure, PageFrame.of(title(failure.type()), NO_PLACE, settings.unread()));
  }

  @Override
  public Reply page(Tx tx, Visitor visitor, Failure failure) {
    return page(failure, frames.frame(tx, visitor, NO_PLACE, title(failure.type())));
  }

  private Reply page(Failure failure, PageFrame frame) {
    String detail = detail(failure.type(), failure.endedOn());
    return Reply.page("site/error.jte", new ErrorPage(frame, title(failure.type()), detail))
        .withStatus(failure.status());
  }

  @Override
  public Reply signInAgain(KeptForm kept, String csrf) {
    return kept("sign-in-again", kept, csrf, "/sign-in", withNext(kept)).withStatus(401);
  }

  @Override
  public Reply sendAgain(KeptForm kept, String csrf) {
    return kept("send-again", kept, csrf, kept.action(), kept.fields()).withStatus(403);
  }

  private static List<Map.Entry<String, String>> withNext(KeptForm kept) {
    List<Map.Entry<String, String>> fields = new ArrayList<>(kept.carried());
    fields.add(Map.entry("next", "/"));
    return fields;
  }

  private Reply kept(
      String type,
      KeptForm kept,
      String csrf,
      String action,
      List<Map.Entry<String, String>> fields) {
    PageFrame frame = PageFrame.of(title(type), "/", settings.unread()).withCsrf(csrf);
    return Reply.page(
        "site/kept.jte",
        new KeptPage(
            frame,
            detail(type, null),
            kept.texts(),
            action,
            fields,
            action.equals("/sign-in"),
            words.say("kept." + type)));
  }

  @Override
  public String title(String type) {
    return words.say("problem." + type + ".title");
  }

  @Override
  public String detail(String type, @Nullable LocalDate endedOn) {
    return words.say("problem." + type + ".detail", endedOn == null ? "" : dates.date(endedOn));
  }

  @Override
  public List<String> sentences(List<FieldError> errors) {
    return errors.stream().map(this::sentence).toList();
  }

  private String sentence(FieldError error) {
    return words.say("input." + error.code(), error.args().toArray());
  }
}
