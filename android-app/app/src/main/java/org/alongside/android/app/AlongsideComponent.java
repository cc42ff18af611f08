package org.alongside.android.app;

import android.app.Application;
import dagger.BindsInstance;
import dagger.Component;
import javax.inject.Singleton;
import org.alongside.android.budget.BudgetParts;
import org.alongside.android.buying.BuyingParts;
import org.alongside.android.data.DataParts;
import org.alongside.android.forum.ForumParts;
import org.alongside.android.home.HomeParts;
import org.alongside.android.lock.LockParts;
import org.alongside.android.messages.MessagesParts;
import org.alongside.android.plan.PlanParts;
import org.alongside.android.settings.SettingsParts;
import org.alongside.android.spend.SpendParts;
import org.alongside.android.sync.SyncParts;
import org.alongside.android.visits.VisitsParts;

/**
 * Everything that lives as long as the process. Each screen declares the parts it needs as an
 * interface of its own package; this component is all of them at once.
 */
@Singleton
@Component(modules = {DataModule.class, SyncModule.class})
interface AlongsideComponent
    extends DataParts,
        SyncParts,
        HomeParts,
        SpendParts,
        BudgetParts,
        PlanParts,
        VisitsParts,
        BuyingParts,
        MessagesParts,
        ForumParts,
        SettingsParts,
        LockParts {

  /** Makes the component for an application. */
  @Component.Factory
  interface Factory {
    AlongsideComponent create(@BindsInstance Application application);
  }
}
