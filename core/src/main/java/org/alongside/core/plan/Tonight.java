package org.alongside.core.plan;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What a plan carries that may be needed tonight: who can do the clinical tasks, and whom to call
 * when an assistant cannot come.
 *
 * @param rota in the order in which they are called
 */
public record Tonight(List<ClinicalTask> tasks, List<BackupContact> rota) {
  /** Nothing is written. */
  public static final Tonight NOTHING = new Tonight(List.of(), List.of());

  public Tonight {
    tasks = List.copyOf(tasks);
    List<BackupContact> ordered = new ArrayList<>(rota);
    ordered.sort(Comparator.comparingInt(BackupContact::place));
    rota = List.copyOf(ordered);
    Set<Object> known = new HashSet<>();
    tasks.forEach(task -> requireNew(known.add(task.id()), task.id()));
    rota.forEach(contact -> requireNew(known.add(contact.id()), contact.id()));
  }

  private static void requireNew(boolean isNew, Object id) {
    if (!isNew) {
      throw new IllegalArgumentException("twice: " + id);
    }
  }

  /** The task with this id. */
  public Optional<ClinicalTask> findTask(ClinicalTaskId wanted) {
    return tasks.stream().filter(task -> task.id().equals(wanted)).findFirst();
  }

  /** The person to call with this id. */
  public Optional<BackupContact> findContact(BackupContactId wanted) {
    return rota.stream().filter(contact -> contact.id().equals(wanted)).findFirst();
  }

  /** The same with this task in place of the one it had, or added at the end. */
  Tonight with(ClinicalTask changed) {
    List<ClinicalTask> all = new ArrayList<>(tasks);
    all.replaceAll(each -> each.id().equals(changed.id()) ? changed : each);
    if (!findTask(changed.id()).isPresent()) {
      all.add(changed);
    }
    return new Tonight(all, rota);
  }

  /** The same with this person in place of the one it had, or added. */
  Tonight with(BackupContact changed) {
    List<BackupContact> all = new ArrayList<>(rota);
    all.replaceAll(each -> each.id().equals(changed.id()) ? changed : each);
    if (!findContact(changed.id()).isPresent()) {
      all.add(changed);
    }
    return new Tonight(tasks, all);
  }

  Tonight without(ClinicalTaskId gone) {
    List<ClinicalTask> left = new ArrayList<>(tasks);
    left.removeIf(each -> each.id().equals(gone));
    return new Tonight(left, rota);
  }

  Tonight without(BackupContactId gone) {
    List<BackupContact> left = new ArrayList<>(rota);
    left.removeIf(each -> each.id().equals(gone));
    return new Tonight(tasks, left);
  }

  /** The same without whom only the holder and their worker may see. */
  public Tonight withoutPrivate() {
    List<BackupContact> left = new ArrayList<>(rota);
    left.removeIf(BackupContact::isPrivate);
    return new Tonight(tasks, left);
  }

  /** The tasks that nobody is signed off for on this day, or not for much longer. */
  public List<ClinicalTask> listToRenew(LocalDate day) {
    List<ClinicalTask> due = new ArrayList<>(tasks);
    due.removeIf(each -> each.competenceOn(day) == Competence.HOLDS);
    return List.copyOf(due);
  }
}
