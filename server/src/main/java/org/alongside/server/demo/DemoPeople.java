package org.alongside.server.demo;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.alongside.core.identity.Grant;
import org.alongside.core.identity.PersonId;
import org.alongside.core.identity.Relationship;
import org.alongside.core.identity.Role;
import org.alongside.core.identity.Scope;
import org.alongside.server.db.Tx;
import org.alongside.server.identity.Accounts;
import org.alongside.server.identity.CareTeam;
import org.alongside.server.identity.Grants;
import org.alongside.server.identity.Members;
import org.alongside.server.identity.Passwords;
import org.alongside.server.identity.People;
import org.alongside.server.site.SiteSettings;
import org.jspecify.annotations.Nullable;

/** The people of the demo scheme, their accounts and aliases, and what they are to each other. */
public final class DemoPeople implements DemoPart {
  private static final int MEMBERS_SINCE_DAYS = 420;

  private final DemoClock clock;
  private final People people;
  private final Accounts accounts;
  private final Members members;
  private final Grants grants;
  private final CareTeam careTeam;
  private final SiteSettings settings;
  private final Passwords passwords;

  public DemoPeople(
      DemoClock clock,
      People people,
      Accounts accounts,
      Members members,
      Grants grants,
      CareTeam careTeam,
      SiteSettings settings,
      Passwords passwords) {
    this.clock = clock;
    this.people = people;
    this.accounts = accounts;
    this.members = members;
    this.grants = grants;
    this.careTeam = careTeam;
    this.settings = settings;
    this.passwords = passwords;
  }

  @Override
  public void fill(Tx tx) {
    clock.set(MEMBERS_SINCE_DAYS, LocalTime.of(9, 0));
    settings.set(tx, "scheme.name", "Hartshire personal health budgets");
    settings.set(tx, "scheme.area", "Hartshire");
    settings.set(tx, "scheme.phone", "01632 960 123");
    settings.set(
        tx,
        "scheme.out-of-hours",
        "We are open 9am to 5pm, Monday to Friday. When we are closed, ring NHS 111. In an emergency ring 999.");
    String hash = passwords.hashNow(Cast.PASSWORD);
    staff(tx, hash);
    holders(tx, hash);
    relationships(tx);
    for (String alias : Cast.OTHER_ALIASES) {
      PersonId person = Cast.person(alias);
      people.add(tx, person, "Member " + alias, null);
      members.join(tx, Cast.member(person), person, alias);
    }
  }

  private void staff(Tx tx, String hash) {
    account(tx, Cast.GRACE, "Grace Okafor", "worker@demo.example", hash, Role.WORKER);
    account(tx, Cast.DANIEL, "Daniel Price", "worker2@demo.example", hash, Role.WORKER);
    account(tx, Cast.RUTH, "Ruth Ellison", "coordinator@demo.example", hash, Role.COORDINATOR);
    account(tx, Cast.MARTIN, "Martin Hale", "coordinator2@demo.example", hash, Role.COORDINATOR);
    account(tx, Cast.PRIYA, "Priya Nair", "moderator@demo.example", hash, Role.MODERATOR);
    account(tx, Cast.OWEN, "Owen Hughes", "moderator2@demo.example", hash, Role.MODERATOR);
    account(tx, Cast.HELEN, "Helen Marsh", "editor@demo.example", hash, Role.EDITOR);
    account(tx, Cast.SAM, "Sam Turner", "admin@demo.example", hash, Role.ADMINISTRATOR);
    account(tx, Cast.PAT, "Pat Lomax", "organisation@demo.example", hash, Role.ORGANISATION);
    alias(tx, Cast.GRACE, "Grace (worker)");
    alias(tx, Cast.DANIEL, "Daniel (worker)");
    alias(tx, Cast.RUTH, "Ruth (scheme)");
    alias(tx, Cast.PRIYA, "Priya (moderator)");
    alias(tx, Cast.OWEN, "Owen (moderator)");
  }

