package org.alongside.android.ui;

import static org.assertj.core.api.Assertions.assertThat;

import android.content.Context;
import androidx.core.graphics.ColorUtils;
import androidx.test.core.app.ApplicationProvider;
import org.alongside.android.R;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.robolectric.RobolectricTestRunner;
import org.robolectric.annotation.Config;

@RunWith(RobolectricTestRunner.class)
public final class ThemeTest {

  /** The least contrast of text that WCAG 2.2 AA asks for. */
  private static final double TEXT = 4.5;

  /** The least contrast of what one must see to use a control. */
  private static final double CONTROL = 3.0;

  private static final int[][] TEXTS = {
    {R.color.on_primary, R.color.primary},
    {R.color.on_primary_container, R.color.primary_container},
    {R.color.on_secondary, R.color.secondary},
    {R.color.on_secondary_container, R.color.secondary_container},
    {R.color.on_tertiary, R.color.tertiary},
    {R.color.on_tertiary_container, R.color.tertiary_container},
    {R.color.on_error, R.color.error},
    {R.color.on_error_container, R.color.error_container},
    {R.color.on_surface_variant, R.color.surface_variant},
    {R.color.on_surface, R.color.primary_container},
    {R.color.on_surface_variant, R.color.primary_container},
    {R.color.error, R.color.primary_container},
    {R.color.error, R.color.surface_container_low},
    {R.color.primary, R.color.surface},
    {R.color.error, R.color.surface},
  };

  private static final int[] SURFACES = {
    R.color.surface,
    R.color.surface_container_lowest,
    R.color.surface_container_low,
    R.color.surface_container,
    R.color.surface_container_high,
    R.color.surface_container_highest,
  };

  @Test
  public void hasEnoughContrastInLight() {
    assertContrast();
  }

  @Test
  @Config(qualifiers = "+night")
  public void hasEnoughContrastInDark() {
    assertContrast();
  }

  private static void assertContrast() {
    for (int[] pair : TEXTS) {
      assertContrast(pair[0], pair[1], TEXT);
    }
    for (int surface : SURFACES) {
      assertContrast(R.color.on_surface, surface, TEXT);
      assertContrast(R.color.on_surface_variant, surface, TEXT);
      assertContrast(R.color.outline, surface, CONTROL);
    }
  }

  private static void assertContrast(int foreground, int background, double least) {
    Context context = ApplicationProvider.getApplicationContext();
    double contrast =
        ColorUtils.calculateContrast(context.getColor(foreground), context.getColor(background));
    assertThat(contrast)
        .as(
            "%s on %s",
            context.getResources().getResourceEntryName(foreground),
            context.getResources().getResourceEntryName(background))
        .isGreaterThanOrEqualTo(least);
  }
}
