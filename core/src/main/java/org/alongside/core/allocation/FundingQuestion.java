package org.alongside.core.allocation;

import java.util.Collection;
import org.alongside.core.budget.EligibilityGroup;
import org.alongside.core.budget.FundingStream;

/**
 * Whether the streams of a budget need a second look. NHS Continuing Healthcare for adults is a
 * package "arranged and funded solely by the NHS" (National Framework for NHS Continuing Healthcare
 * and NHS-funded Nursing Care, 2022; National Health Service Commissioning Board and Clinical
 * Commissioning Groups (Responsibilities and Standing Rules) Regulations 2012, regulation 20), so
 * council money beside it is questioned, not refused: it may pay for something else.
 */
public final class FundingQuestion {
  private FundingQuestion() {}

  /** Whether council money stands beside adult continuing healthcare. */
  public static boolean isAsked(EligibilityGroup group, Collection<FundingStream> streams) {
    return group == EligibilityGroup.ADULT_CONTINUING_CARE
        && streams.contains(FundingStream.LOCAL_AUTHORITY);
  }
}
