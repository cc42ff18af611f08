package org.alongside.server.app;

import java.util.ArrayList;
import java.util.List;
import org.alongside.core.identity.PersonId;
import org.alongside.server.db.Tx;
import org.alongside.server.demo.Cast;
import org.jspecify.annotations.Nullable;

/**
 * Words that stand nowhere else, one planted in each kind of thing that not everybody may see.
 * Where a table is not there, nothing is planted.
 */
final class Canaries {
  /**
   * A planted word.
   *
   * @param asset the row of the matrix that says who may read it
   * @param holder whose it is, by first name; null for nobody's
   * @param kind the kind of the row
   */
  record Canary(String word, String asset, @Nullable String holder, @Nullable String kind) {}

  private static final List<String> VISIBILITIES =
      List.of("members", "peers-only", "professionals");

  private final Tx tx;
  private final List<Canary> planted = new ArrayList<>();

  private Canaries(Tx tx) {
    this.tx = tx;
  }

  /** Plants them all. */
  static List<Canary> plant(Tx tx) {
    Canaries canaries = new Canaries(tx);
    canaries.ofHolder("Amina", Cast.AMINA);
    canaries.ofHolder("Tom", Cast.TOM);
    canaries.ofHolder("Joyce", Cast.JOYCE);
    canaries.ofOrganisation("Beth", Cast.BETH);
    VISIBILITIES.forEach(canaries::ofBoard);
    canaries.ofModeration();
    canaries.ofStories();
    canaries.ofEvents();
    canaries.ofMembers();
    canaries.ofJoining();
    return List.copyOf(canaries.planted);
  }

  private void ofHolder(String name, PersonId holder) {
    String id = holder.toString();
    record(
        "plan",
        name,
        "plan_section",
        "update plan_section set words = words || ? where plan_id in (select id from plan where holder_id = ?)",
        id);
    record(
        "plan",
        name,
        "plan_contingency",
        "update plan_contingency set then_that = then_that || ? where plan_id in (select id from plan where holder_id = ?)",
        id);
    record(
        "plan",
        name,
        "plan_task",
        "update plan_task set task = task || ? where plan_id in (select id from plan where holder_id = ?)",
        id);
    record(
        "plan",
        name,
        "plan_contact",
        "update plan_contact set note = note || ? where who_sees = 'all'"
            + " and plan_id in (select id from plan where holder_id = ?)",
        id);
    planted(
        "plan",
        name,
        "private-contact",
        "plan_contact",
        "update plan_contact set note = note || ? where who_sees <> 'all'"
            + " and plan_id in (select id from plan where holder_id = ?)",
        id);
    planted(
        "plan",
        name,
        "private-contact",
        "plan_edit",
        "update plan_edit set body = replace(body, '\"relation\":\"', '\"relation\":\"' || ?)"
            + " where part like 'backup-contact:%' and body like '%holder-and-worker-only%'"
            + " and plan_id in (select id from plan where holder_id = ? and state = 'agreed')",
        id);
    record(
        "plan",
        name,
        "plan_step",
        "update plan_step set note = note || ? where note is not null"
            + " and plan_id in (select id from plan where holder_id = ? and state = 'agreed')",
        id);
    record(
        "plan-draft",
        name,
        "plan_edit",
        "update plan_edit set body = replace(body, '{\"text\":\"', '{\"text\":\"' || ?)"
            + " where plan_id in (select id from plan where holder_id = ? and state = 'agreed')",
        id);
    record(
        "budget",
        name,
        "budget_line",
        "update budget_line set label = label || ? where budget_id in (select id from budget where holder_id = ?)",
        id);
    record(
        "spend",
        name,
        "spend_revision",
        "update spend_revision set note = note || ? where note is not null"
            + " and entry_id in (select id from spend_entry where holder_id = ?)",
        id);
    record(
        "payee",
        name,
        "spend_revision",
        "update spend_revision set payee = payee || ? where entry_id in (select id from spend_entry where holder_id = ?)",
        id);
    planted(
        "attachment",
        name,
        "receipt",
        "attachment_chunk",
        "update attachment_chunk set bytes = cast(cast(bytes as text) || ? as blob) where attachment_id in"
            + " (select id from attachment where kind = 'receipt' and media_type = 'application/pdf' and holder_id = ?)",
        id);
    record(
        "note",
        name,
        "private_note",
        "update private_note set text = text || ? where text <> '' and holder_id = ?",
        id);
    record(
        "visit",
        name,
        "visit_report",
        "update visit_report set note = note || ? where note is not null and holder_id = ?",
        id);
    record(
        "spend",
        name,
        "account_item_revision",
        "update account_item_revision set note = note || ? where note is not null"
            + " and item_id in (select id from account_item where holder_id = ?)",
        id);
    record(
        "bank-statement",
        name,
        "bank_line",
        "update bank_line set words = words || ? where holder_id = ?",
        id);
    record(
        "conversation",
        name,
        "message",
        "update message set text = text || ? where conversation_id in (select id from conversation where holder_id = ?)",
        id);
    record(
        "conversation",
        name,
        "buying_question",
        "update buying_question set what = what || ? where holder_id = ?",
        id);
    record(
        "internal-note",
        name,
        "internal_note",
        "update internal_note set text = text || ? where conversation_id in (select id from conversation where holder_id = ?)",
        id);
  }

  private void ofOrganisation(String name, PersonId holder) {
    String id = holder.toString();
    record(
        "paid-for",
        name,
        "organisation_item",
        "update organisation_item set delivered = delivered || ? where holder_id = ?",
        id);
    record(
        "paid-for",
        name,
        "organisation_item_step",
        "update organisation_item_step set words = words || ? where words is not null and entry_id in"
            + " (select entry_id from organisation_item where holder_id = ?)",
        id);
    record(
        "payee",
        name,
        "spend_revision",
        "update spend_revision set payee = payee || ? where entry_id in"
            + " (select entry_id from organisation_item where holder_id = ?)",
        id);
  }

