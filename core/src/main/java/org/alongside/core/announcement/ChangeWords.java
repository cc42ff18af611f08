package org.alongside.core.announcement;

/**
 * What is said with a change, in plain English; empty for what is not said.
 *
 * @param reasons why
 * @param meanwhile who pays what until then, the pay of assistants included
 * @param notice what notice is given
 * @param continues what care goes on
 * @param reconsideration how to ask for another look
 * @param who who has to repay, which area pays from then on, or whom to talk to after a death
 */
public record ChangeWords(
    String reasons,
    String meanwhile,
    String notice,
    String continues,
    String reconsideration,
    String who) {
  /** The longest of each. */
  public static final int LONGEST = 3_000;

  public ChangeWords {
    for (String each : new String[] {reasons, meanwhile, notice, continues, reconsideration, who}) {
      if (each.length() > LONGEST) {
        throw new IllegalArgumentException("too long: " + each.length());
      }
    }
  }
}