  private void holders(Tx tx, String hash) {
    person(tx, Cast.AMINA, "Amina Khan", "Large print. Please write, do not ring.");
    account(tx, Cast.AMINA, "holder@demo.example", hash);
    alias(tx, Cast.AMINA, "Hedgehog");
    person(tx, Cast.TOM, "Tom Whitfield", null);
    account(tx, Cast.TOM, "holder2@demo.example", hash);
    alias(tx, Cast.TOM, "TwoSugars");
    person(tx, Cast.FARAH, "Farah Khan", null);
    account(tx, Cast.FARAH, "nominee@demo.example", hash);
    alias(tx, Cast.FARAH, "SisterF");
    person(tx, Cast.JOYCE, "Joyce Bell", "Easy Read. A phone call before any visit.");
    Cast.OTHER_HOLDERS.forEach(name -> person(tx, Cast.person(name), name, null));
    account(tx, Cast.BETH, "holder3@demo.example", hash);
    LocalDate opened = clock.today().minusDays(MEMBERS_SINCE_DAYS);
    allHolders().forEach(holder -> people.openRecord(tx, holder, opened));
  }

  /** Every holder of the demo scheme, in a fixed order. */
  public static List<PersonId> allHolders() {
    List<PersonId> holders = new ArrayList<>(List.of(Cast.AMINA, Cast.TOM, Cast.JOYCE));
    Cast.OTHER_HOLDERS.forEach(name -> holders.add(Cast.person(name)));
    return holders;
  }

  private void relationships(Tx tx) {
    LocalDate start = clock.today().minusDays(MEMBERS_SINCE_DAYS);
    List<PersonId> holders = allHolders();
    for (int i = 0; i < holders.size(); i++) {
      PersonId holder = holders.get(i);
      PersonId worker = i % 3 == 2 ? Cast.DANIEL : Cast.GRACE;
      careTeam.assign(tx, Cast.id("assignment " + holder), holder, worker, start, null);
    }
    // Iris had Grace, and now has Daniel: a handover with a note that she can read.
    PersonId iris = Cast.person("Iris Lockwood");
    careTeam.assign(
        tx,
        Cast.id("handover " + iris),
        iris,
        Cast.DANIEL,
        clock.today().minusDays(40),
        "Iris likes a message before a call. Her review is due in the spring. The new chair is ordered.");
    // Callum's worker is away this week and Grace covers; Daniel is back on Monday week.
    careTeam.cover(
        tx,
        Cast.id("cover"),
        Cast.DANIEL,
        Cast.GRACE,
        clock.today().minusDays(1),
        clock.today().plusDays(9));
    grant(
        tx,
        Cast.AMINA,
        Relationship.HELPER,
        Set.of(Scope.VIEW_PLAN, Scope.VIEW_SPEND, Scope.LOG_SPEND),
        start);
    grant(
        tx,
        Cast.JOYCE,
        Relationship.NOMINEE,
        Set.of(
            Scope.VIEW_PLAN,
            Scope.VIEW_BUDGET,
            Scope.VIEW_SPEND,
            Scope.LOG_SPEND,
            Scope.MESSAGES,
            Scope.AGREE_PLAN),
        start);
  }

  private void grant(
      Tx tx, PersonId holder, Relationship relationship, Set<Scope> scopes, LocalDate from) {
    grants.add(
        tx,
        new Grant(
            Cast.id("grant " + holder),
            holder,
            Cast.FARAH,
            relationship,
            scopes,
            from,
            null,
            null));
  }

  private void person(Tx tx, PersonId id, String name, @Nullable String needs) {
    people.add(tx, id, name, needs);
  }

  private void account(Tx tx, PersonId person, String email, String hash) {
    accounts.add(tx, Cast.account(person), person, email, hash);
  }

  private void account(Tx tx, PersonId person, String name, String email, String hash, Role role) {
    person(tx, person, name, null);
    account(tx, person, email, hash);
    accounts.addRole(tx, Cast.account(person), role);
  }

  private void alias(Tx tx, PersonId person, String displayName) {
    members.join(tx, Cast.member(person), person, displayName);
  }
}
