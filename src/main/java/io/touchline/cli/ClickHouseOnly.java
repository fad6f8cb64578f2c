package io.touchline.cli;

import io.touchline.clickhouse.Warehouse;
import org.springframework.context.annotation.ComponentScan;

/** What commands need of the service. No configuration class by its annotation, so that the service does not find it. */
@ComponentScan(basePackageClasses = Warehouse.class)
class ClickHouseOnly {}
