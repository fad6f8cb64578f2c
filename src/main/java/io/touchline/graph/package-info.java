/** Reads out of the route files what flows where, and draws it. */
package io.touchline.graph;
