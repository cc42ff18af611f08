package org.alongside.core.safeguarding;

import java.util.Objects;
import org.alongside.core.input.TextRule;

/**
 * What somebody says who asks for something because of the law. They declare that it is true to the
 * best of their knowledge, or it is not taken.
 *
 * @param law which law, right or order
 * @param place where exactly it stands
 * @param says what is wrong with it
 * @param who their name, and for whom they ask
 * @param reach an e-mail or postal address; may be empty
 */
public record NewLegalRequest(
    LegalGround ground, String law, String place, String says, String who, String reach) {
  /** How long the law and the place may be. */
  public static final TextRule LINES = TextRule.lines(3, 1_000);

  /** How long the rest may be. */
  public static final TextRule SAYS = TextRule.lines(3, 4_000);

  /** How long the name may be. */
  public static final TextRule WHO = TextRule.lines(2, 300);

  /** How long the address may be. */
  public static final TextRule REACH = TextRule.lines(0, 300);

  public NewLegalRequest {
    Objects.requireNonNull(ground, "ground");
    LINES.require(law);
    LINES.require(place);
    SAYS.require(says);
    WHO.require(who);
    REACH.require(reach);
  }
}
