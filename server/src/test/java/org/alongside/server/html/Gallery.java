package org.alongside.server.html;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.alongside.core.money.Money;
import org.alongside.server.html.Table.Cell;
import org.alongside.server.html.Table.Column;

/**
 * Renders every part of a page into one file, to look at it in a browser; see {@code docs/look.md}.
 */
final class Gallery {
  private static final List<Choice> CHOICES =
      List.of(
          Choice.of("activity", "Activity"),
          new Choice("travel", "Travel", "Bus, train, taxi or fuel"),
          Choice.of("equipment", "Equipment"));

  private Gallery() {}

  /** Writes {@code gallery.html} and the style sheet beside it into the folder that is named. */
  public static void main(String[] arguments) throws IOException {
    Path folder = Path.of(arguments[0]);
    Files.createDirectories(folder);
    Files.writeString(
        folder.resolve("gallery.html"), render().replace("/static/", ""), StandardCharsets.UTF_8);
    for (String name : List.of("alongside.css", "favicon.svg")) {
      try (var file =
          Objects.requireNonNull(Gallery.class.getResourceAsStream("/static/" + name), name)) {
        Files.write(folder.resolve(name), file.readAllBytes());
      }
    }
  }

  /** The page as HTML. */
  static String render() {
    TemplateEngine engine =
        TemplateEngine.createPrecompiled(
            null, ContentType.Html, Gallery.class.getClassLoader(), "org.alongside.server");
    StringOutput output = new StringOutput();
    engine.render("components/gallery.jte", parts(), output);
    return output.toString();
  }

  private static Map<String, Object> parts() {
    Field amount =
        Field.of("amount", "How much did you pay?")
            .withHint("For example, 12.50")
            .withValue("twelve")
            .withErrors(List.of("Write the amount in numbers, like 12.50"));
    DateField date =
        DateField.of("spentOn", "When did you pay?")
            .withHint("For example, 22 11 2026")
            .withTyped("31", "2", "2026")
            .withErrors(List.of("February does not have 31 days"));
    Field contact =
        Field.of("contact", "How shall we answer?")
            .withErrors(List.of("Choose how we shall answer"));
    Map<String, Object> parts = new HashMap<>();
    parts.put("frame", frame());
    parts.put("errors", ErrorSummary.of(date.forSummary(), amount, contact));
    parts.put(
        "fields",
        List.of(
            amount,
            Field.of("payee", "Who did you pay?").withValue("Riverside <Pool> & \"Gym\""),
            contact,
            Field.of("needs", "What is it for?").withHint("Choose all that fit"),
            Field.of("note", "Anything to add?")
                .withHint("Only you see this")
                .withValue("Two lines\nof text"),
            Field.of("password", "Your password").withValue("secret"),
            Field.of("q", "Search the handbook").withValue("carer")));
    parts.put("date", date);
    parts.put("category", Field.of("category", "What kind of spend is it?"));
    parts.put("choices", CHOICES);
    parts.put("left", MoneyFigure.of(Money.pence(1_234_50), "left until 31 March 2027"));
    parts.put(
        "shortfall",
        MoneyFigure.of(Money.pence(-42_00), "more spent than the plan has for travel"));
    parts.put("progress", Progress.of(8_765_50, 10_000_00, "£8,765.50 of £10,000 used"));
    parts.put("rows", rows());
    parts.put("table", table());
    parts.put("messages", messages());
    parts.put("post", post());
    return parts;
  }

  private static PageFrame frame() {
    Site site =
        new Site(
            "Hartshire personal health budgets",
            "01632 960 123",
            "We answer Monday to Friday, 9am to 5pm. At other times call 111.",
            "This is a demonstration. The people in it are invented.",
            List.of(new Link("Accessibility", "/accessibility"), new Link("Privacy", "/privacy")));
    return PageFrame.of("Gallery", "/budget/2026", site)
        .withPlaces(
            List.of(
                Place.of("Home", "/"),
                Place.of("Budget", "/budget"),
                Place.of("Plan", "/plan"),
                Place.of("Spending", "/spend"),
                new Place("Messages", "/messages", 2),
                Place.of("Handbook", "/handbook"),
                Place.of("Community", "/boards")))
        .forPerson("Amina Khan", "token-1")
        .withNotice(Notice.done("Your spend is saved"));
  }

  private static List<SummaryRow> rows() {
    EnglishDates dates = new EnglishDates(Clock.systemUTC());
    return List.of(
        SummaryRow.of("Date", dates.weekdayDate(LocalDate.of(2026, 11, 22)))
            .withChange("/spend/1/edit"),
        SummaryRow.of("Paid to", "Riverside Pool\nHartford").withChange("/spend/1/edit"),
        SummaryRow.of("Amount", "£12.50"));
  }

  private static Table table() {
    return Table.of(
            "Your spending",
            Column.text("Date"),
            Column.text("Paid to"),
            Column.text("State"),
            Column.number("Amount"))
        .plus(
            Cell.of("22 November"),
            Cell.link("Riverside Pool", "/spend/1"),
            Cell.tag(new Tag("Received", Tag.Tone.INFO)),
            Cell.of("£12.50"))
        .plus(
            Cell.of("3 November"),
            Cell.link("Anne Marsh, personal assistant", "/spend/2"),
            Cell.tag(new Tag("Needs you", Tag.Tone.NOTICE)),
            Cell.of("£1,204.00"));
  }

  private static List<MessageBubble> messages() {
    return List.of(
        new MessageBubble(
            "1",
            "Sam, your worker",
            "yesterday at 4:05pm",
            "Hello Amina,\nhow did the first week at the pool go?",
            MessageBubble.Side.THEIRS,
            ""),
        new MessageBubble(
            "2",
            "You",
            "today at 9am",
            "Good! I went twice. <b>Thank you</b>",
            MessageBubble.Side.MINE,
            "Read"));
  }

  private static PostArticle post() {
    return new PostArticle(
        "7",
        "Quiet Heron",
        "22 November at midday",
        SafeHtml.sanitise(
            "<p>Has anybody found a <strong>good</strong> taxi firm?</p><ul><li>One with a ramp</li></ul>"
                + "<script>alert(1)</script>"),
        List.of(new Tag("You", Tag.Tone.OWN)),
        List.of(new Link("Reply", "#reply"), new Link("Report this post", "/posts/7/report")));
  }
}
