package io.touchline.cli;

import io.touchline.clickhouse.ClickHouseException;
import io.touchline.clickhouse.Warehouse;
import io.touchline.clickhouse.WarehouseException;
import java.util.List;
import java.util.Map;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/**
 * The warehouse on the command line.
 *
 * <p>Exit codes: 0 when everything was done, or nothing differs; 1 when not; 2 when the arguments cannot be meant.
 */
@Command(
        name = "warehouse",
        description = {
            "Brings ClickHouse's database dw to what the files in config/clickhouse say, or compares the two.",
            "Needs the same settings as the service; with the embedded ClickHouse, the service has to run."
        },
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND")
final class WarehouseCommand implements Runnable {

    private static final int DONE = 0;
    private static final int FAILED = 1;

    @Spec
    private CommandSpec spec;

    private WarehouseCommand() {}

    /** The command with its subcommands. */
    static CommandLine line() {
        CommandLine line = new CommandLine(new WarehouseCommand());
        line.getSubcommands().values().forEach(each -> each.setUnmatchedArgumentsAllowed(true));
        return line;
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "say which: apply, diff or backfill");
    }

    private interface Work {
        int on(Warehouse warehouse) throws WarehouseException, ClickHouseException;
    }

    @Command(
            name = "apply",
            description = "Applies the files that are not applied yet, in order, as a start of the service does.",
            footer = ServiceSettings.HELP,
            mixinStandardHelpOptions = true)
    int apply() {
        return with("apply", warehouse -> {
            int run = warehouse.apply();
            print(run == 0 ? "nothing to do: the warehouse is as the files say" : "ran " + run + " statement(s)");
            return DONE;
        });
    }

    @Command(
            name = "diff",
            description = "Says what apply would do, and what was changed since; ends with 1 if there is anything.",
            footer = ServiceSettings.HELP,
            mixinStandardHelpOptions = true)
    int diff() {
        return with("diff", warehouse -> {
            List<String> differences = warehouse.differences();
            differences.forEach(this::print);
            return differences.isEmpty() ? DONE : FAILED;
        });
    }

    @Command(
            name = "backfill",
            description = "Fills dimensions and facts again from all that the raw tables hold; twice changes nothing.",
            footer = ServiceSettings.HELP,
            mixinStandardHelpOptions = true)
    int backfill() {
        return with("backfill", warehouse -> {
            Map<String, String> filled = warehouse.backfill();
            filled.forEach((view, table) -> print(table + "  by " + view));
            return DONE;
        });
    }

    private void print(String line) {
        spec.commandLine().getOut().println(line);
    }

    private int with(String subcommand, Work work) {
        CommandLine command = spec.subcommands().get(subcommand);
        return new ServiceSettings(command).withClickHouse(context -> {
            try {
                return work.on(context.getBean(Warehouse.class));
            } catch (WarehouseException | ClickHouseException e) {
                command.getErr().println("touchline: " + e.getMessage());
                return FAILED;
            }
        });
    }
}
