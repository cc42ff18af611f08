package org.alongside.server.sharing;

import java.time.LocalDate;
import org.alongside.core.identity.PersonId;
import org.alongside.core.sharing.ShareLevel;
import org.alongside.core.sharing.ShareReader;
import org.alongside.server.db.Tx;
import org.alongside.server.html.Words;
import org.alongside.server.identity.CareTeam;
import org.alongside.server.identity.Person;

/** What readers and levels are called for one holder. */
final class ReaderWords {
  private final CareTeam careTeam;
  private final Words words = Words.english();

  ReaderWords(CareTeam careTeam) {
    this.careTeam = careTeam;
  }

  /** The worker by name, who looks after money by what it is. */
  String name(Tx tx, PersonId holder, ShareReader reader, LocalDate on) {
    String general = name(reader);
    return reader == ShareReader.WORKER
        ? careTeam.findWorker(tx, holder, on).map(Person::name).orElse(general)
        : general;
  }

  /** Without anybody's name. */
  String name(ShareReader reader) {
    return words.say("sharing.reader." + reader.code());
  }

  /** What is seen at this level, as the label of a choice. */
  String level(ShareLevel level) {
    return words.say("sharing.level." + level.code());
  }

  /** What is seen at this level, as a sentence. */
  String says(ShareReader reader, ShareLevel level) {
    String of = reader == ShareReader.WORKER ? "worker" : "funder";
    return words.say("sharing.says." + of + "." + level.code());
  }
}
