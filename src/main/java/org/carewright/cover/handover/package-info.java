/**
 * What one person tells those who take their work over: per patient what is overdue, due and at
 * risk, and what they need to know; given, and acknowledged by each receiver. An absence has its
 * handover from the moment it is entered.
 */
@NullMarked
package org.carewright.cover.handover;

import org.jspecify.annotations.NullMarked;
