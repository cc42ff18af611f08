package org.alongside.android.forum;

import android.content.Context;
import android.text.Html;
import android.text.SpannableStringBuilder;
import android.text.Spanned;
import android.text.style.ImageSpan;
import android.text.style.URLSpan;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.alongside.android.R;

/**
 * The HTML of a post as text for this phone: bold, lists, quotes and links, and nothing that runs
 * or is fetched. Of a picture its description stays, as words.
 */
final class HtmlText {

  private static final Pattern IMAGE = Pattern.compile("<img\\b[^>]*>", Pattern.CASE_INSENSITIVE);
  private static final Pattern DESCRIPTION =
      Pattern.compile("\\balt\\s*=\\s*\"([^\"]*)\"", Pattern.CASE_INSENSITIVE);
  private static final Pattern NUMBERED =
      Pattern.compile("<ol\\b[^>]*>(.*?)</ol>", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
  private static final Pattern ITEM =
      Pattern.compile("<li\\b[^>]*>(.*?)</li>", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
  private static final Pattern CELL_END = Pattern.compile("</t[dh]>", Pattern.CASE_INSENSITIVE);
  private static final Pattern ROW_END = Pattern.compile("</tr>", Pattern.CASE_INSENSITIVE);

  private HtmlText() {}

  /** Whether the text has something to open. */
  static boolean hasLinks(CharSequence text) {
    return text instanceof Spanned spanned
        && spanned.getSpans(0, spanned.length(), URLSpan.class).length > 0;
  }

  static CharSequence read(Context context, String html) {
    String words = numbered(rows(pictures(context, html)));
    Spanned read = Html.fromHtml(words, Html.FROM_HTML_MODE_COMPACT, source -> null, null);
    SpannableStringBuilder text = new SpannableStringBuilder(read);
    for (ImageSpan image : text.getSpans(0, text.length(), ImageSpan.class)) {
      text.removeSpan(image);
    }
    for (URLSpan link : text.getSpans(0, text.length(), URLSpan.class)) {
      if (!isOpen(link.getURL())) {
        text.removeSpan(link);
      }
    }
    int end = text.length();
    while (end > 0 && Character.isWhitespace(text.charAt(end - 1))) {
      end--;
    }
    return text.subSequence(0, end);
  }

  /** Only what a browser opens; a link within the website leads nowhere from here. */
  private static boolean isOpen(String address) {
    String lower = address.toLowerCase(Locale.ROOT);
    return lower.startsWith("https://") || lower.startsWith("http://");
  }

  private static String pictures(Context context, String html) {
    Matcher image = IMAGE.matcher(html);
    StringBuffer words = new StringBuffer();
    while (image.find()) {
      Matcher description = DESCRIPTION.matcher(image.group());
      String says =
          description.find()
              ? context.getString(R.string.forum_picture, description.group(1))
              : context.getString(R.string.forum_picture_untold);
      image.appendReplacement(words, Matcher.quoteReplacement(says));
    }
    return image.appendTail(words).toString();
  }

  /** Android knows no tables: a line for each row. */
  private static String rows(String html) {
    return ROW_END.matcher(CELL_END.matcher(html).replaceAll(" ")).replaceAll("<br>");
  }

  /** Android shows numbered lists with dots: puts the numbers in as words. */
  private static String numbered(String html) {
    Matcher list = NUMBERED.matcher(html);
    StringBuffer words = new StringBuffer();
    while (list.find()) {
      Matcher item = ITEM.matcher(list.group(1));
      StringBuilder lines = new StringBuilder();
      for (int number = 1; item.find(); number++) {
        lines.append("<p>").append(number).append(". ").append(item.group(1)).append("</p>");
      }
      list.appendReplacement(words, Matcher.quoteReplacement(lines.toString()));
    }
    return list.appendTail(words).toString();
  }
}
