/**
 * Stands in for football-data.org and TheSportsDB: the same paths, headers, errors and shapes over HTTP on the loopback interface, with
 * match days that are invented from a seed or played back from recorded answers.
 */
package io.touchline.simulator;
