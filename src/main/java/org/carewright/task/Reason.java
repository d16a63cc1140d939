package org.carewright.task;

import java.time.LocalDate;

/**
 * Why a task exists, in words that stand on its row: "Contact every 30 days at medium risk" · "last
 * contact 3 Oct 2026".
 *
 * @param rule the rule or decision that opened it
 * @param datum what set the rule off
 * @param date the day of the datum
 */
public record Reason(String rule, String datum, LocalDate date) {}
