package io.touchline.lint;

import io.touchline.routes.SourceFile;
import java.util.List;

/**
 * A route file that could be read.
 *
 * @param definitions what stands at its top: routes, templates, configurations, beans and so on
 */
record RouteFile(SourceFile source, List<Element> definitions) {}
