package org.alongside.core.wire;

import com.google.gson.JsonObject;
import java.util.List;
import java.util.function.Supplier;
import org.alongside.core.guidance.GuidancePack;
import org.alongside.core.guidance.GuidancePack.Change;
import org.alongside.core.guidance.GuidancePack.Contents;
import org.alongside.core.guidance.GuidancePack.Mark;
import org.alongside.core.guidance.GuidancePage;
import org.alongside.core.guidance.HandbookSlug;
import org.alongside.core.guidance.PageSlug;
import org.alongside.core.input.InputCode;
import org.alongside.core.input.Parsed;
import org.alongside.core.input.TextRule;

/**
 * {@code {"hash", "contents": [{"slug", "title", "summary", "pages": [{"slug", "hash"}]}], "pages":
 * [{"handbook", "page"}]}}. What is read has been checked by its hashes.
 */
public final class GuidancePackJson {
  private static final int MOST = 1_000;
  private static final TextRule LINE = TextRule.line(1, 300);
  private static final TextRule SUMMARY = TextRule.lines(0, 2_000);

  private GuidancePackJson() {}

  /** Writes it. */
  public static JsonObject write(GuidancePack pack) {
    return new JsonBuilder()
        .with("hash", pack.hash())
        .with("contents", writeContents(pack.contents()).get("contents"))
        .withAll(
            "pages",
            pack.pages(),
            change ->
                new JsonBuilder()
                    .with("handbook", change.handbook())
                    .with("page", GuidanceJson.write(change.page()))
                    .build())
        .build();
  }

  /** Writes what there is without the pages, as an object of the one field {@code contents}. */
  public static JsonObject writeContents(List<Contents> contents) {
    return new JsonBuilder()
        .withAll(
            "contents",
            contents,
            handbook ->
                new JsonBuilder()
                    .with("slug", handbook.slug())
                    .with("title", handbook.title())
                    .with("summary", handbook.summary())
                    .withAll("pages", handbook.pages(), GuidancePackJson::mark)
                    .build())
        .build();
  }

  /**
   * Reads a pack, and checks its hash and that of each page: what was cut off or altered on the way
   * is {@link InputCode#INCONSISTENT}.
   */
  public static Supplier<GuidancePack> read(JsonValue json) {
    return json.object(
        fields -> {
          Supplier<String> hash = fields.required("hash", JsonValue::token);
          Supplier<List<Contents>> contents =
              fields.required("contents", v -> v.list(MOST, GuidancePackJson::readHandbook));
          Supplier<List<Change>> pages =
              fields.required("pages", v -> v.list(MOST, GuidancePackJson::readChange));
          return fields.parse(
              () -> check(new GuidancePack(hash.get(), contents.get(), pages.get())));
        });
  }

  /** Reads what {@link #writeContents} wrote. */
  public static Supplier<List<Contents>> readContents(JsonValue json) {
    return json.object(
        fields -> {
          Supplier<List<Contents>> contents =
              fields.required("contents", v -> v.list(MOST, GuidancePackJson::readHandbook));
          return fields.build(contents);
        });
  }

  private static Parsed<GuidancePack> check(GuidancePack pack) {
    boolean whole = pack.hash().equals(GuidanceHash.of(pack.contents()));
    boolean known =
        pack.pages().stream()
            .allMatch(
                change ->
                    pack.contents().stream()
                        .filter(handbook -> handbook.slug().equals(change.handbook()))
                        .anyMatch(
                            handbook ->
                                handbook
                                    .pages()
                                    .contains(
                                        new Mark(
                                            change.page().slug(),
                                            GuidanceHash.of(change.page())))));
    return whole && known ? Parsed.valid(pack) : Parsed.invalid("", InputCode.INCONSISTENT);
  }

  private static JsonObject mark(Mark page) {
    return new JsonBuilder().with("slug", page.slug()).with("hash", page.hash()).build();
  }

  private static Supplier<Contents> readHandbook(JsonValue json) {
    return json.object(
        fields -> {
          Supplier<HandbookSlug> slug = fields.required("slug", v -> v.slug(HandbookSlug::parse));
          Supplier<String> title = fields.required("title", v -> v.text(LINE));
          Supplier<String> summary = fields.required("summary", v -> v.text(SUMMARY));
          Supplier<List<Mark>> pages =
              fields.required("pages", v -> v.list(MOST, GuidancePackJson::readMark));
          return fields.build(
              () -> new Contents(slug.get(), title.get(), summary.get(), pages.get()));
        });
  }

  private static Supplier<Mark> readMark(JsonValue json) {
    return json.object(
        fields -> {
          Supplier<PageSlug> slug = fields.required("slug", v -> v.slug(PageSlug::parse));
          Supplier<String> hash = fields.required("hash", JsonValue::token);
          return fields.build(() -> new Mark(slug.get(), hash.get()));
        });
  }

  private static Supplier<Change> readChange(JsonValue json) {
    return json.object(
        fields -> {
          Supplier<HandbookSlug> handbook =
              fields.required("handbook", v -> v.slug(HandbookSlug::parse));
          Supplier<GuidancePage> page = fields.required("page", GuidanceJson::readPage);
          return fields.build(() -> new Change(handbook.get(), page.get()));
        });
  }
}
