package org.carewright.record;

/**
 * A test by its newest result alone.
 *
 * @param repeated whether it has more than one number, so that there may be a trend to draw
 */
public record LatestResult(ResultGroup test, boolean repeated) {}
