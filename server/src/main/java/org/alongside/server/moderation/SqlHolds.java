package org.alongside.server.moderation;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.alongside.core.forum.HoldReason;
import org.alongside.core.forum.ReportId;
import org.alongside.server.db.InList;
import org.alongside.server.db.Tx;

/** The table of why posts wait that nobody reported. */
final class SqlHolds {
  void insert(Tx tx, ReportId item, HoldReason why) {
    tx.sql()
        .createUpdate("insert into moderation_hold (item_id, reason) values (:item, :reason)")
        .bind("item", item.toString())
        .bind("reason", why.code())
        .execute();
  }

  /** Why these wait; those that wait for another reason are left out. */
  Map<ReportId, HoldReason> find(Tx tx, Collection<ReportId> items) {
    Map<ReportId, HoldReason> found = new HashMap<>();
    if (!items.isEmpty()) {
      tx.sql()
          .createQuery("select item_id, reason from moderation_hold where item_id in (<items>)")
          .bindList("items", InList.of(items))
          .map(
              (row, context) ->
                  Map.entry(
                      ReportId.parse(row.getString("item_id")),
                      HoldReason.parse(row.getString("reason"))))
          .forEach(hold -> found.put(hold.getKey(), hold.getValue()));
    }
    return found;
  }
}
