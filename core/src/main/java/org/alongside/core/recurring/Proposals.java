package org.alongside.core.recurring;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.alongside.core.budget.Budget;
import org.alongside.core.plan.Support;
import org.alongside.core.plan.SupportId;
import org.alongside.core.spend.SpendBody;
import org.alongside.core.spend.SpendEntry;
import org.alongside.core.spend.SpendKind;
import org.jspecify.annotations.Nullable;

/**
 * What may have come round again: from the holder's own entries, and from parts of the plan that
 * the holder pays for and has written down little for yet. Nothing is proposed of which an entry is
 * there already.
 *
 * <p>Example: Mira was paid about £240 on 28 August, 28 September and 28 October; from 23 November
 * on, £240 to Mira is proposed, due on 28 November.
 *
 * @param entries the holder's entries of the last year or so; those that do not count are left out
 * @param agreed the supports of the plan that go ahead
 * @param budget the budget of today; null when there is none
 * @param skipped what was turned down once
 * @param stopped the keys of what is not to be proposed again
 */
public record Proposals(
    List<SpendEntry> entries,
    List<Support> agreed,
    @Nullable Budget budget,
    Set<Proposal.Skip> skipped,
    Set<String> stopped) {
  public Proposals {
    entries = List.copyOf(entries);
    agreed = List.copyOf(agreed);
    skipped = Set.copyOf(skipped);
    stopped = Set.copyOf(stopped);
  }

  /** What to ask about on this day, the longest due first. */
  public List<Proposal> listOn(LocalDate today) {
    List<Repeat> repeats = Repeat.listIn(entries);
    List<Proposal> proposals = new ArrayList<>();
    for (Repeat repeat : repeats) {
      repeat.findDue(today).ifPresent(proposals::add);
    }
    Budget current = budget;
    if (current != null) {
      for (Support support : agreed) {
        if (countFor(support) < Beat.FEWEST) {
          FromPlan.findDue(support, current, today).ifPresent(proposals::add);
        }
      }
    }
    List<Proposal> open = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    proposals.sort(Comparator.comparing(Proposal::dueOn).thenComparing(Proposal::key));
    for (Proposal each : proposals) {
      if (isOpen(each) && seen.add(each.key() + "|" + each.body().amount().minor())) {
        open.add(each);
      }
    }
    return Collections.unmodifiableList(open);
  }

  private int countFor(Support support) {
    int count = 0;
    for (SpendEntry entry : entries) {
      if (entry.counts()
          && entry.body().kind() == SpendKind.SPEND
          && entry.body().listSupports().contains(support.id())) {
        count++;
      }
    }
    return count;
  }

  private boolean isOpen(Proposal proposal) {
    if (stopped.contains(proposal.key())) {
      return false;
    }
    for (Proposal.Skip skip : skipped) {
      if (proposal.isTurnedDownBy(skip)) {
        return false;
      }
    }
    for (SpendEntry entry : entries) {
      if (isThereAlready(entry, proposal)) {
        return false;
      }
    }
    return true;
  }

  /** Whether the entry is what the proposal asks about, perhaps typed in another way. */
  private static boolean isThereAlready(SpendEntry entry, Proposal proposal) {
    SpendBody there = entry.body();
    SpendBody asked = proposal.body();
    if (!entry.counts() || there.kind() != SpendKind.SPEND || !isNear(there, proposal)) {
      return false;
    }
    boolean samePayee = Repeat.payee(there.payee()).equals(Repeat.payee(asked.payee()));
    boolean sameAmount = Repeat.isAbout(asked.amount(), there.amount());
    boolean sameSupport = sharesSupport(there, asked.listSupports());
    if (proposal.rhythm() == null) {
      return sameSupport || (samePayee && sameAmount);
    }
    return Repeat.key(there).equals(Repeat.key(asked))
        || (samePayee && sameAmount)
        || (sameSupport && sameAmount);
  }

  private static boolean isNear(SpendBody there, Proposal proposal) {
    Rhythm rhythm = proposal.rhythm();
    long days = there.spentOn().toEpochDay() - proposal.dueOn().toEpochDay();
    return rhythm == null ? FromPlan.isNear(days) : Math.abs(days) <= rhythm.days() / 2;
  }

  private static boolean sharesSupport(SpendBody body, Collection<SupportId> supports) {
    return !Collections.disjoint(body.listSupports(), supports);
  }
}
