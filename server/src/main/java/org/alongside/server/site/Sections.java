package org.alongside.server.site;

import java.util.List;

/**
 * Which pages belong to which place in the navigation, beside those below its own path. The one
 * list of it: a new page whose path lies elsewhere is named here.
 */
final class Sections {
  /** What has no closer place: a page of somebody's record, for who comes from the first page. */
  static final List<String> HOME =
      List.of("/notices", "/sharing", "/shared-statements", "/visits", "/holders");

  static final List<String> PEOPLE =
      List.of("/holders", "/plans", "/budgets", "/visits", "/organisations", "/on-call/roster");
  static final List<String> MESSAGES = List.of("/holders/*/messages", "/saved-replies");
  static final List<String> MODERATION = List.of("/joining", "/on-call");
  static final List<String> STORIES = List.of("/editing");
  static final List<String> SETTINGS = List.of("/yearly-figures");
  static final List<String> GUIDANCE = List.of("/tools", "/examples");

  /** The peer network, for who has a name in it and for who reads. */
  static final List<String> PEERS =
      List.of(
          "/threads",
          "/posts",
          "/events",
          "/stories",
          "/members",
          "/direct",
          "/followed",
          "/peer-name",
          "/peer-profile",
          "/join",
          "/reports");

  private Sections() {}

  /** What belongs to the budget of a holder whose pages begin so. */
  static List<String> budget(String own) {
    return List.of(own + "/account", own + "/visits", own + "/paid-for", own + "/sharing");
  }

  /** What belongs to their spending. */
  static List<String> spend(String own) {
    return List.of(
        own + "/spending",
        own + "/receipts",
        own + "/bank",
        own + "/reminders",
        own + "/private-notes",
        own + "/statement",
        own + "/shared",
        own + "/buying");
  }
}
