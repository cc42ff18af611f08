package org.alongside.server.html;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SafeHtmlTest {
  @Test
  void keepsTextListsAndLinks() {
    assertThat(SafeHtml.sanitise("<p>A <strong>b</strong></p><ol start=\"3\"><li>c</li></ol>"))
        .hasToString("<p>A <strong>b</strong></p><ol start=\"3\"><li>c</li></ol>");
    assertThat(SafeHtml.sanitise("<a href=\"https://example.org/\">x</a>").toString())
        .contains("href=\"https://example.org/\"")
        .contains("nofollow");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<script>alert(1)</script>",
        "<a href=\"javascript:alert(1)\">x</a>",
        "<img src=x onerror=alert(1)>",
        "<p onclick=\"alert(1)\" style=\"color:red\">x</p>",
        "<svg/onload=alert(1)>",
        "<iframe src=\"//evil.example\"></iframe>",
        "<form action=\"//evil.example\"><input name=a></form>"
      })
  void dropsWhatCouldActOrFetch(String hostile) {
    assertThat(SafeHtml.sanitise(hostile).toString())
        .doesNotContainIgnoringCase("alert")
        .doesNotContain("evil.example", "style=", "<img", "<svg", "<form", "<input");
  }
}
