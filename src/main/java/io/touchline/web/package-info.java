/**
 * What the public port serves: the page, what is stored, and the admin's calls. Reading needs no login; whoever changes
 * something is the user {@code admin}. Everything is read only through what other packages offer, or from PostgreSQL.
 */
package io.touchline.web;
