/**
 * Rejected records afterwards: kept in Parquet files by date, and counted by what was wrong with them.
 *
 * <p>The archive holds each record once, whenever a run of it is killed. A run writes its files under hidden names, notes in
 * a file of its own what they shall be called and up to where it has read, renames them, commits its offsets, and notes
 * that all is done. The next run first does what is noted and not done.
 */
package io.touchline.rejects;
