package org.alongside.server.plans;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import org.alongside.core.plan.BackupContact;
import org.alongside.core.plan.BackupContactId;
import org.alongside.core.plan.ClinicalTask;
import org.alongside.core.plan.ClinicalTaskId;
import org.alongside.core.plan.Plan;
import org.alongside.core.plan.PlanId;
import org.alongside.core.plan.SignOff;
import org.alongside.core.plan.Tonight;
import org.alongside.core.plan.WhoSees;
import org.alongside.server.db.Tx;
import org.jdbi.v3.core.statement.PreparedBatch;

/** The rows of clinical tasks and of people to call. */
final class TonightRows {
  private TonightRows() {}

  static PreparedBatch tasks(Tx tx, Plan plan) {
    PreparedBatch rows =
        tx.sql()
            .prepareBatch(
                "insert into plan_task (plan_id, place, id, task, done_by, trained_by, signed_off_by,"
                    + " signed_off_on, until_on) values (:plan, :place, :id, :task, :doneBy,"
                    + " :trainedBy, :by, :on, :until)");
    List<ClinicalTask> tasks = plan.tonight().tasks();
    for (int place = 0; place < tasks.size(); place++) {
      ClinicalTask each = tasks.get(place);
      SignOff signOff = each.signOff();
      rows.bind("plan", plan.id().toString())
          .bind("place", place)
          .bind("id", each.id().toString())
          .bind("task", each.task())
          .bind("doneBy", each.doneBy())
          .bind("trainedBy", each.trainedBy())
          .bind("by", signOff == null ? null : signOff.by())
          .bind("on", signOff == null ? null : signOff.on().toString())
          .bind("until", signOff == null ? null : SqlPlans.text(signOff.until()))
          .add();
    }
    return rows;
  }

  static PreparedBatch contacts(Tx tx, Plan plan) {
    PreparedBatch rows =
        tx.sql()
            .prepareBatch(
                "insert into plan_contact (plan_id, place, id, called_as, name, relation, phone,"
                    + " available, note, who_sees) values (:plan, :place, :id, :calledAs, :name,"
                    + " :relation, :phone, :available, :note, :whoSees)");
    List<BackupContact> rota = plan.tonight().rota();
    for (int place = 0; place < rota.size(); place++) {
      BackupContact each = rota.get(place);
      rows.bind("plan", plan.id().toString())
          .bind("place", place)
          .bind("id", each.id().toString())
          .bind("calledAs", each.place())
          .bind("name", each.name())
          .bind("relation", each.relation())
          .bind("phone", each.phone())
          .bind("available", each.when())
          .bind("note", each.note())
          .bind("whoSees", each.whoSees().code())
          .add();
    }
    return rows;
  }

  static Tonight read(Tx tx, PlanId plan) {
    List<ClinicalTask> tasks =
        tx.sql()
            .createQuery(
                "select id, task, done_by, trained_by, signed_off_by, signed_off_on, until_on"
                    + " from plan_task where plan_id = :plan order by place")
            .bind("plan", plan.toString())
            .map((row, context) -> task(row))
            .list();
    List<BackupContact> rota =
        tx.sql()
            .createQuery(
                "select id, called_as, name, relation, phone, available, note, who_sees"
                    + " from plan_contact where plan_id = :plan order by place")
            .bind("plan", plan.toString())
            .map((row, context) -> contact(row))
            .list();
    return new Tonight(tasks, rota);
  }

  private static ClinicalTask task(ResultSet row) throws SQLException {
    String by = row.getString("signed_off_by");
    return new ClinicalTask(
        ClinicalTaskId.parse(row.getString("id")),
        row.getString("task"),
        row.getString("done_by"),
        row.getString("trained_by"),
        by == null
            ? null
            : new SignOff(
                by,
                LocalDate.parse(row.getString("signed_off_on")),
                SqlPlans.date(row.getString("until_on"))));
  }

  private static BackupContact contact(ResultSet row) throws SQLException {
    return new BackupContact(
        BackupContactId.parse(row.getString("id")),
        row.getInt("called_as"),
        row.getString("name"),
        row.getString("relation"),
        row.getString("phone"),
        row.getString("available"),
        row.getString("note"),
        WhoSees.parse(row.getString("who_sees")));
  }
}
