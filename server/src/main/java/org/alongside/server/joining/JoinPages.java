package org.alongside.server.joining;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.alongside.core.forum.ForumAct;
import org.alongside.core.forum.JoiningRule;
import org.alongside.core.forum.MemberStanding;
import org.alongside.core.forum.Pace;
import org.alongside.core.input.FieldError;
import org.alongside.core.input.Parsed;
import org.alongside.core.input.TextRule;
import org.alongside.server.access.Action;
import org.alongside.server.access.Asset;
import org.alongside.server.db.Tx;
import org.alongside.server.html.Field;
import org.alongside.server.html.Link;
import org.alongside.server.http.Ask;
import org.alongside.server.http.Frames;
import org.alongside.server.http.Network;
import org.alongside.server.http.Reply;
import org.alongside.server.http.Routes;
import org.alongside.server.http.SubjectFinder;
import org.alongside.server.identity.Members;
import org.alongside.server.identity.Throttle;

/** The page on which somebody joins the peer network with an invitation, or asks to be let in. */
public final class JoinPages {
  private static final String PATH = "/join";
  private static final String NAMES = "/peer-name";
  private static final String TEMPLATE = "joining/join.jte";
  private static final TextRule SAID = TextRule.lines(3, 1000);

  private final Joining joining;
  private final Members members;
  private final Frames frames;
  private final Throttle perAccount;
  private final Throttle perNetwork;
  private final JoinWords words;

  public JoinPages(Joining joining, Members members, Frames frames, Clock clock) {
    this.joining = joining;
    this.members = members;
    this.frames = frames;
    Pace pace = Pace.of(ForumAct.JOIN, MemberStanding.NEW);
    this.perAccount = new Throttle(clock, pace.atOnce(), pace.comesBackAfter());
    this.perNetwork = new Throttle(clock, 40, Duration.ofSeconds(5));
    this.words = new JoinWords(clock);
  }

  /** Declares the routes. */
  public void declare(Routes routes) {
    SubjectFinder nobody = SubjectFinder.nothing();
    routes.get(PATH).opens(Action.READ, Asset.ALIAS, nobody).with(this::show);
    routes.post(PATH).opens(Action.WRITE, Asset.ALIAS, nobody).with(this::join);
  }

  private boolean needsNothing(Tx tx, Ask ask) {
    return ask.caller().member() != null || joining.isOpenTo(tx, ask.caller());
  }

  private Reply show(Tx tx, Ask ask) {
    if (!needsNothing(tx, ask)) {
      return Reply.page(TEMPLATE, page(tx, ask, List.of(), List.of()));
    }
    return joining
        .findLast(tx, ask.caller().getPerson())
        .filter(last -> ask.caller().member() != null && last.isAdmitted())
        .map(last -> Reply.page(TEMPLATE, welcome(tx, ask, last)))
        .orElseGet(() -> Reply.seeOther(NAMES));
  }

  private Reply join(Tx tx, Ask ask) {
    if (needsNothing(tx, ask)) {
      return Reply.seeOther(NAMES);
    }
    Parsed<String> name = members.check(tx, ask.field("name"));
    return joining.rule(tx) == JoiningRule.INVITATION
        ? redeem(tx, ask, name)
        : request(tx, ask, name);
  }

  /** A try that came too soon is answered like a wrong code, and looks at none. */
  private Reply redeem(Tx tx, Ask ask, Parsed<String> name) {
    if (name.find().isEmpty()) {
      return Reply.formAgain(TEMPLATE, page(tx, ask, name.errors(), List.of()));
    }
    String account = ask.caller().getAccount().toString();
    Duration alone = perAccount.take(account);
    Duration together = perNetwork.take(Network.throttledTogether(ask.cameFrom()));
    boolean may = alone.isZero() && together.isZero();
    Optional<InvitationCode> code = InvitationCode.find(ask.field("code"));
    if (!may
        || code.isEmpty()
        || !joining.redeem(tx, code.get(), ask.caller().getPerson(), name.get())) {
      return Reply.formAgain(TEMPLATE, page(tx, ask, List.of(), List.of(words.say("code.wrong"))));
    }
    tx.afterCommit(() -> perAccount.forgive(account));
    return Reply.seeOther("/boards?done=forum-named");
  }

  private Reply request(Tx tx, Ask ask, Parsed<String> name) {
    Parsed<String> said = SAID.read(ask.field("said"));
    if (name.find().isEmpty() || said.find().isEmpty()) {
      return Reply.formAgain(
          TEMPLATE, page(tx, ask, name.errors(), words.sentences("said", said.errors())));
    }
    joining.ask(tx, ask.caller().getPerson(), name.get(), said.get());
    return Reply.seeOther(PATH + "?done=joining-asked");
  }

  /** What whoever let them in wrote to them. */
  private JoinPage welcome(Tx tx, Ask ask, JoinRequest last) {
    return new JoinPage(
        frames.frame(tx, ask, words.say("welcome.title")),
        List.of(new Link(words.boards(), "/boards")),
        words.say("welcome.lead", last.name()),
        Objects.requireNonNullElse(last.answer(), ""),
        words.say("welcome.onward"),
        null,
        null,
        null,
        "");
  }

  private JoinPage page(Tx tx, Ask ask, List<FieldError> nameErrors, List<String> errors) {
    JoiningRule rule = joining.rule(tx);
    Optional<JoinRequest> last = joining.findLast(tx, ask.caller().getPerson());
    boolean waits = last.filter(request -> request.outcome() == null).isPresent();
    String code = rule.code().toLowerCase(Locale.ROOT);
    boolean invited = rule == JoiningRule.INVITATION;
    return new JoinPage(
        frames.frame(tx, ask, words.say("title")),
        List.of(new Link(words.boards(), "/boards")),
        waits
            ? words.say("waits", words.dates().when(last.orElseThrow().askedAt()))
            : words.say("lead." + code),
        last.filter(request -> !request.isAdmitted())
            .map(request -> Objects.requireNonNullElse(request.answer(), ""))
            .orElse(""),
        waits ? words.say("meanwhile") : "",
        waits
            ? null
            : Field.of("name", words.nameField())
                .withHint(words.nameHint())
                .withValue(ask.field("name"))
                .withErrors(words.nameErrors(nameErrors)),
        waits || !invited
            ? null
            : Field.of("code", words.say("code"))
                .withHint(words.say("code.hint"))
                .withValue(ask.field("code"))
                .withErrors(errors),
        waits || invited
            ? null
            : Field.of("said", words.say("said"))
                .withHint(words.say("said.hint"))
                .withValue(ask.field("said"))
                .withErrors(errors),
        words.say("send." + code));
  }
}
