package org.alongside.server.direct;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.alongside.core.forum.AboutMe;
import org.alongside.core.forum.Pronouns;
import org.alongside.core.identity.MemberId;
import org.alongside.core.input.FieldError;
import org.alongside.core.input.Parsed;
import org.alongside.server.access.Action;
import org.alongside.server.access.Asset;
import org.alongside.server.access.Refused;
import org.alongside.server.access.Subject;
import org.alongside.server.db.Tx;
import org.alongside.server.html.Field;
import org.alongside.server.html.Link;
import org.alongside.server.html.Tag;
import org.alongside.server.http.Ask;
import org.alongside.server.http.Frames;
import org.alongside.server.http.Reply;
import org.alongside.server.http.Routes;

/** A member as others see them, what one says about oneself, and blocking. */
public final class ProfilePages {
  private static final String OWN = "/peer-profile";

  private final Profiles profiles;
  private final DirectMessages direct;
  private final Offices offices;
  private final Frames frames;
  private final DirectWords words;

  public ProfilePages(
      Profiles profiles, DirectMessages direct, Offices offices, Frames frames, Clock clock) {
    this.profiles = profiles;
    this.direct = direct;
    this.offices = offices;
    this.frames = frames;
    this.words = new DirectWords(clock);
  }

  /** Declares the routes. */
  public void declare(Routes routes) {
    routes
        .get("/members/:member")
        .opens(Action.READ, Asset.PROFILE, (tx, ask) -> Subject.nothing())
        .with(this::show);
    routes.get(OWN).opens(Action.WRITE, Asset.PROFILE, DirectSubjects.own()).with(this::edit);
    routes.post(OWN).opens(Action.WRITE, Asset.PROFILE, DirectSubjects.own()).with(this::save);
    routes
        .get("/members/:member/block")
        .opens(Action.WRITE, Asset.DIRECT_MESSAGE, DirectSubjects.own())
        .with(this::askToBlock);
    routes
        .post("/members/:member/block")
        .opens(Action.WRITE, Asset.DIRECT_MESSAGE, DirectSubjects.own())
        .with(this::block);
  }

  /**
   * The member whom a path names.
   *
   * @throws Refused when there is none, or they left
   */
  static MemberId getMember(DirectMessages direct, Tx tx, Ask ask) {
    MemberId member = MemberId.of(ask.id("member"));
    if (!direct.names(tx, List.of(member)).containsKey(member)) {
      throw new Refused();
    }
    return member;
  }

  private Reply show(Tx tx, Ask ask) {
    MemberId member = getMember(direct, tx, ask);
    MemberId reader = ask.caller().member();
    boolean hidden = profiles.isHidden(tx, member);
    Profile profile = hidden && !member.equals(reader) ? Profile.EMPTY : profiles.get(tx, member);
    String name = words.name(direct.names(tx, List.of(member)), member);
    boolean own = member.equals(reader);
    boolean silent = profile.equals(Profile.EMPTY);
    boolean blocked = reader != null && !own && direct.isBlocked(tx, reader, member);
    return Reply.page(
        "direct/profile.jte",
        new ProfilePage(
            frames.frame(tx, ask, name),
            words.trail(),
            name,
            offices
                .find(tx, member)
                .map(role -> new Tag(words.other("forum.post.tag." + role.code()), Tag.Tone.INFO))
                .orElse(null),
            profile.pronouns().value(),
            profile.about().value(),
            silent ? words.say(own ? "profile.own-nothing" : "profile.nothing", name) : "",
            reader != null
                    && !own
                    && direct.scheme().isOpen(tx)
                    && direct.isTaken(tx, reader, member)
                ? new Link(words.say("profile.write", name), "/members/" + member + "/message")
                : null,
            blocked ? words.say("profile.blocked", name) : "",
            own && hidden ? new Link(words.say("profile.hidden.why"), "/reports") : null,
            actions(ask, member, name, own, blocked)));
  }

