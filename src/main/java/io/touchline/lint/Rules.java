package io.touchline.lint;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** All rules. */
final class Rules {

    static final List<Rule> FOR_ROUTES = List.of(
            new EndpointOptions(),
            new UniqueIds(),
            new FileNames(),
            new Descriptions(),
            new StepIds(),
            new CommitAfterWrite(),
            new FailuresReachConsumer(),
            new InternalCalls(),
            new Placeholders(),
            new References(),
            new TemplateParameters(),
            new BeanReferences(),
            new ReferencedFiles(),
            new Secrets(),
            new DynamicEndpoints(),
            new SqlFromData(),
            new HttpTimeouts());

    private Rules() {}

    /** Name and purpose of every rule. */
    static Map<String, String> all() {
        Map<String, String> all = new TreeMap<>();
        FOR_ROUTES.forEach(rule -> all.put(rule.name(), rule.asks()));
        all.put(FileText.RULE, "files are text in UTF-8, and well-formed YAML, XML, JSON");
        all.put(YamlSchemaCheck.RULE, "steps, options and attributes are Camel's, where Camel wants them");
        all.put(
                StatementCheck.STRUCTURE,
                "a statement file holds one whole statement that uses :batch and nothing else");
        all.put(StatementCheck.IDEMPOTENT, "a statement may run twice with the same batch (on conflict)");
        all.put(
                ContractCheck.RULE,
                "a contract is a JSON Schema of 2020-12 and says so; its x- keywords exist and name its fields");
        all.put(SettingsFault.RULE, "settings are known and well-formed");
        all.put(CompileCheck.RULE, "Camel can make routes of the files");
        all.put(Allowances.RULE, "a comment that allows something names a rule, gives a reason, and is needed");
        return all;
    }
}
