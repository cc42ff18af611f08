package org.alongside.server.events;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.alongside.core.event.EventAudience;
import org.alongside.core.event.EventId;
import org.alongside.core.event.EventPlaces;
import org.alongside.core.event.EventState;
import org.alongside.core.event.EventTimes;
import org.alongside.core.identity.MemberId;
import org.alongside.core.identity.Role;
import org.alongside.server.db.InList;
import org.alongside.server.db.Tx;
import org.alongside.server.html.Markdown;
import org.alongside.server.html.SafeHtml;
import org.jspecify.annotations.Nullable;

/** The table of events. */
final class SqlEvents {
  private static final String COLUMNS =
      "select e.id, e.title, e.about, e.html, e.rendered_version, e.starts_at, e.ends_at, e.place,"
          + " e.access_notes, e.online_link, e.ask, e.most, e.audience, e.state, e.cancelled_why,"
          + " e.going, e.waiting, e.hidden, e.sequence, e.changed_at, e.made_as from event e ";

  void insert(Tx tx, Event event) {
    tx.sql()
        .createUpdate(
            "insert into event (id, title, about, html, rendered_version, starts_at, ends_at, place,"
                + " access_notes, online_link, ask, most, audience, state, going, waiting,"
                + " last_number, sequence, changed_at, made_as) values (:id, :title, :about, :html,"
                + " :rendered, :starts, :ends, :place, :access, :link, :ask, :most, :audience,"
                + " :state, 0, 0, 0, :sequence, :changed, :made)")
        .bindMap(values(event))
        .execute();
  }

  void update(Tx tx, Event event) {
    tx.sql()
        .createUpdate(
            "update event set title = :title, about = :about, html = :html,"
                + " rendered_version = :rendered, starts_at = :starts, ends_at = :ends,"
                + " place = :place, access_notes = :access, online_link = :link, ask = :ask,"
                + " most = :most, audience = :audience, state = :state, cancelled_why = :why,"
                + " sequence = :sequence, changed_at = :changed where id = :id")
        .bindMap(values(event))
        .execute();
  }

  private static Map<String, @Nullable Object> values(Event event) {
    EventDetails details = event.details();
    Map<String, @Nullable Object> values = new HashMap<>();
    Role made = event.madeAs();
    values.put("made", made == null ? null : made.code());
    values.put("id", event.id().toString());
    values.put("title", details.title());
    values.put("about", details.about());
    values.put("html", details.html().toString());
    values.put("rendered", Markdown.VERSION);
    values.put("starts", details.times().startsAt().toEpochMilli());
    values.put("ends", details.times().endsAt().toEpochMilli());
    values.put("place", details.where().place());
    values.put("access", details.where().accessNotes());
    values.put("link", details.where().link());
    values.put("ask", details.ask());
    values.put("most", details.most());
    values.put("audience", details.audience().code());
    values.put("state", event.state().code());
    values.put("why", event.cancelledWhy());
    values.put("sequence", event.sequence());
    values.put("changed", event.changedAt().toEpochMilli());
    return values;
  }

  void setHidden(Tx tx, EventId id, int hidden, Instant at) {
    tx.sql()
        .createUpdate(
            "update event set hidden = :hidden, sequence = sequence + 1, changed_at = :at"
                + " where id = :id")
        .bind("hidden", hidden)
        .bind("at", at.toEpochMilli())
        .bind("id", id.toString())
        .execute();
  }

  /** Keeps how many come and how many wait. */
  void setCounts(Tx tx, EventId id, EventPlaces places) {
    tx.sql()
        .createUpdate("update event set going = :going, waiting = :waiting where id = :id")
        .bind("going", places.going())
        .bind("waiting", places.waiting())
        .bind("id", id.toString())
        .execute();
  }

  /** The next number in the order of those who sign up. */
  int nextNumber(Tx tx, EventId id) {
    tx.sql()
        .createUpdate("update event set last_number = last_number + 1 where id = :id")
        .bind("id", id.toString())
        .execute();
    return tx.sql()
        .createQuery("select last_number from event where id = :id")
        .bind("id", id.toString())
        .mapTo(Integer.class)
        .one();
  }

