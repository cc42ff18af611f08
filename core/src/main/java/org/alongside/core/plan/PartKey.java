package org.alongside.core.plan;

import java.util.Objects;

/**
 * Names one part of a plan that is edited by itself; the same in later versions.
 *
 * <p>Example: {@code PartKey.of(SectionKind.ABOUT_ME)} is {@code section:about-me}.
 *
 * @param name which of its kind: the code of a section, the id of whatever a plan has several of;
 *     empty where a plan has one
 */
public record PartKey(PartKind kind, String name) {
  /** What to do when something goes wrong. */
  public static final PartKey CONTINGENCIES = new PartKey(PartKind.CONTINGENCIES, "");

  /** The care coordinator and the next review. */
  public static final PartKey ARRANGEMENTS = new PartKey(PartKind.ARRANGEMENTS, "");

  public PartKey {
    Objects.requireNonNull(kind, "kind");
    switch (kind) {
      case SECTION -> SectionKind.parse(name);
      case OUTCOME -> OutcomeId.parse(name);
      case SUPPORT -> SupportId.parse(name);
      case CLINICAL_TASK -> ClinicalTaskId.parse(name);
      case BACKUP_CONTACT -> BackupContactId.parse(name);
      case CONTINGENCIES, ARRANGEMENTS -> {
        if (!name.isEmpty()) {
          throw new IllegalArgumentException("a plan has one: " + kind.code());
        }
      }
    }
  }

  /** A section. */
  public static PartKey of(SectionKind section) {
    return new PartKey(PartKind.SECTION, section.code());
  }

  /** An outcome. */
  public static PartKey of(OutcomeId outcome) {
    return new PartKey(PartKind.OUTCOME, outcome.toString());
  }

  /** A support. */
  public static PartKey of(SupportId support) {
    return new PartKey(PartKind.SUPPORT, support.toString());
  }

  /** A clinical task. */
  public static PartKey of(ClinicalTaskId task) {
    return new PartKey(PartKind.CLINICAL_TASK, task.toString());
  }

  /** Somebody to call. */
  public static PartKey of(BackupContactId contact) {
    return new PartKey(PartKind.BACKUP_CONTACT, contact.toString());
  }

  /**
   * Reads the text form.
   *
   * @throws IllegalArgumentException when it names no part
   */
  public static PartKey parse(String text) {
    int colon = text.indexOf(':');
    return colon < 0
        ? new PartKey(PartKind.parse(text), "")
        : new PartKey(PartKind.parse(text.substring(0, colon)), text.substring(colon + 1));
  }

  /** The text form. */
  @Override
  public String toString() {
    return name.isEmpty() ? kind.code() : kind.code() + ":" + name;
  }
}
