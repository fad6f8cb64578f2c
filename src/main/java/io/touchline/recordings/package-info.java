/**
 * Reads recorded answers of football-data.org back: whole answers or logs of changes, one to a file or one to a line,
 * packed or not, out of any number of files in order of time.
 */
package io.touchline.recordings;
