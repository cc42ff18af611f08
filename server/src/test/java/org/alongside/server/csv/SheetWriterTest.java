package org.alongside.server.csv;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SheetWriterTest {
  private static String written(String cell) {
    byte[] file = new SheetWriter().row("a", cell).bytes();
    return SheetReader.read(file, new SheetLimits(5, 500)).get().rows().get(0).cells().get(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "=1+1",
        "=HYPERLINK(\"http://evil.example\",\"click\")",
        "+44 1632",
        "-2+3+cmd|' /C calc'!A0",
        "@SUM(A1)",
        "\t=1",
        "\r=1",
        "\n=1",
        "  =1",
        "\uFF1D1+1",
        "|calc",
        "-",
        "-1e5",
        "-£5.00"
      })
  void letsNoCellBeTakenForAFormula(String cell) {
    assertThat(written(cell)).isEqualTo("'" + cell);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "12.50", "-12.50", "-3", "a=b", "O'Hara", "b@c.de", "2026-04-01"})
  void leavesOtherCellsAsTheyAre(String cell) {
    assertThat(written(cell)).isEqualTo(cell);
  }

  @Test
  void writesAMarkAndTheLineEndsOfSpreadsheetPrograms() {
    assertThat(new String(new SheetWriter().row("Zoë", "a,b").bytes(), StandardCharsets.UTF_8))
        .isEqualTo("\uFEFFZoë,\"a,b\"\r\n");
  }
}
