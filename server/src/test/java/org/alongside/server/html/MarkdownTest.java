package org.alongside.server.html;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.alongside.server.text.PlainText;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MarkdownTest {
  private static final Duration PATIENCE = Duration.ofSeconds(10);
  private static final Pattern ELEMENT = Pattern.compile("<(/?[a-z0-9]+)((?:[^>\"]|\"[^\"]*\")*)>");
  private static final List<String> KNOWN =
      List.of(
          "p",
          "br",
          "hr",
          "h3",
          "h4",
          "h5",
          "h6",
          "ul",
          "ol",
          "li",
          "strong",
          "em",
          "blockquote",
          "pre",
          "code",
          "table",
          "thead",
          "tbody",
          "tr",
          "th",
          "td",
          "a");

  @Test
  void writesWhatPeopleUse() {
    assertThat(Markdown.render("**Hello** *you*\n\n1. one\n2. two\n\n> quoted").toString())
        .isEqualToIgnoringWhitespace(
            "<p><strong>Hello</strong> <em>you</em></p><ol><li>one</li><li>two</li></ol>"
                + "<blockquote><p>quoted</p></blockquote>");
    assertThat(Markdown.render("| a | b |\n|---|---|\n| 1 | 2 |").toString())
        .contains("<table>", "<th>a</th>", "<td>2</td>");
  }

  @Test
  void aLinkWhoseWordsAreAnotherAddressSaysWhereItLeads() {
    assertThat(Markdown.render("[https://bank.example](https://evil.example/x)").toString())
        .contains(">https://bank.example</a> (evil.example)");
    assertThat(Markdown.render("[www.bank.example](//evil.example)").toString())
        .contains("(evil.example)");
    assertThat(Markdown.render("[**bank.example/login**](https://evil.example)").toString())
        .contains("(evil.example)");
    assertThat(Markdown.render("[our bank](https://bank.example@evil.example/)").toString())
        .contains("(evil.example)");
    assertThat(Markdown.render("[nhs.uk](https://nh\u0455.uk/)").toString())
        .contains("(xn--nh-foc.uk)");
    assertThat(Markdown.render("https://nh\u0455.uk/ill").toString()).contains("(xn--nh-foc.uk)");
    for (String plain :
        List.of(
            "[https://www.bank.example](https://bank.example/x)",
            "[our bank](https://bank.example/)",
            "[bank.example](https://WWW.bank.example)",
            "https://bank.example/a?b=c",
            "[write to us](mailto:a@bank.example)")) {
      assertThat(Markdown.render(plain).toString()).as(plain).doesNotContain("(");
    }
  }

  @Test
  void noSignTurnsTheDirectionOfWhatFollows() {
    String turned =
        Markdown.render("a&#x202E;b `c&#x2066;d` \u202Ee [f&#8238;g](https://a.example/)")
            .toString();
    assertThat(turned).doesNotContain("\u202E", "\u2066").doesNotContainIgnoringCase("&#x202e");
    assertThat(turned).contains("ab", "fg");
    assertThat(PlainText.of("a&#x202E;b")).isEqualTo("ab");
  }

  @Test
  void tenThousandQuotationsInEachOtherCostLittle() {
    for (String deep :
        List.of(
            ">".repeat(10_000) + " end",
            "> ".repeat(9_990) + " end",
            "- ".repeat(9_990) + "end",
            "*a ".repeat(6_000) + "end",
            "[".repeat(9_990) + "end" + "]".repeat(9_990),
            "![".repeat(6_000) + "end",
            "a " + "`".repeat(9_000) + " end",
            "a " + "<b>".repeat(3_900) + "end")) {
      Assertions.assertTimeoutPreemptively(
          PATIENCE,
          () -> {
            assertThat(Markdown.renderTyped(deep).toString()).contains("end");
            assertThat(PlainText.of(deep)).contains("end");
          });
    }
  }

  @Test
  void makesAddressesLinksThatPassNothingOn() {
    assertThat(
            Markdown.render("see https://example.org/a and [b](https://example.org/b)").toString())
        .contains("href=\"https://example.org/a\"", "href=\"https://example.org/b\"")
        .contains("rel=\"nofollow noopener noreferrer ugc\"");
  }

  @Test
  void keepsLineEndsOfWhatIsTyped() {
    assertThat(Markdown.render("one\ntwo").toString()).doesNotContain("<br");
    assertThat(Markdown.renderTyped("one\ntwo").toString()).contains("one<br />");
  }

  @Test
  void putsHeadingsBelowThoseOfThePage() {
    assertThat(Markdown.render("# a\n\n## b\n\n###### c").toString())
        .contains("<h3>a</h3>", "<h4>b</h4>", "<h6>c</h6>");
  }

  @Test
  void keepsOnlyTheDescriptionOfAnImage() {
    assertThat(Markdown.render("![my **new** chair](https://evil.example/x.png)").toString())
        .contains("my <strong>new</strong> chair")
        .doesNotContain("<img", "evil.example");
  }

  @Test
  void showsHtmlAsItWasTyped() {
    assertThat(Markdown.render("a <b>c</b>\n\n<div onclick=x>y</div>").toString())
        .contains("&lt;b&gt;c&lt;/b&gt;", "&lt;div onclick&#61;x&gt;")
        .doesNotContain("<b>", "<div");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[x](javascript:alert(1))",
        "[x](JaVaScRiPt:alert(1))",
        "[x](data:text/html;base64,PHNjcmlwdD4=)",
        "[x](vbscript:msgbox)",
        "<javascript:alert(1)>",
        "[x](&#106;avascript:alert(1))",
        "[x]: javascript:alert(1)\n\n[x]",
        "<script>alert(1)</script>",
        "![x](x\"onerror=\"alert(1))",
        "[x](https://example.org/\"onmouseover=\"alert(1))",
        "`<img src=x onerror=alert(1)>`",
        "| <svg onload=alert(1)> |\n|---|\n| x |"
      })
  void givesHostileTextNoPower(String hostile) {
    assertOnlyKnown(Markdown.renderTyped(hostile).toString());
  }

  @Test
  void survivesDeepNesting() {
    List<String> hostile =
        List.of(
            "> ".repeat(10_000) + "deep",
            "- ".repeat(10_000) + "deep",
            "1. ".repeat(6_000) + "deep",
            "*_".repeat(9_000) + "a" + "_*".repeat(9_000),
            "**a *b ".repeat(3_000) + "*".repeat(9_000),
            "[".repeat(20_000) + "a" + "](b)".repeat(5_000),
            "![".repeat(9_000) + "a" + "](b)".repeat(9_000),
            "`".repeat(20_000),
            "<".repeat(20_000),
            "&".repeat(20_000),
            "|".repeat(9_000) + "\n" + "|-".repeat(9_000) + "\n" + "|".repeat(9_000),
            "http://".repeat(3_000),
            "a@b.c.".repeat(3_000));
    for (String text : hostile) {
      String html =
          Assertions.assertTimeoutPreemptively(
              PATIENCE,
              () -> Markdown.renderTyped(text).toString(),
              () -> "too slow: " + text.substring(0, 20));
      assertOnlyKnown(html);
    }
  }

  @Test
  void survivesAnyMixOfMarks() {
    Random random = new Random(20261122);
    List<String> parts =
        List.of(
            "*",
            "**",
            "_",
            "`",
            "```\n",
            "> ",
            "- ",
            "1. ",
            "#",
            "\n",
            "\n\n",
            "[",
            "](",
            ")",
            "!",
            "<",
            ">",
            "</",
            "<a href='",
            "\"",
            "'",
            "&",
            "&#x3c;",
            "javascript:",
            "https://",
            "www.",
            "|",
            "---",
            "\t",
            "    ",
            "onload=",
            "\\",
            "\u0301",
            "\u202e",
            "🙂",
            "script",
            "x");
    for (int round = 0; round < 2_000; round++) {
      StringBuilder text = new StringBuilder();
      for (int i = random.nextInt(60); i >= 0; i--) {
        text.append(parts.get(random.nextInt(parts.size())));
      }
      assertOnlyKnown(Markdown.renderTyped(text.toString()).toString());
    }
  }

  @Test
  void refusesWhatIsFarTooLong() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Markdown.render("a".repeat(Markdown.MOST_CHARACTERS + 1)));
  }

  private static void assertOnlyKnown(String html) {
    Matcher elements = ELEMENT.matcher(html);
    while (elements.find()) {
      String name = elements.group(1).replace("/", "");
      assertThat(KNOWN).as(html).contains(name);
      String attributes = elements.group(2);
      if (name.equals("a") && !attributes.isEmpty()) {
        assertThat(attributes)
            .matches(" href=\"(?!\\s*(?i:javascript|data|vbscript):)[^\"]*\" rel=\"[a-z ]+\"");
      } else if (!attributes.isBlank()) {
        assertThat(attributes).matches(" start=\"[0-9]{1,6}\"| /");
      }
    }
    assertThat(ELEMENT.matcher(html).replaceAll("")).doesNotContain("<");
  }
}
