package org.alongside.server.guidance;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.alongside.core.guidance.GuidancePack;
import org.alongside.core.guidance.GuidancePack.Change;
import org.alongside.core.guidance.GuidancePack.Contents;
import org.alongside.core.guidance.GuidancePack.Mark;
import org.alongside.core.guidance.GuidancePage;
import org.alongside.core.guidance.Handbook;
import org.alongside.core.guidance.HandbookSlug;
import org.alongside.core.identity.PersonId;
import org.alongside.core.wire.GuidanceHash;
import org.alongside.core.wire.GuidancePackJson;
import org.alongside.core.wire.JsonMode;
import org.alongside.core.wire.JsonValue;
import org.alongside.server.access.Refused;
import org.alongside.server.db.Tx;
import org.alongside.server.guidance.SqlGuidance.Origin;

/**
 * The guidance that everybody may read. It comes with the product as files and is taken over at
 * every start; once an editor has changed a page, that page is theirs and its file is left alone.
 */
public final class Guidance {
  private static final int MOST_VERSIONS = 100;
  private static final int MOST_WORDS = 20;

  private final Clock clock;
  private final SqlGuidance store = new SqlGuidance();
  private final GuidanceSearch search = new GuidanceSearch();

  public Guidance(Clock clock) {
    this.clock = clock;
  }

  /** Takes over the handbooks that come with the product, where they are new or changed. */
  public void takeOverFiles(Tx tx) {
    takeOver(tx, GuidanceFiles.read());
  }

  void takeOver(Tx tx, List<Handbook> files) {
    Map<PageKey, StoredPage> kept = new HashMap<>();
    store.listPages(tx).forEach(page -> kept.put(page.key(), page));
    int changed = 0;
    for (int i = 0; i < files.size(); i++) {
      Handbook handbook = files.get(i);
      store.putHandbook(tx, handbook, i);
      for (int j = 0; j < handbook.pages().size(); j++) {
        GuidancePage page = handbook.pages().get(j);
        PageKey key = new PageKey(handbook.slug(), page.slug());
        changed += takeOver(tx, key, page, j, Optional.ofNullable(kept.get(key)));
      }
    }
    if (changed > 0 || search.isEmpty(tx)) {
      published(tx);
    }
  }

  private int takeOver(
      Tx tx, PageKey key, GuidancePage file, int position, Optional<StoredPage> kept) {
    if (kept.isEmpty()) {
      store.insertPage(tx, key, file, position);
      store.insertVersion(tx, key, 1, file, null, clock.millis());
      return 1;
    }
    StoredPage before = kept.get();
    store.movePage(tx, key, position);
    if (before.edited() || GuidanceHash.of(file).equals(before.fileHash())) {
      return 0;
    }
    store.update(tx, before, file, Origin.FILE);
    store.insertVersion(tx, key, before.version() + 1, file, null, clock.millis());
    return 1;
  }

  /** Every handbook with its pages. */
  public List<Handbook> listHandbooks(Tx tx) {
    Map<HandbookSlug, List<GuidancePage>> pages = new HashMap<>();
    store
        .listPages(tx)
        .forEach(
            page ->
                pages
                    .computeIfAbsent(page.key().handbook(), first -> new ArrayList<>())
                    .add(page.page()));
    return store.listHandbooks(tx).stream()
        .map(head -> with(head, pages.getOrDefault(head.slug(), List.of())))
        .toList();
  }

  /**
   * A handbook with its pages.
   *
   * @throws Refused when there is none of this name
   */
  public Handbook getHandbook(Tx tx, HandbookSlug slug) {
    Handbook head =
        store.listHandbooks(tx).stream()
            .filter(handbook -> handbook.slug().equals(slug))
            .findFirst()
            .orElseThrow(Refused::new);
    return with(head, store.listPages(tx, slug).stream().map(StoredPage::page).toList());
  }

  private static Handbook with(Handbook head, List<GuidancePage> pages) {
    return new Handbook(head.slug(), head.title(), head.summary(), pages);
  }

