package org.alongside.core.wire;

import com.google.gson.JsonObject;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.alongside.core.guidance.Audience;
import org.alongside.core.guidance.GuidancePage;
import org.alongside.core.guidance.Handbook;
import org.alongside.core.guidance.HandbookSlug;
import org.alongside.core.guidance.PageSlug;

/** Handbooks and their pages, with both editions. */
public final class GuidanceJson {
  private static final int MOST_PAGES = 1_000;

  private GuidanceJson() {}

  /** Writes a handbook with all of its pages. */
  public static JsonObject write(Handbook handbook) {
    return head(handbook).withAll("pages", handbook.pages(), GuidanceJson::write).build();
  }

  /** Writes a handbook with its pages' titles and dates, for a table of contents. */
  public static JsonObject writeContents(Handbook handbook) {
    return head(handbook).withAll("pages", handbook.pages(), page -> head(page).build()).build();
  }

  /** Writes a page whole. */
  public static JsonObject write(GuidancePage page) {
    return head(page).with("markdown", page.markdown()).with("easyRead", page.easyRead()).build();
  }

  /** Reads a handbook with all of its pages. */
  public static Supplier<Handbook> readHandbook(JsonValue json) {
    return json.object(
        fields -> {
          Supplier<HandbookSlug> slug = fields.required("slug", v -> v.slug(HandbookSlug::parse));
          Supplier<String> title = fields.required("title", JsonValue::token);
          Supplier<String> summary = fields.required("summary", JsonValue::anyText);
          Supplier<List<GuidancePage>> pages =
              fields.required("pages", v -> v.list(MOST_PAGES, GuidanceJson::readPage));
          return fields.build(
              () -> new Handbook(slug.get(), title.get(), summary.get(), pages.get()));
        });
  }

  /** Reads a page whole. */
  public static Supplier<GuidancePage> readPage(JsonValue json) {
    return json.object(
        fields -> {
          fields.skip("readingMinutes", "editions");
          Supplier<PageSlug> slug = fields.required("slug", v -> v.slug(PageSlug::parse));
          Supplier<String> title = fields.required("title", JsonValue::token);
          Supplier<String> summary = fields.required("summary", JsonValue::anyText);
          Supplier<Audience> audience = fields.required("audience", v -> v.code(Audience.class));
          Supplier<String> owner = fields.required("owner", JsonValue::token);
          Supplier<LocalDate> last = fields.required("lastReviewedOn", JsonValue::date);
          Supplier<LocalDate> next = fields.required("nextReviewOn", JsonValue::date);
          Supplier<String> markdown = fields.required("markdown", JsonValue::token);
          Supplier<Optional<String>> easyRead = fields.optional("easyRead", JsonValue::token);
          return fields.build(
              () ->
                  new GuidancePage(
                      slug.get(),
                      title.get(),
                      summary.get(),
                      audience.get(),
                      owner.get(),
                      last.get(),
                      next.get(),
                      markdown.get(),
                      easyRead.get().orElse(null)));
        });
  }

  private static JsonBuilder head(Handbook handbook) {
    return new JsonBuilder()
        .with("slug", handbook.slug())
        .with("title", handbook.title())
        .with("summary", handbook.summary());
  }

  private static JsonBuilder head(GuidancePage page) {
    return new JsonBuilder()
        .with("slug", page.slug())
        .with("title", page.title())
        .with("summary", page.summary())
        .with("audience", page.audience())
        .with("owner", page.owner())
        .with("lastReviewedOn", page.lastReviewedOn())
        .with("nextReviewOn", page.nextReviewOn())
        .with("readingMinutes", page.readingMinutes())
        .withAll("editions", page.listEditions(), edition -> JsonBuilder.text(edition.code()));
  }
}
