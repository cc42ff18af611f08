package org.alongside.server.site;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.alongside.core.input.FieldError;
import org.alongside.server.html.EnglishDates;
import org.alongside.server.html.PageFrame;
import org.alongside.server.html.Words;
import org.alongside.server.http.ErrorPages;
import org.alongside.server.http.KeptForm;
import org.alongside.server.http.Reply;
import org.jspecify.annotations.Nullable;

/**
 * Error pages that say what happened and what to do, without looking anything up: the store may be
 * what failed.
 */
public final class SiteErrorPages implements ErrorPages {
  private final SiteSettings settings;
  private final EnglishDates dates;
  private final Words words = Words.english();

  public SiteErrorPages(SiteSettings settings, Clock clock) {
    this.settings = settings;
    this.dates = new EnglishDates(clock);
  }

  @Override
  public Reply page(int status, String type, @Nullable LocalDate endedOn) {
    PageFrame frame = PageFrame.of(title(type), "/", settings.unread());
    return Reply.page("site/error.jte", new ErrorPage(frame, title(type), detail(type, endedOn)))
        .withStatus(status);
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
