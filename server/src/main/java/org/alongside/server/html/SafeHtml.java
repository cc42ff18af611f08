package org.alongside.server.html;

import gg.jte.Content;
import gg.jte.TemplateOutput;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.owasp.html.HtmlPolicyBuilder;
import org.owasp.html.PolicyFactory;

/**
 * HTML that may stand in a page as it is. It is made by going through the sanitiser, so that
 * holding one is proof: no script, no style, no form, no image, nothing but text, lists, tables,
 * quotations and links to http, https, mail and telephone.
 *
 * <p>Example: {@code SafeHtml.sanitise("<p>Hello</p><script>x</script>")} holds {@code
 * <p>Hello</p>}.
 */
public final class SafeHtml implements Content {
  private static final PolicyFactory POLICY =
      new HtmlPolicyBuilder()
          .allowElements(
              "p",
              "br",
              "hr",
              "h2",
              "h3",
              "h4",
              "h5",
              "h6",
              "ul",
              "ol",
              "li",
              "strong",
              "em",
              "del",
              "blockquote",
              "pre",
              "code",
              "table",
              "thead",
              "tbody",
              "tr",
              "th",
              "td",
              "a")
          .allowUrlProtocols("http", "https", "mailto", "tel")
          .allowAttributes("href")
          .onElements("a")
          .allowAttributes("start")
          .matching(number())
          .onElements("ol")
          .requireRelsOnLinks("nofollow", "noopener", "noreferrer", "ugc")
          .toFactory();

  private final String html;

  private SafeHtml(String html) {
    this.html = html;
  }

  /** What is left of the HTML when everything that is not allowed is dropped. */
  public static SafeHtml sanitise(String html) {
    return new SafeHtml(POLICY.sanitize(html));
  }

  /**
   * HTML that {@link #sanitise} made earlier and that has been in our own store since: reading it
   * back costs nothing. Never for text from anywhere else.
   */
  public static SafeHtml kept(String html) {
    return new SafeHtml(html);
  }

  /** A paragraph of plain text. */
  public static SafeHtml paragraph(String text) {
    String escaped = text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    return sanitise("<p>" + escaped + "</p>");
  }

  private static Pattern number() {
    return Pattern.compile("[0-9]{1,6}");
  }

  @Override
  public void writeTo(TemplateOutput output) {
    output.writeContent(html);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof SafeHtml that && that.html.equals(html);
  }

  @Override
  public int hashCode() {
    return html.hashCode();
  }

  @Override
  public String toString() {
    return html;
  }
}
