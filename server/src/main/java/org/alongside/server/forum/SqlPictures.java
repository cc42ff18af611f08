package org.alongside.server.forum;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.alongside.core.forum.PictureId;
import org.alongside.core.forum.PictureText;
import org.alongside.core.forum.PostId;
import org.alongside.core.forum.PostPicture;
import org.alongside.core.identity.MemberId;
import org.alongside.server.attachments.CleanPicture;
import org.alongside.server.db.InList;
import org.alongside.server.db.Tx;
import org.jspecify.annotations.Nullable;

/** The tables of pictures: those of posts, and those that wait for a form to be sent again. */
final class SqlPictures {
  static final String LARGE = "large";
  static final String SMALL = "small";

  void insert(Tx tx, PictureId id, MemberId member, CleanPicture picture, Instant at) {
    tx.sql()
        .createUpdate(
            "insert into post_picture (id, member_id, place, description, width, height,"
                + " size_bytes, made_at) values (:id, :member, 0, '', :width, :height, :bytes, :at)")
        .bind("id", id.toString())
        .bind("member", member.toString())
        .bind("width", picture.width())
        .bind("height", picture.height())
        .bind("bytes", picture.bytes())
        .bind("at", at.toEpochMilli())
        .execute();
    insert(tx, id, LARGE, picture.large().getBytes());
    insert(tx, id, SMALL, picture.small().getBytes());
  }

  private static void insert(Tx tx, PictureId id, String extent, byte[] bytes) {
    tx.sql()
        .createUpdate(
            "insert into post_picture_bytes (picture_id, extent, bytes) values (:id, :extent,"
                + " :bytes)")
        .bind("id", id.toString())
        .bind("extent", extent)
        .bind("bytes", bytes)
        .execute();
  }

  /** Makes a picture of this member that waits part of a post; 0 when there is none. */
  int attach(Tx tx, NewPicture picture, MemberId member, PostId post, int place) {
    return tx.sql()
        .createUpdate(
            "update post_picture set post_id = :post, place = :place, description = :description"
                + " where id = :id and member_id = :member and post_id is null")
        .bind("post", post.toString())
        .bind("place", place)
        .bind("description", picture.description().value())
        .bind("id", picture.id().toString())
        .bind("member", member.toString())
        .execute();
  }

  /** The pictures that readers see. */
  Map<PostId, List<PostPicture>> list(Tx tx, Collection<PostId> posts) {
    Map<PostId, List<PostPicture>> shown = new LinkedHashMap<>();
    listStanding(tx, posts)
        .forEach(
            (post, pictures) -> {
              List<PostPicture> seen =
                  pictures.stream()
                      .filter(each -> !each.hidden())
                      .map(StandingPicture::picture)
                      .toList();
              if (!seen.isEmpty()) {
                shown.put(post, seen);
              }
            });
    return shown;
  }

