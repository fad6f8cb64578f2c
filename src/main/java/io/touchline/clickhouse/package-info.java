/** ClickHouse by its HTTP interface, and the warehouse in it. */
package io.touchline.clickhouse;
