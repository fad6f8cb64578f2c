/**
 * Tests for routes that lie beside them as YAML: what comes in, and what has to come out. A route runs as it is, with the
 * service's own beans, in a context of its own; only what is outside is replaced, at the edges.
 */
package io.touchline.routetest;
