package org.alongside.core.wire;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import java.time.LocalDate;
import java.util.List;
import org.alongside.core.guidance.Audience;
import org.alongside.core.guidance.GuidancePack;
import org.alongside.core.guidance.GuidancePack.Change;
import org.alongside.core.guidance.GuidancePack.Contents;
import org.alongside.core.guidance.GuidancePack.Mark;
import org.alongside.core.guidance.GuidancePage;
import org.alongside.core.guidance.HandbookSlug;
import org.alongside.core.guidance.PageSlug;
import org.alongside.core.input.FieldError;
import org.alongside.core.input.InputCode;
import org.junit.jupiter.api.Test;

class GuidancePackJsonTest {
  private static final HandbookSlug HANDBOOK = HandbookSlug.parse("your-budget");

  @Test
  void comesBackAsItWasWritten() {
    GuidancePack pack = pack(page("You get help."));
    assertThat(
            JsonValue.read(
                    GuidancePackJson.write(pack).toString(),
                    JsonMode.STRICT,
                    GuidancePackJson::read)
                .get())
        .isEqualTo(pack);
  }

  @Test
  void refusesAPageThatWasAlteredOnTheWay() {
    JsonObject json = GuidancePackJson.write(pack(page("You get help.")));
    String altered = json.toString().replace("You get help.", "You get harm.");
    assertThat(JsonValue.read(altered, JsonMode.STRICT, GuidancePackJson::read).errors())
        .containsExactly(FieldError.at("", InputCode.INCONSISTENT));
  }

  @Test
  void refusesContentsThatLostAPageOnTheWay() {
    JsonObject json = GuidancePackJson.write(pack(page("You get help.")));
    JsonObject handbook = json.getAsJsonArray("contents").get(0).getAsJsonObject();
    handbook.getAsJsonArray("pages").remove(1);
    assertThat(JsonValue.read(json.toString(), JsonMode.STRICT, GuidancePackJson::read).errors())
        .containsExactly(FieldError.at("", InputCode.INCONSISTENT));
  }

  @Test
  void hashesAnotherTextToAnotherHash() {
    assertThat(GuidanceHash.of(page("One"))).isNotEqualTo(GuidanceHash.of(page("Two")));
    assertThat(GuidanceHash.of(page("One"))).isEqualTo(GuidanceHash.of(page("One")));
  }

  private static GuidancePack pack(GuidancePage page) {
    List<Contents> contents =
        List.of(
            new Contents(
                HANDBOOK,
                "Your budget",
                "What it is",
                List.of(
                    new Mark(page.slug(), GuidanceHash.of(page)),
                    new Mark(PageSlug.parse("other"), "abc"))));
    return new GuidancePack(
        GuidanceHash.of(contents), contents, List.of(new Change(HANDBOOK, page)));
  }

  private static GuidancePage page(String markdown) {
    return new GuidancePage(
        PageSlug.parse("help"),
        "Help",
        "Who helps",
        Audience.HOLDERS,
        "The guidance team",
        LocalDate.of(2026, 10, 1),
        LocalDate.of(2027, 10, 1),
        markdown,
        null);
  }
}