  /**
   * A page.
   *
   * @throws Refused when there is none of this name
   */
  public StoredPage getPage(Tx tx, PageKey key) {
    return store.findPage(tx, key).orElseThrow(Refused::new);
  }

  /** The page, if there is one of this name. */
  public Optional<StoredPage> findPage(Tx tx, PageKey key) {
    return store.findPage(tx, key);
  }

  /**
   * Saves an editor's change as a new version.
   *
   * @param base the version that the editor changed
   * @throws Refused when there is no such page
   */
  public SaveOutcome save(Tx tx, PersonId by, PageKey key, long base, GuidancePage page) {
    StoredPage current = getPage(tx, key);
    if (current.version() != base || !store.update(tx, current, page, Origin.EDITOR)) {
      return new SaveOutcome.Stale(getPage(tx, key));
    }
    store.insertVersion(tx, key, base + 1, page, by, clock.millis());
    published(tx);
    return new SaveOutcome.Saved(base + 1);
  }

  /** The versions of a page, the newest first. */
  public List<PageVersion> listVersions(Tx tx, PageKey key) {
    return store.listVersions(tx, key, MOST_VERSIONS);
  }

  /** Keeps an answer to "was this page helpful?". */
  public void answer(Tx tx, PageKey key, Answer answer) {
    getPage(tx, key);
    store.insertAnswer(tx, key, answer, clock.millis());
  }

  /** The newest words that readers left on a page. */
  public List<String> listWords(Tx tx, PageKey key) {
    return store.listWords(tx, key, MOST_WORDS);
  }

  /** The sections that answer best to what was typed, put right where it was misspelt. */
  public Found search(Tx tx, String typed) {
    return search.search(tx, typed);
  }

  /** The words of all pages with how often each is used, to put misspelt ones right. */
  public Map<String, Long> words(Tx tx) {
    return search.words(tx);
  }

  /** The hash of all guidance as it is now. */
  public String packHash(Tx tx) {
    return GuidanceHash.of(contents(store.listHandbooks(tx), store.listPages(tx)));
  }

  /**
   * All guidance, as a difference from what the reader has; all of it when they have nothing, or a
   * pack that this server never offered.
   *
   * @param have the hash of what they have; empty for nothing
   */
  public GuidancePack pack(Tx tx, String have) {
    List<StoredPage> pages = store.listPages(tx);
    List<Contents> contents = contents(store.listHandbooks(tx), pages);
    Set<String> known = new HashSet<>();
    store
        .findPack(tx, have)
        .map(text -> JsonValue.read(text, JsonMode.STRICT, GuidancePackJson::readContents).get())
        .ifPresent(handbooks -> handbooks.forEach(handbook -> known.addAll(marks(handbook))));
    List<Change> lacking =
        pages.stream()
            .filter(page -> !known.contains(mark(page.key(), page.hash())))
            .map(page -> new Change(page.key().handbook(), page.page()))
            .toList();
    return new GuidancePack(GuidanceHash.of(contents), contents, lacking);
  }

  private void published(Tx tx) {
    List<StoredPage> pages = store.listPages(tx);
    search.rebuild(tx, pages);
    List<Contents> contents = contents(store.listHandbooks(tx), pages);
    String text = GuidancePackJson.writeContents(contents).toString();
    store.putPack(tx, GuidanceHash.of(contents), text, clock.millis());
  }

  private static List<Contents> contents(List<Handbook> handbooks, List<StoredPage> pages) {
    return handbooks.stream()
        .map(
            handbook ->
                new Contents(
                    handbook.slug(),
                    handbook.title(),
                    handbook.summary(),
                    pages.stream()
                        .filter(page -> page.key().handbook().equals(handbook.slug()))
                        .map(page -> new Mark(page.key().page(), page.hash()))
                        .toList()))
        .toList();
  }

  private static List<String> marks(Contents handbook) {
    return handbook.pages().stream()
        .map(page -> mark(new PageKey(handbook.slug(), page.slug()), page.hash()))
        .toList();
  }

  private static String mark(PageKey key, String hash) {
    return key.path() + " " + hash;
  }
}
