package org.alongside.server.html;

import java.util.List;
import java.util.regex.Pattern;
import org.commonmark.Extension;
import org.commonmark.ext.autolink.AutolinkExtension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.Heading;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;

/**
 * Turns Markdown (CommonMark with tables, and addresses as links) into HTML that is safe to show.
 * HTML within it shows as it was typed; of an image only its description stays; headings stand two
 * levels lower, below those of the page; nesting has a limit, beyond which marks show as typed. A
 * link whose words are the address of another place says where it leads, and no sign turns the
 * direction of what follows it.
 *
 * <p>Example: {@code Markdown.render("**Hello** you")} is {@code <p><strong>Hello</strong>
 * you</p>}. Safe for use by many threads.
 */
public final class Markdown {
  /** Grows when the same text would give other HTML; kept beside stored HTML. */
  public static final int VERSION = 2;

  /** The longest text that is rendered. */
  public static final int MOST_CHARACTERS = 400_000;

  private static final Pattern TURNS = Pattern.compile("[\u202A-\u202E\u2066-\u2069]");
  private static final int DEEPEST_BLOCKS = 12;
  private static final int DEEPEST_INLINES = 12;
  private static final int HEADINGS_LOWER = 2;
  private static final int LOWEST_HEADING = 6;

  private static final List<Extension> EXTENSIONS =
      List.of(TablesExtension.create(), AutolinkExtension.create());
  private static final Parser PARSER =
      Parser.builder()
          .extensions(EXTENSIONS)
          .maxOpenBlockParsers(DEEPEST_BLOCKS)
          .maxInlineNesting(DEEPEST_INLINES)
          .build();
  private static final HtmlRenderer AS_WRITTEN = renderer("\n");
  private static final HtmlRenderer AS_TYPED = renderer("<br>\n");

  private Markdown() {}

  /** The HTML of a text in which single line ends only wrap the lines, such as a handbook's. */
  public static SafeHtml render(String markdown) {
    return render(markdown, AS_WRITTEN);
  }

  /** The HTML of a text typed into a form: a line end is a line end. */
  public static SafeHtml renderTyped(String markdown) {
    return render(markdown, AS_TYPED);
  }

  private static SafeHtml render(String markdown, HtmlRenderer renderer) {
    if (markdown.length() > MOST_CHARACTERS) {
      throw new IllegalArgumentException("too long to render: " + markdown.length());
    }
    Node document = PARSER.parse(markdown);
    document.accept(new Tame());
    return SafeHtml.sanitise(renderer.render(document));
  }

  private static HtmlRenderer renderer(String softBreak) {
    return HtmlRenderer.builder()
        .extensions(EXTENSIONS)
        .escapeHtml(true)
        .sanitizeUrls(true)
        .softbreak(softBreak)
        .build();
  }

  /** A text without the signs that turn the direction of others. */
  private static String withoutTurns(String text) {
    return TURNS.matcher(text).replaceAll("");
  }

  /** The words of a link. */
  private static final class LinkWords extends AbstractVisitor {
    private final StringBuilder words = new StringBuilder();

    static String of(Link link) {
      LinkWords visitor = new LinkWords();
      visitor.visitChildren(link);
      return visitor.words.toString();
    }

    @Override
    public void visit(Text text) {
      words.append(text.getLiteral());
    }

    @Override
    public void visit(Code code) {
      words.append(code.getLiteral());
    }
  }

  /**
   * Lowers headings, takes images out and says where links lead; the parser has bounded how deep it
   * goes.
   */
  private static final class Tame extends AbstractVisitor {
    @Override
    public void visit(Heading heading) {
      heading.setLevel(Math.min(LOWEST_HEADING, heading.getLevel() + HEADINGS_LOWER));
      visitChildren(heading);
    }

    @Override
    public void visit(Text text) {
      text.setLiteral(withoutTurns(text.getLiteral()));
    }

    @Override
    public void visit(Code code) {
      code.setLiteral(withoutTurns(code.getLiteral()));
    }

    @Override
    public void visit(Link link) {
      visitChildren(link);
      TrueHost.of(link.getDestination(), LinkWords.of(link))
          .ifPresent(host -> link.insertAfter(new Text(" (" + host + ")")));
    }

    @Override
    public void visit(Image image) {
      visitChildren(image);
      for (Node child = image.getFirstChild(); child != null; child = image.getFirstChild()) {
        image.insertBefore(child);
      }
      image.unlink();
    }
  }
}