  private void ofBoard(String kind) {
    String of =
        " where thread_id in (select t.id from thread t join board b on b.id = t.board_id where b.visibility = ?)";
    planted(
        "forum",
        null,
        kind,
        "post",
        "update post set html = '<p>' || ? || '</p>' || html" + of,
        kind);
    planted(
        "forum",
        null,
        kind,
        "thread",
        "update thread set title = title || ? where board_id in (select id from board where visibility = ?)",
        kind);
    // The picture goes to a post that the crawl surely opens: the first of the oldest thread.
    tx.sql()
        .execute(
            "update post_picture set post_id = (select p.id from post p join thread t on t.id ="
                + " p.thread_id join board b on b.id = t.board_id where b.visibility = ? and p.number"
                + " = 1 and t.state = 'open' order by t.started_at limit 1) where post_id in"
                + " (select id from post"
                + of
                + ")",
            kind,
            kind);
    tx.sql()
        .execute(
            "update post set pictures = (select count(*) from post_picture q where q.post_id ="
                + " post.id) where id in (select post_id from post_picture)");
    planted(
        "forum",
        null,
        kind,
        "post_picture",
        "update post_picture set description = description || ? where post_id in (select id from post"
            + of
            + ")",
        kind);
    planted(
        "forum",
        null,
        kind,
        "post_picture_bytes",
        "update post_picture_bytes set bytes = cast(cast(bytes as text) || ? as blob) where"
            + " picture_id in (select id from post_picture where post_id in (select id from post"
            + of
            + "))",
        kind);
    planted(
        "forum",
        null,
        kind,
        "post",
        "update post set content_topic = 'other', content_words = trim(?) where pictures > 0 and thread_id in"
            + " (select t.id from thread t join board b on b.id = t.board_id where b.visibility = ?)",
        kind);
  }

  private void ofModeration() {
    planted(
        "moderation", null, null, "report", "update report set said = said || ? where ? = ''", "");
    planted(
        "moderation",
        null,
        null,
        "moderation_opinion",
        "update moderation_opinion set said = said || ? where ? = ''",
        "");
    planted(
        "moderation",
        null,
        null,
        "moderation_appeal",
        "update moderation_appeal set said = said || ? where ? = ''",
        "");
    planted(
        "concern", null, null, "concern", "update concern set worry = worry || ? where ? = ''", "");
    planted(
        "concern",
        null,
        null,
        "concern_step",
        "update concern_step set said = said || ? where said <> '' and ? = ''",
        "");
    planted(
        "legal-request",
        null,
        null,
        "legal_request",
        "update legal_request set says = says || ? where ? = ''",
        "");
  }

  private void ofStories() {
    String own =
        "update story_copy set title = title || ? where copy = 'own'"
            + " and story_id in (select id from story where author_id = ? and state = '";
    planted("story-draft", null, null, "story_copy", own + "draft')", member(Cast.AMINA));
    planted("story-sent", null, null, "story_copy", own + "sent')", member(Cast.TOM));
  }

  private void ofEvents() {
    String members = " where audience = ?";
    planted(
        "event",
        null,
        "members",
        "event",
        "update event set title = title || ?" + members,
        "members");
    planted(
        "event-link",
        null,
        null,
        "event",
        "update event set online_link = online_link || ? where online_link is not null and audience = ?",
        "members");
    planted(
        "event-needs",
        null,
        null,
        "event_signup",
        "update event_signup set needs = needs || ? where needs is not null and member_id = ?",
        member(Cast.AMINA));
  }

  private static String member(PersonId person) {
    return Cast.member(person).toString();
  }

  private void ofMembers() {
    String bramble = Cast.member(Cast.person("Bramble")).toString();
    record(
        "direct-message",
        "holder",
        "direct_message",
        "update direct_message set html = '<p>' || ? || '</p>' || html where talk_id in"
            + " (select talk_id from direct_place where member_id = ?)",
        bramble);
    planted(
        "moderation",
        null,
        null,
        "matter_exhibit",
        "update matter_exhibit set html = '<p>' || ? || '</p>' || html where ? = ''",
        "");
    planted(
        "moderation",
        null,
        null,
        "matter_report",
        "update matter_report set said = said || ? where ? = ''",
        "");
    planted(
        "profile",
        null,
        null,
        "member_profile",
        "update member_profile set about = about || ? where member_id = ?",
        Cast.member(Cast.TOM).toString());
  }

  private void ofJoining() {
    planted(
        "joining",
        null,
        null,
        "joining_request",
        "update joining_request set said = said || ? where ? = ''",
        "");
    planted(
        "joining",
        null,
        null,
        "joining_invitation",
        "update joining_invitation set label = label || ? where ? = ''",
        "");
  }

  private void record(String asset, String holder, String table, String sql, String id) {
    planted(asset, holder, null, table, sql, id);
  }

  private void planted(
      String asset,
      @Nullable String holder,
      @Nullable String kind,
      String table,
      String sql,
      String argument) {
    boolean there =
        tx.sql()
                .createQuery("select count(*) from sqlite_master where type = 'table' and name = ?")
                .bind(0, table)
                .mapTo(Integer.class)
                .one()
            > 0;
    if (!there) {
      return;
    }
    String word = "Quokka" + planted.size() + "zyx" + table.replace("_", "");
    if (tx.sql().execute(sql, " " + word, argument) > 0) {
      planted.add(new Canary(word, asset, holder, kind));
    }
  }
}
