package org.alongside.server.demo;

import java.time.LocalTime;
import java.util.Set;
import org.alongside.core.forum.PostId;
import org.alongside.core.forum.PostText;
import org.alongside.core.forum.ThreadId;
import org.alongside.core.identity.PersonId;
import org.alongside.core.identity.Role;
import org.alongside.server.access.Caller;
import org.alongside.server.db.Tx;
import org.alongside.server.forum.Forum;
import org.alongside.server.forum.PostWriter;
import org.alongside.server.forum.Posting;
import org.alongside.server.identity.Members;
import org.alongside.server.identity.People;
import org.alongside.server.joining.Joining;

/**
 * Who would like to join the peer network of the demo, the invitations of its moderator, and a new
 * member whose post with many links waits to be read.
 */
public final class DemoJoining implements DemoPart {
  private final DemoClock clock;
  private final People people;
  private final Members members;
  private final Joining joining;
  private final Posting posting;
  private final Forum forum;

  public DemoJoining(
      DemoClock clock,
      People people,
      Members members,
      Joining joining,
      Posting posting,
      Forum forum) {
    this.clock = clock;
    this.people = people;
    this.members = members;
    this.joining = joining;
    this.posting = posting;
    this.forum = forum;
  }

  @Override
  public void fill(Tx tx) {
    Caller priya =
        new Caller(
            null,
            Cast.account(Cast.PRIYA),
            Cast.PRIYA,
            Cast.member(Cast.PRIYA),
            Set.of(Role.MODERATOR));
    clock.set(9, LocalTime.of(11, 0));
    joining.invite(tx, "Tuesday carers' group in Milbury", 12, 60, priya);
    clock.set(2, LocalTime.of(16, 40));
    asks(
        tx,
        "Wren's brother",
        "Wren",
        "My brother has had a personal health budget since June and I look after the money. I"
            + " would like to hear how others do it.");
    clock.set(1, LocalTime.of(10, 5));
    PersonId links = person(tx, "Somebody with many links");
    members.join(tx, Cast.member(links), links, "GoodFinds");
    posting.reply(
        tx,
        PostWriter.peer(Cast.member(links)),
        ThreadId.of(Cast.id("thread Taxis that take powered chairs")),
        PostId.of(Cast.id("post with many links")),
        forum.prepare(
            new PostText(
                "I made a list of places that helped us: https://taxis.example/milbury and"
                    + " https://chairs.example/hire and https://ramps.example/folding and"
                    + " https://drivers.example/near-you")));
    clock.set(0, LocalTime.of(7, 30));
  }

  private void asks(Tx tx, String person, String name, String said) {
    joining.ask(tx, person(tx, person), name, said);
  }

  private PersonId person(Tx tx, String key) {
    PersonId person = Cast.person(key);
    people.add(tx, person, "Member " + key, null);
    return person;
  }
}