  /** All that their authors left in, those that a moderator hid too. */
  Map<PostId, List<StandingPicture>> listStanding(Tx tx, Collection<PostId> posts) {
    if (posts.isEmpty()) {
      return Map.of();
    }
    return InList.query(
            tx,
            "select id, post_id, description, width, height, hidden_at from post_picture where post_id in"
                + " (<posts>) and taken_off_at is null order by post_id, place",
            "posts",
            posts)
        .map(
            (row, context) ->
                Map.entry(
                    PostId.parse(row.getString("post_id")),
                    new StandingPicture(picture(row), row.getString("hidden_at") != null)))
        .list()
        .stream()
        .collect(
            Collectors.groupingBy(
                Map.Entry::getKey,
                LinkedHashMap::new,
                Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
  }

  /** These pictures, those taken off and those hidden too, in any order. */
  Map<PictureId, StandingPicture> listAll(Tx tx, Collection<PictureId> ids) {
    Map<PictureId, StandingPicture> found = new LinkedHashMap<>();
    if (!ids.isEmpty()) {
      InList.query(
              tx,
              "select id, description, width, height, hidden_at from post_picture where id in (<ids>)"
                  + " and post_id is not null",
              "ids",
              ids)
          .map(
              (row, context) ->
                  new StandingPicture(picture(row), row.getString("hidden_at") != null))
          .forEach(each -> found.put(each.picture().id(), each));
    }
    return found;
  }

  private static PostPicture picture(ResultSet row) throws SQLException {
    return new PostPicture(
        PictureId.parse(row.getString("id")),
        new PictureText(row.getString("description")),
        row.getInt("width"),
        row.getInt("height"));
  }

  /** Hides a picture, or shows it again; null for shown. */
  void setHidden(Tx tx, PictureId id, @Nullable Instant at) {
    tx.sql()
        .createUpdate("update post_picture set hidden_at = :at where id = :id")
        .bind("id", id.toString())
        .bind("at", at == null ? null : at.toEpochMilli())
        .execute();
  }

  Optional<StoredPicture> find(Tx tx, PictureId id) {
    return tx.sql()
        .createQuery(
            "select id, post_id, member_id, taken_off_at, hidden_at from post_picture where id ="
                + " :id")
        .bind("id", id.toString())
        .map(
            (row, context) -> {
              String post = row.getString("post_id");
              return new StoredPicture(
                  PictureId.parse(row.getString("id")),
                  post == null ? null : PostId.parse(post),
                  MemberId.parse(row.getString("member_id")),
                  row.getString("taken_off_at") != null,
                  row.getString("hidden_at") != null);
            })
        .findOne();
  }

  Optional<byte[]> findBytes(Tx tx, PictureId id, String extent) {
    return tx.sql()
        .createQuery(
            "select bytes from post_picture_bytes where picture_id = :id and extent = :extent")
        .bind("id", id.toString())
        .bind("extent", extent)
        .map((row, context) -> row.getBytes("bytes"))
        .findOne();
  }

  void describe(Tx tx, PictureId id, PictureText description) {
    tx.sql()
        .createUpdate("update post_picture set description = :description where id = :id")
        .bind("id", id.toString())
        .bind("description", description.value())
        .execute();
  }

  void takeOff(Tx tx, PictureId id, Instant at) {
    tx.sql()
        .createUpdate(
            "update post_picture set taken_off_at = :at where id = :id and taken_off_at is null")
        .bind("id", id.toString())
        .bind("at", at.toEpochMilli())
        .execute();
  }

  void count(Tx tx, PostId post, int pictures) {
    tx.sql()
        .createUpdate("update post set pictures = :pictures where id = :id")
        .bind("id", post.toString())
        .bind("pictures", pictures)
        .execute();
  }

  /** The last place in a post, counting what was taken off. */
  int lastPlace(Tx tx, PostId post) {
    return tx.sql()
        .createQuery("select coalesce(max(place), 0) from post_picture where post_id = :post")
        .bind("post", post.toString())
        .mapTo(Integer.class)
        .one();
  }

  int countSince(Tx tx, MemberId member, Instant since) {
    return tx.sql()
        .createQuery(
            "select count(*) from post_picture where member_id = :member and made_at > :since")
        .bind("member", member.toString())
        .bind("since", since.toEpochMilli())
        .mapTo(Integer.class)
        .one();
  }

  long sumBytes(Tx tx, MemberId member) {
    return tx.sql()
        .createQuery(
            "select coalesce(sum(size_bytes), 0) from post_picture where member_id = :member")
        .bind("member", member.toString())
        .mapTo(Long.class)
        .one();
  }

  int dropWaiting(Tx tx, Instant before) {
    tx.sql()
        .createUpdate(
            "delete from post_picture_bytes where picture_id in (select id from post_picture where"
                + " post_id is null and made_at < :before)")
        .bind("before", before.toEpochMilli())
        .execute();
    return tx.sql()
        .createUpdate("delete from post_picture where post_id is null and made_at < :before")
        .bind("before", before.toEpochMilli())
        .execute();
  }
}
