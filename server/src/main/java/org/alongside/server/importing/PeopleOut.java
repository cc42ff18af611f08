package org.alongside.server.importing;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.alongside.core.identity.PersonId;
import org.alongside.server.db.Tx;
import org.alongside.server.html.Words;
import org.alongside.server.identity.Departure.Tie;

/** Takes people out again who were brought in by a file, where nothing has come of them since. */
final class PeopleOut {
  private final Registers registers;
  private final List<Trace> traces;
  private final Words words = Words.english();

  PeopleOut(Registers registers, List<Trace> traces) {
    this.registers = registers;
    this.traces = List.copyOf(traces);
  }

  List<Obstacle> listObstacles(Tx tx, List<Made> made, Instant since) {
    List<PersonId> people = ids(made);
    Map<PersonId, Set<Tie>> ties = registers.departure().listTies(tx, people);
    Map<PersonId, List<String>> kept = new HashMap<>();
    for (Trace trace : traces) {
      for (PersonId person : trace.lookup().find(tx, people)) {
        kept.computeIfAbsent(person, id -> new ArrayList<>()).add(trace.code());
      }
    }
    Set<PersonId> held = new HashSet<>(ties.keySet());
    held.addAll(kept.keySet());
    Map<PersonId, String> names = registers.people().names(tx, held);
    List<Obstacle> obstacles = new ArrayList<>();
    for (Made each : made) {
      PersonId person = PersonId.of(each.id());
      String who = names.getOrDefault(person, "");
      for (Tie tie : ties.getOrDefault(person, Set.of())) {
        obstacles.add(new Obstacle(each.line(), who, says(tie.code())));
      }
      for (String code : kept.getOrDefault(person, List.of())) {
        obstacles.add(new Obstacle(each.line(), who, says(code)));
      }
    }
    return obstacles;
  }

  private String says(String code) {
    return words.say("importing.obstacle." + code);
  }

  void remove(Tx tx, Collection<Made> made) {
    registers.departure().remove(tx, ids(made));
  }

  private static List<PersonId> ids(Collection<Made> made) {
    return made.stream().map(each -> PersonId.of(each.id())).toList();
  }
}
