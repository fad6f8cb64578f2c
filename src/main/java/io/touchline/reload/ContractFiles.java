package io.touchline.reload;

import io.touchline.contract.Contracts;
import io.touchline.routes.RouteSet;
import io.touchline.routes.SourceFile;
import java.util.stream.Collectors;

/** The contracts among the files. */
final class ContractFiles {

    private final Contracts contracts;

    ContractFiles(Contracts contracts) {
        this.contracts = contracts;
    }

    /** The next batch is checked by these. */
    void take(RouteSet set) {
        contracts.replace(set.schemas().stream().collect(Collectors.toMap(SourceFile::path, SourceFile::text)));
    }
}
