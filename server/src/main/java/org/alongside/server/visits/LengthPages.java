package org.alongside.server.visits;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.alongside.core.employment.HoursText;
import org.alongside.core.identity.PersonId;
import org.alongside.core.plan.Support;
import org.alongside.core.plan.SupportId;
import org.alongside.core.visit.VisitTexts;
import org.alongside.server.access.Access;
import org.alongside.server.access.Action;
import org.alongside.server.access.Asset;
import org.alongside.server.access.Subject;
import org.alongside.server.db.Tx;
import org.alongside.server.html.ErrorSummary;
import org.alongside.server.html.Field;
import org.alongside.server.html.Words;
import org.alongside.server.http.Ask;
import org.alongside.server.http.Frames;
import org.alongside.server.http.Reply;
import org.alongside.server.http.Routes;
import org.alongside.server.http.SubjectFinder;

/** The page that asks how long one visit of each support is to last, so that hours can be added. */
public final class LengthPages {
  private static final String TEMPLATE = "visits/lengths.jte";

  private final Visits visits;
  private final Access access;
  private final Frames frames;
  private final Words words = Words.english();

  public LengthPages(Visits visits, Access access, Frames frames) {
    this.visits = visits;
    this.access = access;
    this.frames = frames;
  }

  /** Declares the routes. */
  public void declare(Routes routes) {
    SubjectFinder holder = SubjectFinder.holderIn("holder");
    routes
        .get("/holders/:holder/visits/lengths")
        .opens(Action.WRITE, Asset.VISIT, holder)
        .with(this::show);
    routes
        .post("/holders/:holder/visits/lengths")
        .opens(Action.WRITE, Asset.VISIT, holder)
        .with(this::take);
  }

  private Reply show(Tx tx, Ask ask) {
    Map<SupportId, Duration> known = visits.getLengths(tx, ask.person("holder"));
    List<Field> fields = new ArrayList<>();
    for (Support support : supports(tx, ask)) {
      Duration length = known.get(support.id());
      fields.add(field(support, length == null ? "" : VisitForm.typedTime(length), List.of()));
    }
    return Reply.page(TEMPLATE, page(tx, ask, fields));
  }

  private Reply take(Tx tx, Ask ask) {
    PersonId holder = ask.person("holder");
    List<Field> fields = new ArrayList<>();
    Map<SupportId, Optional<Duration>> lengths = new HashMap<>();
    boolean wrong = false;
    for (Support support : supports(tx, ask)) {
      String typed = ask.field(name(support)).strip();
      Optional<Duration> length = HoursText.parse(typed).filter(LengthPages::isLength);
      boolean fine = typed.isEmpty() || length.isPresent();
      wrong |= !fine;
      lengths.put(support.id(), length);
      fields.add(
          field(
              support,
              typed,
              fine ? List.of() : List.of(words.say("visits.lengths.wrong", support.title()))));
    }
    if (wrong) {
      return Reply.formAgain(TEMPLATE, page(tx, ask, fields));
    }
    lengths.forEach(
        (support, length) ->
            visits.setLength(tx, ask.caller().getPerson(), holder, support, length));
    boolean reads = access.allows(tx, ask.caller(), Action.READ, Asset.VISIT, Subject.of(holder));
    return Reply.seeOther(
        "/holders/" + holder + (reads ? "/visits" : "/visits/lengths") + "?done=visits.lengths");
  }

  private static boolean isLength(Duration time) {
    return !time.isZero() && time.compareTo(VisitTexts.LONGEST) <= 0;
  }

  private List<Support> supports(Tx tx, Ask ask) {
    return visits.findExpected(tx, ask.person("holder")).map(Expected::supports).orElse(List.of());
  }

  private static String name(Support support) {
    return "length-" + support.id();
  }

  private Field field(Support support, String typed, List<String> errors) {
    return Field.of(name(support), support.title()).withValue(typed).withErrors(errors);
  }

  private LengthsPage page(Tx tx, Ask ask, List<Field> fields) {
    String heading = words.say("visits.lengths.title");
    return new LengthsPage(
        frames.frame(tx, ask, heading),
        heading,
        "/holders/" + ask.person("holder") + "/visits/lengths",
        fields,
        ErrorSummary.of(fields.toArray(Field[]::new)));
  }
}
