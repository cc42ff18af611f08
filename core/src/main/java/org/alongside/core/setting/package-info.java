/**
 * How the amount of a budget is worked out: from a weekly schedule, from what conventional care
 * would cost, from a local tariff, from the points of a questionnaire, or from a schedule beside a
 * comparison. Rates, tariffs and questionnaires are data. Must not import other packages of the
 * core than {@code budget}, {@code employment}, {@code rates}, {@code money} and {@code input}.
 */
@NullMarked
package org.alongside.core.setting;

import org.jspecify.annotations.NullMarked;
