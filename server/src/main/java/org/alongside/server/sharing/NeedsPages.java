package org.alongside.server.sharing;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.alongside.core.input.Codes;
import org.alongside.core.input.FieldError;
import org.alongside.core.input.FieldErrors;
import org.alongside.core.sharing.SchemeNeed;
import org.alongside.core.sharing.SchemeNeeds;
import org.alongside.core.sharing.ShareLevel;
import org.alongside.core.sharing.ShareReader;
import org.alongside.server.access.Action;
import org.alongside.server.access.Asset;
import org.alongside.server.db.Tx;
import org.alongside.server.html.Choice;
import org.alongside.server.html.DateField;
import org.alongside.server.html.EnglishDates;
import org.alongside.server.html.Field;
import org.alongside.server.html.Table;
import org.alongside.server.html.Table.Cell;
import org.alongside.server.html.Table.Column;
import org.alongside.server.html.Words;
import org.alongside.server.http.Ask;
import org.alongside.server.http.Frames;
import org.alongside.server.http.Reply;
import org.alongside.server.http.Routes;
import org.alongside.server.http.SubjectFinder;
import org.alongside.server.http.TypedFields;
import org.alongside.server.identity.CareTeam;
import org.jspecify.annotations.Nullable;

/** Where the scheme says, ahead of time and with its reason, what it has to see of spending. */
public final class NeedsPages {
  private static final String PATH = "/sharing";
  private static final String TEMPLATE = "sharing/needs.jte";
  private static final String READER = "reader";
  private static final String LEVEL = "level";
  private static final String FROM = "from";
  private static final String REASON = "reason";

  private final Sharings sharings;
  private final ReaderWords readers;
  private final Frames frames;
  private final EnglishDates dates;
  private final Words words = Words.english();

  public NeedsPages(Sharings sharings, CareTeam careTeam, Frames frames, Clock clock) {
    this.sharings = sharings;
    this.readers = new ReaderWords(careTeam);
    this.frames = frames;
    this.dates = new EnglishDates(clock);
  }

  /** Declares the routes. */
  public void declare(Routes routes) {
    SubjectFinder nobody = SubjectFinder.nothing();
    routes.get(PATH).opens(Action.READ, Asset.SCHEME_SHARING, nobody).with(this::show);
    routes.post(PATH).opens(Action.WRITE, Asset.SCHEME_SHARING, nobody).with(this::announce);
    routes
        .post(PATH + "/call-off")
        .opens(Action.WRITE, Asset.SCHEME_SHARING, nobody)
        .with(this::callOff);
  }

  private Reply show(Tx tx, Ask ask) {
    return Reply.page(TEMPLATE, page(tx, ask, Map.of(), List.of(), null));
  }

  private Reply announce(Tx tx, Ask ask) {
    Map<String, String> typed = new HashMap<>();
    for (String name :
        List.of(READER, LEVEL, FROM + "-day", FROM + "-month", FROM + "-year", REASON)) {
      typed.put(name, ask.field(name));
    }
    TypedFields fields = new TypedFields(typed, new FieldErrors());
    ShareReader reader = fields.choice(ShareReader.class, READER);
    ShareLevel level = fields.choice(ShareLevel.class, LEVEL);
    Optional<LocalDate> from = fields.date(FROM);
    String reason = fields.text(REASON, SchemeNeed.REASON);
    if (fields.errors().count() > 0 || from.isEmpty()) {
      return Reply.formAgain(TEMPLATE, page(tx, ask, typed, fields.errors().list(), null));
    }
    Optional<LocalDate> tooEarly =
        sharings.announce(tx, ask.caller().getPerson(), reader, level, from.get(), reason);
    return tooEarly
        .map(first -> Reply.formAgain(TEMPLATE, page(tx, ask, typed, List.of(), dates.date(first))))
        .orElseGet(() -> Reply.seeOther(PATH + "?done=sharing.announced"));
  }

  private Reply callOff(Tx tx, Ask ask) {
    LocalDate today = dates.today();
    Codes.find(ShareReader.class, ask.field(READER))
        .ifPresent(
            reader -> {
              SchemeNeeds needs = sharings.getNeeds(tx);
              if (needs.findComing(reader, today).isPresent()) {
                sharings.announce(
                    tx,
                    ask.caller().getPerson(),
                    reader,
                    needs.leastOn(reader, today),
                    today,
                    words.say("sharing.needs.called-off"));
              }
            });
    return Reply.seeOther(PATH + "?done=sharing.called-off");
  }

