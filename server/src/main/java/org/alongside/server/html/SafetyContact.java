package org.alongside.server.html;

/**
 * How to reach the people of the scheme who answer for everybody's safety.
 *
 * @param phone empty for none
 * @param hours when somebody is there; empty when the scheme has not said
 * @param email empty for none
 */
public record SafetyContact(String phone, String hours, String email) {
  private static final SafetyContact NONE = new SafetyContact("", "", "");

  /** The scheme has not said. */
  public static SafetyContact none() {
    return NONE;
  }

  /** Whether there is nothing to show. */
  public boolean isEmpty() {
    return phone.isEmpty() && email.isEmpty();
  }

  /** The telephone number as a link that a phone can ring. */
  public String phoneHref() {
    return "tel:" + phone.replaceAll("[^0-9+]", "");
  }
}
