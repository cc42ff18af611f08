package org.alongside.core.spend;

import org.alongside.core.input.Coded;
import org.alongside.core.input.Codes;

/** What sort of thing was paid for. */
public enum SpendCategory implements Coded {
  PERSONAL_ASSISTANT("personal-assistant"),
  AGENCY_CARE("agency-care"),
  EQUIPMENT("equipment"),
  ACTIVITY("activity"),
  TRAVEL("travel"),
  TRAINING("training"),
  THERAPY("therapy"),
  EMPLOYMENT_COSTS("employment-costs"),
  OTHER("other");

  private final String code;

  SpendCategory(String code) {
    this.code = code;
  }

  @Override
  public String code() {
    return code;
  }

  /**
   * The constant with this code.
   *
   * @throws IllegalArgumentException when there is none
   */
  public static SpendCategory parse(String code) {
    return Codes.get(SpendCategory.class, code);
  }
}
