package org.alongside.android.ui;

import android.app.Activity;
import android.content.Context;
import android.content.Intent;

/** The screens, by name, so that one can lead to another without knowing its classes. */
public enum Place {
  HOME("home.HomeActivity"),
  SPEND("spend.SpendListActivity"),
  SPEND_FORM("spend.SpendFormActivity"),
  BUDGET("budget.BudgetActivity"),
  PLAN("plan.PlanActivity"),
  CONTINGENCIES("plan.ContingenciesActivity"),
  VISITS("visits.VisitListActivity"),
  VISIT_FORM("visits.VisitFormActivity"),
  BUYING("buying.BuyingActivity"),
  CONVERSATION("messages.ConversationActivity"),
  BOARDS("forum.BoardsActivity"),
  BOARD("forum.BoardActivity"),
  THREAD("forum.ThreadActivity"),
  FORUM_WRITE("forum.WriteActivity"),
  FORUM_REPORT("forum.ReportActivity"),
  FORUM_HELP("forum.HelpActivity"),
  PEER_NAME("forum.NameActivity"),
  SETTINGS("settings.SettingsActivity"),
  SIGN_IN("settings.SignInActivity"),
  LOCK("lock.LockActivity");

  private static final String ROOT = "org.alongside.android.";

  private final String className;

  Place(String className) {
    this.className = ROOT + className;
  }

  /** What leads there from inside the app. */
  public Intent intent(Context context) {
    return new Intent().setClassName(context, className);
  }

  /** Whether that screen is this place. */
  public boolean is(Activity screen) {
    return screen.getClass().getName().equals(className);
  }

  /** Goes there; Back comes back. */
  public void open(Context context) {
    context.startActivity(intent(context));
  }

  /** Goes there for good: Back leaves the app. */
  public void openAlone(Context context) {
    context.startActivity(
        intent(context).addFlags(Intent.FLAG_ACTIVITY_NEW_TASK | Intent.FLAG_ACTIVITY_CLEAR_TASK));
  }
}
