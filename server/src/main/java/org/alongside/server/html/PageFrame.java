package org.alongside.server.html;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Everything around the content of one page, for {@code layout/page.jte}.
 *
 * <p>Example: {@code PageFrame.of("Your budget", "/budget", site).forPerson("Amina Khan",
 * csrf).withPlaces(places)}.
 *
 * @param title what the page is about, for the browser's tab; the layout adds the product's name
 * @param path the path of the request, which marks the current place
 * @param places where the signed-in person can go; empty when signed out
 * @param name the signed-in person's name, or null when signed out
 * @param csrf the token that every form of the page carries, see {@code components/csrf.jte}
 * @param notice what has just been done, or null
 * @param scripts paths of module scripts; the page works without them
 */
public record PageFrame(
    String title,
    String path,
    Site site,
    List<Place> places,
    @Nullable String name,
    String csrf,
    @Nullable Notice notice,
    List<String> scripts) {
  /** The name of the form field that carries {@link #csrf}. */
  public static final String CSRF_FIELD = "csrf";

  public PageFrame {
    places = List.copyOf(places);
    scripts = List.copyOf(scripts);
    if (title.isBlank()) {
      throw new IllegalArgumentException("a page has no title: " + path);
    }
  }

  /** The frame of a page for somebody who is signed out, without a form. */
  public static PageFrame of(String title, String path, Site site) {
    return new PageFrame(title, path, site, List.of(), null, "", null, List.of());
  }

  /** The same page for this signed-in person. */
  public PageFrame forPerson(String name, String csrf) {
    return new PageFrame(title, path, site, places, name, csrf, notice, scripts);
  }

  /** The same page with this token in its forms. */
  public PageFrame withCsrf(String csrf) {
    return new PageFrame(title, path, site, places, name, csrf, notice, scripts);
  }

  /** The same page with these places in the navigation. */
  public PageFrame withPlaces(List<Place> places) {
    return new PageFrame(title, path, site, places, name, csrf, notice, scripts);
  }

  /** The same page that first says what has just been done. */
  public PageFrame withNotice(Notice notice) {
    return new PageFrame(title, path, site, places, name, csrf, notice, scripts);
  }

  /** The same page with this many fewer new things at a place: this page is where they are read. */
  public PageFrame withRead(String href, long read) {
    return withPlaces(
        places.stream()
            .map(
                place ->
                    place.href().equals(href)
                        ? place.withUnread(Math.max(0, place.unread() - read))
                        : place)
            .toList());
  }

  /** The same page with a module script, for parts that update by themselves. */
  public PageFrame withScript(String script) {
    return new PageFrame(title, path, site, places, name, csrf, notice, List.of(script));
  }

  /** The place in the navigation that the page belongs to: the closest; the first of several. */
  public Optional<Place> findCurrentPlace() {
    return places.stream()
        .filter(place -> place.closeness(path) >= 0)
        .reduce((a, b) -> b.closeness(path) > a.closeness(path) ? b : a);
  }

  /** The value of {@code aria-current} for a place, or null for none. */
  public @Nullable String currentMark(Place place) {
    boolean current = findCurrentPlace().filter(place::equals).isPresent();
    return current ? (place.href().equals(path) ? "page" : "true") : null;
  }
}
