package org.alongside.server.text;

import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Image;
import org.commonmark.node.ListItem;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;

/** The words of a Markdown text, without its signs, links and pictures. */
public final class PlainText {
  private static final int DEEPEST = 12;

  /** As deep as what is shown: a text of nothing but quotations in each other has a bound. */
  private static final Parser PARSER =
      Parser.builder().maxOpenBlockParsers(DEEPEST).maxInlineNesting(DEEPEST).build();

  private static final Pattern NOT_A_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");

  private PlainText() {}

  /** The text in one line. */
  public static String of(String markdown) {
    StringBuilder text = new StringBuilder();
    PARSER.parse(markdown).accept(new Collector(text));
    return inOneLine(text);
  }

  /** Without the signs that turn the direction of others, and with one space where some are. */
  private static String inOneLine(CharSequence text) {
    StringBuilder line = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char sign = text.charAt(i);
      boolean space = Character.isWhitespace(sign);
      boolean doubled = space && (line.length() == 0 || line.charAt(line.length() - 1) == ' ');
      if (!doubled && !turns(sign)) {
        line.append(space ? ' ' : sign);
      }
    }
    return line.toString().strip();
  }

  private static boolean turns(char sign) {
    return (sign >= '\u202A' && sign <= '\u202E') || (sign >= '\u2066' && sign <= '\u2069');
  }

  /** The words of a plain text, in lower case. */
  public static Stream<String> words(String text) {
    return NOT_A_WORD
        .splitAsStream(text.replaceAll("[’']", "").toLowerCase(Locale.UK))
        .filter(word -> !word.isEmpty());
  }

  private static final class Collector extends AbstractVisitor {
    private final StringBuilder text;

    Collector(StringBuilder text) {
      this.text = text;
    }

    @Override
    public void visit(Text node) {
      text.append(node.getLiteral());
    }

    @Override
    public void visit(Code node) {
      text.append(node.getLiteral());
    }

    @Override
    public void visit(SoftLineBreak node) {
      text.append(' ');
    }

    @Override
    public void visit(HardLineBreak node) {
      text.append(' ');
    }

    @Override
    public void visit(Paragraph node) {
      visitChildren(node);
      text.append(' ');
    }

    @Override
    public void visit(ListItem node) {
      visitChildren(node);
      text.append(' ');
    }

    @Override
    public void visit(Image node) {
      // a picture says nothing to the search
    }
  }
}