  Optional<Event> find(Tx tx, EventId id) {
    return tx.sql()
        .createQuery(COLUMNS + "where e.id = :id")
        .bind("id", id.toString())
        .map((row, context) -> event(row))
        .findOne();
  }

  /** Events for these that are not over, the next to end first. */
  List<Event> listComing(
      Tx tx,
      Collection<EventAudience> audiences,
      Instant now,
      @Nullable EventCursor after,
      int most) {
    String below =
        after == null ? "" : " and (e.ends_at > :at or (e.ends_at = :at and e.id > :after))";
    return list(
        tx,
        "where e.ends_at > :now and e.hidden = 0 and e.audience in (<audiences>)"
            + below
            + " order by e.ends_at, e.id limit :most",
        audiences,
        now,
        after,
        most);
  }

  /** Events for these that are over, the last first. */
  List<Event> listPast(
      Tx tx,
      Collection<EventAudience> audiences,
      Instant now,
      @Nullable EventCursor after,
      int most) {
    String below =
        after == null ? "" : " and (e.ends_at < :at or (e.ends_at = :at and e.id < :after))";
    return list(
        tx,
        "where e.ends_at <= :now and e.hidden = 0 and e.audience in (<audiences>)"
            + below
            + " order by e.ends_at desc, e.id desc limit :most",
        audiences,
        now,
        after,
        most);
  }

  private static List<Event> list(
      Tx tx,
      String where,
      Collection<EventAudience> audiences,
      Instant now,
      @Nullable EventCursor after,
      int most) {
    var query =
        tx.sql()
            .createQuery(COLUMNS + where)
            .bind("now", now.toEpochMilli())
            .bindList("audiences", InList.of(audiences.stream().map(EventAudience::code).toList()))
            .bind("most", most);
    if (after != null) {
      query.bind("at", after.endsAtMillis()).bind("after", after.id().toString());
    }
    return query.map((row, context) -> event(row)).list();
  }

  /** What a member signed up for, the last first. */
  List<Event> listOf(Tx tx, MemberId member, int most) {
    return tx.sql()
        .createQuery(
            COLUMNS
                + "join event_signup s on s.event_id = e.id where s.member_id = :member"
                + " order by e.ends_at desc, e.id limit :most")
        .bind("member", member.toString())
        .bind("most", most)
        .map((row, context) -> event(row))
        .list();
  }

  /** Events that take place and begin between these. */
  List<Event> listBeginning(Tx tx, Instant after, Instant before) {
    return tx.sql()
        .createQuery(
            COLUMNS
                + "where e.ends_at > :after and e.starts_at > :after and e.starts_at < :before"
                + " and e.state = 'planned' and e.hidden = 0 order by e.starts_at, e.id")
        .bind("after", after.toEpochMilli())
        .bind("before", before.toEpochMilli())
        .map((row, context) -> event(row))
        .list();
  }

  private static Event event(ResultSet row) throws SQLException {
    int limit = row.getInt("most");
    Integer most = row.wasNull() ? null : Integer.valueOf(limit);
    String about = row.getString("about");
    SafeHtml html =
        row.getInt("rendered_version") == Markdown.VERSION
            ? SafeHtml.kept(row.getString("html"))
            : Markdown.renderTyped(about);
    EventDetails details =
        new EventDetails(
            row.getString("title"),
            about,
            html,
            new EventTimes(
                Instant.ofEpochMilli(row.getLong("starts_at")),
                Instant.ofEpochMilli(row.getLong("ends_at"))),
            new EventWhere(
                row.getString("place"),
                row.getString("access_notes"),
                row.getString("online_link")),
            row.getString("ask"),
            most,
            EventAudience.parse(row.getString("audience")));
    String made = row.getString("made_as");
    return new Event(
        EventId.parse(row.getString("id")),
        details,
        made == null ? null : Role.parse(made),
        EventState.parse(row.getString("state")),
        row.getString("cancelled_why"),
        new EventPlaces(most, row.getInt("going"), row.getInt("waiting")),
        row.getInt("hidden") == 1,
        row.getInt("sequence"),
        Instant.ofEpochMilli(row.getLong("changed_at")));
  }
}
