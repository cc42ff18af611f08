package org.alongside.server.demo;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.alongside.core.identity.AccountId;
import org.alongside.core.identity.MemberId;
import org.alongside.core.identity.PersonId;

/**
 * The invented people of the demo scheme. Their ids follow from their names, so that they are the
 * same every time.
 */
public final class Cast {
  /** The password of every demo account. */
  public static final String PASSWORD = "demo-Alongside-1";

  /**
   * A holder with a direct payment from two funders, who lives with long-term pain. {@code
   * holder@demo.example}.
   */
  public static final PersonId AMINA = person("Amina Khan");

  /** A holder with a notional budget. {@code holder2@demo.example}. */
  public static final PersonId TOM = person("Tom Whitfield");

  /** Nominee of {@link #JOYCE} and helper of {@link #AMINA}. {@code nominee@demo.example}. */
  public static final PersonId FARAH = person("Farah Khan");

  /** A holder without an account, whose nominee is {@link #FARAH}. */
  public static final PersonId JOYCE = person("Joyce Bell");

  /** A holder whose money an organisation holds. {@code holder3@demo.example}. */
  public static final PersonId BETH = person("Beth Carver");

  /**
   * Works for the organisation that holds {@link #BETH}'s money. {@code organisation@demo.example}.
   */
  public static final PersonId PAT = person("Pat Lomax");

  /** A named worker. {@code worker@demo.example}. */
  public static final PersonId GRACE = person("Grace Okafor");

  /** A named worker who also covers. {@code worker2@demo.example}. */
  public static final PersonId DANIEL = person("Daniel Price");

  /** {@code coordinator@demo.example}. */
  public static final PersonId RUTH = person("Ruth Ellison");

  /**
   * Another coordinator, who looks again at what the first decided. {@code
   * coordinator2@demo.example}.
   */
  public static final PersonId MARTIN = person("Martin Hale");

  /** {@code moderator@demo.example}. */
  public static final PersonId PRIYA = person("Priya Nair");

  /** {@code moderator2@demo.example}. */
  public static final PersonId OWEN = person("Owen Hughes");

  /** {@code editor@demo.example}. */
  public static final PersonId HELEN = person("Helen Marsh");

  /** {@code admin@demo.example}. */
  public static final PersonId SAM = person("Sam Turner");

  /** The accounts, as shown at start and on the sign-in page. */
  public static final List<String> ACCOUNTS =
      List.of(
          "holder@demo.example",
          "holder2@demo.example",
          "holder3@demo.example",
          "nominee@demo.example",
          "worker@demo.example",
          "worker2@demo.example",
          "coordinator@demo.example",
          "coordinator2@demo.example",
          "moderator@demo.example",
          "moderator2@demo.example",
          "editor@demo.example",
          "admin@demo.example",
          "organisation@demo.example");

  /** Holders without an account, but for {@link #BETH}, after {@link #JOYCE}. */
  public static final List<String> OTHER_HOLDERS =
      List.of(
          "Beth Carver",
          "Callum Doyle",
          "Dilys Evans",
          "Femi Adeyemi",
          "Gwen Harper",
          "Hassan Malik",
          "Iris Lockwood",
          "Jordan Webb",
          "Kasia Nowak",
          "Leo Fenwick",
          "Maureen Tate",
          "Nikhil Shah");

  /** Aliases of members without an account in the demo, who fill the peer network. */
  public static final List<String> OTHER_ALIASES =
      List.of(
          "BlueTeapot",
          "SlowAndSteady",
          "Marmalade",
          "NightOwl52",
          "WheelsOfSteel",
          "QuietGarden",
          "TeaAndToast",
          "Bramble",
          "OneStepAtATime",
          "Kestrel",
          "PepperTheCat",
          "RainyDays",
          "SecondBreakfast",
          "OldOak",
          "Lighthouse",
          "BusyBee",
          "Thistle",
          "MugOfCocoa");

  private Cast() {}

  /** The person with this name. */
  public static PersonId person(String name) {
    return PersonId.of(id("person " + name));
  }

  /** The account of this person. */
  public static AccountId account(PersonId person) {
    return AccountId.of(id("account " + person));
  }

  /** The alias of this person. */
  public static MemberId member(PersonId person) {
    return MemberId.of(id("member " + person));
  }

  /** An id that follows from a text, for anything else of the demo. */
  public static UUID id(String text) {
    return UUID.nameUUIDFromBytes(("alongside demo " + text).getBytes(StandardCharsets.UTF_8));
  }
}
