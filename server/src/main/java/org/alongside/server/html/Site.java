package org.alongside.server.html;

import java.util.List;

/**
 * What every page says about the scheme that runs this server; its values are settings.
 *
 * @param scheme the name of the scheme, such as {@code Hartshire personal health budgets}
 * @param phone the number to ring in working hours
 * @param outOfHours what to do at other times, in a sentence
 * @param banner a line above the page, such as that this is a demonstration; empty for none
 * @param footer links at the foot of every page
 * @param safety how to reach who answers for safety
 */
public record Site(
    String scheme,
    String phone,
    String outOfHours,
    String banner,
    List<Link> footer,
    SafetyContact safety) {
  public Site {
    footer = List.copyOf(footer);
  }

  /** A scheme that has not said how to reach who answers for safety. */
  public Site(String scheme, String phone, String outOfHours, String banner, List<Link> footer) {
    this(scheme, phone, outOfHours, banner, footer, SafetyContact.none());
  }

  /** The telephone number as a link that a phone can ring. */
  public String phoneHref() {
    return "tel:" + phone.replaceAll("[^0-9+]", "");
  }
}
