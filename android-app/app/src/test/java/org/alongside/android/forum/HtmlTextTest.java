package org.alongside.android.forum;

import static org.assertj.core.api.Assertions.assertThat;

import android.content.Context;
import android.text.Spanned;
import android.text.style.ImageSpan;
import android.text.style.URLSpan;
import androidx.test.core.app.ApplicationProvider;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.robolectric.RobolectricTestRunner;

@RunWith(RobolectricTestRunner.class)
public final class HtmlTextTest {

  private final Context context = ApplicationProvider.getApplicationContext();

  @Test
  public void saysWhatAPictureShowsAndFetchesNothing() {
    CharSequence text =
        HtmlText.read(
            context,
            "<p>Look: <img src=\"https://evil.example/a.png\" alt=\"my new chair\" loading=\"lazy\">"
                + " and <img src=\"/x.png\"></p>");
    assertThat(text.toString())
        .isEqualTo("Look: (Picture: my new chair) and (A picture. You can see it on the website.)");
    assertThat(((Spanned) text).getSpans(0, text.length(), ImageSpan.class)).isEmpty();
  }

  @Test
  public void keepsNumbersAndLinesAndOnlyLinksThatABrowserOpens() {
    CharSequence text =
        HtmlText.read(
            context,
            "<ol>\n<li>First</li>\n<li>Second</li>\n</ol><p>See <a href=\"https://a.example/\">a"
                + " page</a>, <a href=\"javascript:alert(1)\">this</a> and <a href=\"/boards\">us</a>"
                + "</p>");
    assertThat(text.toString()).contains("1. First", "2. Second", "See a page, this and us");
    assertThat(((Spanned) text).getSpans(0, text.length(), URLSpan.class))
        .singleElement()
        .satisfies(link -> assertThat(link.getURL()).isEqualTo("https://a.example/"));
    assertThat(HtmlText.hasLinks(text)).isTrue();
  }

  @Test
  public void showsHostileMarkupAsWordsOrNotAtAll() {
    CharSequence text =
        HtmlText.read(
            context, "<p>&lt;script&gt;x&lt;/script&gt;<iframe src=\"//e\"></iframe></p>");
    assertThat(text.toString()).isEqualTo("<script>x</script>");
    assertThat(HtmlText.hasLinks(text)).isFalse();
  }
}
