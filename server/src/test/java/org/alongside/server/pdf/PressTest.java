package org.alongside.server.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PressTest {
  private static String page(String body) {
    return "<html lang=\"en-GB\"><head><title>My plan</title><style>body { font-family: '"
        + Press.FONT
        + "' }</style></head><body>"
        + body
        + "</body></html>";
  }

  @Test
  void makesADocumentThatAScreenReaderCanRead() {
    byte[] pdf =
        Press.printNow(
            page(
                "<h1>My plan</h1><p>Swimming</p><ul><li>One</li></ul><table><tr><th scope=\"row\">Who</th><td>Joe</td></tr></table>"));

    assertThat(PdfCheck.flaws(pdf)).isEmpty();
    assertThat(PdfCheck.text(pdf)).contains("My plan", "Swimming", "One", "Who", "Joe");
  }

  @Test
  void tellsADocumentThatNobodyTagged() {
    // The check can fail: without a title the same page is no PDF/UA.
    byte[] pdf = Press.printNow(page("<h1>My plan</h1>").replace("<title>My plan</title>", ""));

    assertThat(PdfCheck.flaws(pdf)).isNotEmpty();
  }

  @Test
  void takesAnyTextThatPeopleType() {
    byte[] pdf =
        Press.printNow(
            page(
                "<h1>Łucja &amp; Siân</h1><p>\u0001 bell, \u05E9\u05DC\u05D5\u05DD, \u0645\u0631\u062D\u0628\u0627, \uD83D\uDE00, \uFFFE, e\u0301</p>"));

    assertThat(PdfCheck.flaws(pdf)).isEmpty();
    assertThat(PdfCheck.text(pdf)).contains("Łucja & Siân").contains("bell");
  }

  @Test
  void fetchesNothingForADocument() {
    byte[] pdf =
        Press.printNow(
            page(
                "<h1>A</h1><p>B <img alt=\"x\" src=\"file:///etc/passwd\"/><img alt=\"y\" src=\"http://localhost:1/x.png\"/></p><link rel=\"stylesheet\" href=\"file:///etc/hosts\"/>"));

    assertThat(PdfCheck.text(pdf)).contains("B").doesNotContain("root:");
  }
}
