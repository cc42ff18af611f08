package org.alongside.server.access;

import java.util.Locale;

/**
 * What can be seen or done something with; the rows of the matrix in {@code access-matrix.json}.
 */
public enum Asset {
  PLAN,
  /** The version of a plan that is being written, with who wrote what. */
  PLAN_DRAFT,
  /** What people say beside the sections of a plan, and suggest for them. */
  PLAN_COMMENT,
  /** What somebody typed into a draft and did not save: theirs alone. */
  SCRATCH,
  /** A holder's own ratings of what they want to happen. */
  RATING,
  /** Reviews of a plan. */
  REVIEW,
  /** What all plans of the scheme wait for. */
  SCHEME_PLANS,
  BUDGET,
  /** Files with a scheme's holders and budgets, what was imported from them, and its undoing. */
  HOLDER_IMPORT,
  /** The same for the accounts of workers. */
  WORKER_IMPORT,
  /** Whether a direct payment arrived, as its receiver says. */
  PAYMENT,
  SPEND,
  /** What the bank says of the account of a direct payment, line by line. */
  BANK_STATEMENT,
  /** What an organisation paid for a holder, and what the holder says to it. */
  PAID_FOR,
  /** For whom an organisation holds money. */
  ORGANISATION_DESK,
  /** Organisations, their people, and whose money they hold. */
  ORGANISATIONS,
  /** What others may see of the spending, as far as the holder shares it. */
  SPENDING,
  /** What a holder lets others see of the spending. */
  SHARING,
  /** What the scheme has to see of everybody's spending. */
  SCHEME_SHARING,
  /** The statements that a holder shared, and who opened them. */
  SHARED_STATEMENT,
  /** The list of all statements that were shared with the funders. */
  SCHEME_STATEMENTS,
  /** A statement as its funder reads it. */
  FUNDER_STATEMENT,
  /** A question to the named worker before something is bought. */
  BUYING_QUESTION,
  /** The named worker's answers to questions before something is bought. */
  BUYING_ANSWER,
  /** Planned support that did not happen. */
  VISIT,
  /** What did not happen, of everybody in the scheme. */
  SCHEME_VISITS,
  RECEIPT,
  NOTE,
  CONVERSATION,
  /** An uploaded file; one row for each thing that it can be part of. */
  ATTACHMENT,
  /** The internal notes of workers beside a conversation. */
  INTERNAL_NOTE,
  /** Who looked at my record. */
  LOOKS,
  /** Helpers, nominees, representatives, workers and communication needs of a holder. */
  GRANTS,
  /** The list of holders whom a worker or coordinator serves. */
  CASELOAD,
  /** Boards, threads and posts; one row for each visibility of a board. */
  FORUM,
  /** What two members write to each other, and one's own choices about that. */
  DIRECT_MESSAGE,
  /** Stories: what everybody reads, what an author writes, what waits for an editor. */
  STORY,
  /** Events: one row for those who may come, one for those who organise. */
  EVENT,
  /** What a member says about themselves to other members. */
  PROFILE,
  /** A report to the moderators. */
  REPORT,
  /** The moderators' queue, decisions and log. */
  MODERATION,
  /** Which moderator is on call, and whom calls told; nothing of what was written. */
  ON_CALL,
  /** Which moderator is on call at which hours of the week. */
  ROSTER,
  /** A worry that somebody raised about anything. */
  CONCERN,
  /** A request about what the law says. */
  LEGAL_REQUEST,
  /** How something stands that somebody sent, for who has its reference. */
  REFERENCE,
  /** How to reach the scheme about somebody's safety. */
  SAFEGUARDING_CONTACTS,
  /** What a year of moderation comes to, in numbers. */
  YEARLY_FIGURES,
  GUIDANCE,
  DIRECTORY,
  SETTINGS,
  /** Who would like to join the peer network, and invitations to it. */
  JOINING,
  /** Which person stands behind an alias. */
  ALIAS,
  /** Accounts and roles of others. */
  ACCOUNTS,
  /** The caller's own account, sessions, notices and profile. */
  OWN_ACCOUNT,
  /** Pages and files that say nothing about anybody: sign-in, help, health. */
  SITE;

  /** The word in the matrix file. */
  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
