package org.carewright.launch.bench;

/**
 * A page that was measured.
 *
 * @param path an example of its address
 * @param username who opened it
 */
record MeasuredPage(String name, String path, String username, String password, Timings server) {}
