package org.alongside.core.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.alongside.core.input.Coded;
import org.alongside.core.input.ReasonCode;
import org.alongside.core.money.MoneyText;
import org.alongside.core.spend.SpendCategory;
import org.junit.jupiter.api.Test;

class CatalogueTest {
  @Test
  void namesEachTypeInLowerCaseWithHyphens() {
    assertThat(Catalogue.byType())
        .containsEntry("spend-category", List.of(SpendCategory.values()))
        .containsEntry("money-text-reason", List.of(MoneyText.Reason.values()))
        .hasSameSizeAs(Catalogue.listTypes());
  }

  @Test
  void everyCodeIsAPlainWordAndOnceInItsType() {
    Catalogue.byType()
        .forEach(
            (type, constants) ->
                assertThat(constants)
                    .as(type)
                    .extracting(Coded::code)
                    .doesNotHaveDuplicates()
                    .allMatch(code -> code.matches("[a-zA-Z0-9]+([-.][a-z0-9]+)*")));
  }

  @Test
  void noTwoReasonsShareACodeSoThatEachHasOneSentence() {
    assertThat(Catalogue.listReasons()).extracting(ReasonCode::code).doesNotHaveDuplicates();
  }
}