  private NeedsPage page(
      Tx tx,
      Ask ask,
      Map<String, String> typed,
      List<FieldError> errors,
      @Nullable String tooEarly) {
    SchemeNeeds needs = sharings.getNeeds(tx);
    List<String> dateErrors = new ArrayList<>(sentences(errors, FROM));
    if (tooEarly != null) {
      dateErrors.add(words.say("sharing.needs.too-early", tooEarly));
    }
    return new NeedsPage(
        frames.frame(tx, ask, words.say("sharing.needs.title")),
        now(needs),
        coming(needs),
        past(needs),
        field(READER, typed, errors),
        Arrays.stream(ShareReader.values())
            .map(each -> Choice.of(each.code(), readers.name(each)))
            .toList(),
        field(LEVEL, typed, errors),
        Arrays.stream(ShareLevel.values())
            .map(each -> Choice.of(each.code(), readers.level(each)))
            .toList(),
        DateField.of(FROM, words.say("sharing.needs.from"))
            .withHint(
                words.say(
                    "sharing.needs.from-hint",
                    dates.date(dates.today().plusDays(SchemeNeed.NOTICE_DAYS))))
            .withTyped(
                typed.getOrDefault(FROM + "-day", ""),
                typed.getOrDefault(FROM + "-month", ""),
                typed.getOrDefault(FROM + "-year", ""))
            .withErrors(dateErrors),
        field(REASON, typed, errors).withHint(words.say("sharing.needs.reason-hint")));
  }

  private Table now(SchemeNeeds needs) {
    Table table =
        Table.of(
            words.say("sharing.needs.now"),
            Column.text(words.say("sharing.needs.who")),
            Column.text(words.say("sharing.needs.least")),
            Column.text(words.say("sharing.needs.reason")));
    for (ShareReader reader : ShareReader.values()) {
      Optional<SchemeNeed> need = needs.findOn(reader, dates.today());
      table =
          table.plus(
              Cell.of(readers.name(reader)),
              Cell.of(readers.level(needs.leastOn(reader, dates.today()))),
              Cell.of(need.map(SchemeNeed::reason).orElse("")));
    }
    return table;
  }

  private List<NeedsPage.Coming> coming(SchemeNeeds needs) {
    List<NeedsPage.Coming> coming = new ArrayList<>();
    for (ShareReader reader : ShareReader.values()) {
      needs
          .findComing(reader, dates.today())
          .ifPresent(
              need ->
                  coming.add(
                      new NeedsPage.Coming(
                          words.say(
                              "sharing.needs.coming",
                              dates.date(need.from()),
                              readers.name(reader),
                              readers.level(need.level()),
                              need.reason()),
                          reader.code())));
    }
    return coming;
  }

  private @Nullable Table past(SchemeNeeds needs) {
    Table table =
        Table.of(
            words.say("sharing.needs.past"),
            Column.text(words.say("sharing.needs.announced")),
            Column.text(words.say("sharing.needs.who")),
            Column.text(words.say("sharing.needs.least")),
            Column.text(words.say("sharing.needs.from")),
            Column.text(words.say("sharing.needs.reason")));
    List<SchemeNeed> newestFirst = new ArrayList<>(needs.all());
    Collections.reverse(newestFirst);
    for (SchemeNeed need : newestFirst) {
      table =
          table.plus(
              Cell.of(dates.date(need.announcedOn())),
              Cell.of(readers.name(need.reader())),
              Cell.of(readers.level(need.level())),
              Cell.of(dates.date(need.from())),
              Cell.of(need.reason()));
    }
    return table.rows().isEmpty() ? null : table;
  }

  private Field field(String name, Map<String, String> typed, List<FieldError> errors) {
    return Field.of(name, words.say("sharing.needs.ask-" + name))
        .withValue(typed.getOrDefault(name, ""))
        .withErrors(sentences(errors, name));
  }

  private List<String> sentences(List<FieldError> errors, String name) {
    return errors.stream()
        .filter(error -> error.pointer().equals("/" + name))
        .map(error -> words.say("input." + error.code(), error.args().toArray()))
        .toList();
  }
}
