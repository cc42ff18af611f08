package org.alongside.server.stories;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.alongside.core.forum.StoryId;
import org.alongside.core.guidance.HandbookSlug;
import org.alongside.core.guidance.PageSlug;
import org.alongside.core.plan.Need;
import org.alongside.server.db.InList;
import org.alongside.server.db.Tx;
import org.alongside.server.guidance.PageKey;
import org.jdbi.v3.core.statement.Update;

/** The tables of what stories belong to, for each copy of one. */
final class SqlStoryLinks {
  void put(Tx tx, String copy, StoryId id, StoryLinks links) {
    for (Need need : links.needs()) {
      update(
              tx,
              copy,
              id,
              "insert into story_need (story_id, copy, need) values (:id, :copy, :need)")
          .bind("need", need.code())
          .execute();
    }
    for (PageKey page : links.pages()) {
      update(
              tx,
              copy,
              id,
              "insert into story_page (story_id, copy, handbook, page)"
                  + " values (:id, :copy, :handbook, :page)")
          .bind("handbook", page.handbook().value())
          .bind("page", page.page().value())
          .execute();
    }
  }

  void drop(Tx tx, String copy, StoryId id) {
    update(tx, copy, id, "delete from story_need where story_id = :id and copy = :copy").execute();
    update(tx, copy, id, "delete from story_page where story_id = :id and copy = :copy").execute();
  }

  /** What belonged to one copy belongs to another now. */
  void move(Tx tx, String from, String to, StoryId id) {
    update(tx, from, id, "update story_need set copy = :to where story_id = :id and copy = :copy")
        .bind("to", to)
        .execute();
    update(tx, from, id, "update story_page set copy = :to where story_id = :id and copy = :copy")
        .bind("to", to)
        .execute();
  }

  private static Update update(Tx tx, String copy, StoryId id, String statement) {
    return tx.sql().createUpdate(statement).bind("copy", copy).bind("id", id.toString());
  }

  /** What each of these belongs to. */
  Map<StoryId, StoryLinks> of(Tx tx, String copy, List<StoryId> stories) {
    if (stories.isEmpty()) {
      return new HashMap<>();
    }
    List<String> ids = InList.of(stories);
    Map<StoryId, Set<Need>> needs = new HashMap<>();
    tx.sql()
        .createQuery(
            "select story_id, need from story_need where copy = :copy and story_id in (<ids>)")
        .bind("copy", copy)
        .bindList("ids", ids)
        .map(
            (row, context) ->
                Map.entry(
                    StoryId.parse(row.getString("story_id")), Need.parse(row.getString("need"))))
        .forEach(
            each ->
                needs
                    .computeIfAbsent(each.getKey(), first -> EnumSet.noneOf(Need.class))
                    .add(each.getValue()));
    Map<StoryId, List<PageKey>> pages = new HashMap<>();
    tx.sql()
        .createQuery(
            "select story_id, handbook, page from story_page where copy = :copy"
                + " and story_id in (<ids>) order by handbook, page")
        .bind("copy", copy)
        .bindList("ids", ids)
        .map(
            (row, context) ->
                Map.entry(
                    StoryId.parse(row.getString("story_id")),
                    new PageKey(
                        HandbookSlug.parse(row.getString("handbook")),
                        PageSlug.parse(row.getString("page")))))
        .forEach(
            each ->
                pages
                    .computeIfAbsent(each.getKey(), first -> new ArrayList<>())
                    .add(each.getValue()));
    Map<StoryId, StoryLinks> links = new HashMap<>();
    for (StoryId id : stories) {
      links.put(
          id, new StoryLinks(needs.getOrDefault(id, Set.of()), pages.getOrDefault(id, List.of())));
    }
    return links;
  }
}