  private List<Link> actions(Ask ask, MemberId member, String name, boolean own, boolean blocked) {
    List<Link> actions = new ArrayList<>();
    if (!ask.caller().isSignedIn() || ask.caller().member() == null) {
      return actions;
    }
    if (own) {
      actions.add(new Link(words.say("profile.edit"), OWN));
      actions.add(new Link(words.say("settings.title"), "/direct/settings"));
    } else {
      actions.add(
          new Link(
              words.say(blocked ? "unblock.link" : "block.link", name),
              "/members/" + member + "/block"));
      actions.add(new Link(words.say("profile.report"), "/members/" + member + "/report"));
      actions.add(new Link(words.say("profile.worry"), "/concern?page=%2Fmembers%2F" + member));
    }
    return actions;
  }

  private Reply edit(Tx tx, Ask ask) {
    Profile profile = profiles.get(tx, DirectSubjects.member(ask));
    return Reply.page(
        "direct/ownProfile.jte",
        page(
            tx,
            ask,
            field("pronouns", profile.pronouns().value(), List.of()),
            field("about", profile.about().value(), List.of())));
  }

  private Field field(String name, String value, List<FieldError> errors) {
    return Field.of(name, words.say("profile." + name))
        .withHint(words.say("profile." + name + ".hint"))
        .withValue(value)
        .withErrors(words.sentences("profile." + name, errors));
  }

  private OwnProfilePage page(Tx tx, Ask ask, Field pronouns, Field about) {
    MemberId member = DirectSubjects.member(ask);
    return new OwnProfilePage(
        frames.frame(tx, ask, words.say("profile.own")),
        words.trail(),
        words.name(direct.names(tx, List.of(member)), member),
        pronouns,
        about,
        new Link(words.say("profile.seen"), "/members/" + member));
  }

  private Reply save(Tx tx, Ask ask) {
    Parsed<Pronouns> pronouns = Pronouns.read(ask.field("pronouns"));
    Parsed<AboutMe> about = AboutMe.read(ask.field("about"));
    if (pronouns.find().isEmpty() || about.find().isEmpty()) {
      return Reply.formAgain(
          "direct/ownProfile.jte",
          page(
              tx,
              ask,
              field("pronouns", ask.field("pronouns"), pronouns.errors()),
              field("about", ask.field("about"), about.errors())));
    }
    MemberId member = DirectSubjects.member(ask);
    profiles.put(tx, member, new Profile(pronouns.get(), about.get()));
    return Reply.seeOther("/members/" + member + "?done=direct-profile");
  }

  private Reply askToBlock(Tx tx, Ask ask) {
    MemberId reader = DirectSubjects.member(ask);
    MemberId member = getMember(direct, tx, ask);
    if (member.equals(reader)) {
      return Reply.seeOther(OWN);
    }
    Map<MemberId, String> names = direct.names(tx, List.of(member));
    String name = words.name(names, member);
    String what = direct.isBlocked(tx, reader, member) ? "unblock" : "block";
    String path = "/members/" + member;
    return Reply.page(
        "direct/block.jte",
        new BlockPage(
            frames.frame(tx, ask, words.say(what + ".title", name)),
            List.of(words.trail().get(0), new Link(name, path)),
            List.of(words.say(what + ".says"), words.say(what + ".says-more")),
            path + "/block",
            what.equals("block") ? "yes" : "no",
            words.say(what + ".send"),
            new Link(words.say(what + ".keep"), path)));
  }

  private Reply block(Tx tx, Ask ask) {
    MemberId reader = DirectSubjects.member(ask);
    MemberId member = MemberId.of(ask.id("member"));
    if (member.equals(reader)) {
      return Reply.seeOther(OWN);
    }
    if (ask.field("block").equals("no")) {
      direct.unblock(tx, reader, member);
      return Reply.seeOther("/direct/settings?done=direct-unblocked");
    }
    getMember(direct, tx, ask);
    if (ask.field("block").equals("yes")) {
      direct.block(tx, reader, member);
      return Reply.seeOther("/direct/settings?done=direct-blocked");
    }
    return Reply.seeOther("/members/" + member + "/block");
  }
}
