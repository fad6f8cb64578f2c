package io.touchline.lint;

import io.touchline.routes.Compilation;
import io.touchline.routes.RouteCompiler;
import io.touchline.routes.RouteSet;
import io.touchline.routes.ScratchContexts;
import io.touchline.routes.SourceFile;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.snakeyaml.engine.v2.nodes.Node;
import org.springframework.context.ApplicationContext;

/**
 * Checks a set of route files and what they refer to: syntax, Camel's own vocabulary, the rules of the house, and whether
 * Camel can make routes of it. Writes nothing, connects to nothing, and keeps what takes long to load; for one caller at a
 * time.
 */
public final class Linter {

    private final Settings settings;
    private final Beans beans;
    private final Catalogue catalogue = new Catalogue();
    private final YamlSchemaCheck yamlSchema = new YamlSchemaCheck();
    private final XmlModelCheck xmlModel = new XmlModelCheck(catalogue);
    private final StatementCheck statements = new StatementCheck();
    private final ContractCheck contracts = new ContractCheck();
    private final CompileCheck compile = new CompileCheck();
    private final Optional<RouteCompiler> compiler;

    /**
     * @param service where the beans and settings come from that routes may name; only those beans are made
     */
    public Linter(ApplicationContext service) {
        this.settings = new Settings(service.getEnvironment());
        this.beans = new Beans(service);
        this.compiler = Optional.of(new RouteCompiler(new ScratchContexts(service)));
    }

    private Linter() {
        this.settings = new Settings(null);
        this.beans = new Beans(null);
        this.compiler = Optional.empty();
    }

    /** For files whose service cannot be had: checks what can be checked without settings and beans. */
    public static Linter withoutService() {
        return new Linter();
    }

    /** What is wrong with the settings, with the line that it stands in, if a start failed because of them. */
    public static Optional<Finding> badSetting(Throwable failure) {
        return SettingsFault.in(failure);
    }

    /** Every rule's name, with what it asks for. */
    public static Map<String, String> rules() {
        return Rules.all();
    }

    /**
     * Checks everything.
     *
     * @return what is wrong, by file and line; empty if nothing is
     */
    public List<Finding> check(RouteSet set) {
        return check(set, project -> compiler.map(camel -> camel.compile(project.readable()))
                .orElse(Compilation.NONE));
    }

    /** The same for a set that has been compiled already. */
    public List<Finding> check(RouteSet set, Compilation compiled) {
        return check(set, project -> compiled);
    }

    private synchronized List<Finding> check(RouteSet set, Function<Project, Compilation> compilation) {
        Allowances allowances = new Allowances(rules().keySet(), set.files().toList());
        Report report = new Report();
        Project project = new Project(set, read(set.routes(), report), settings, beans, catalogue);
        Rules.FOR_ROUTES.forEach(rule -> rule.check(project, report));
        set.statements().forEach(file -> statements.check(file, report));
        set.schemas().forEach(file -> contracts.check(file, report));
        List<Finding> left = allowances.apply(report.findings());
        Report refused = new Report();
        compile.check(project, compilation.apply(project), left, refused);
        List<Finding> all = new ArrayList<>(left);
        all.addAll(refused.findings());
        all.addAll(allowances.wrong(broken(all)));
        all.sort(Comparator.comparing((Finding finding) -> finding.file().toString())
                .thenComparingInt(Finding::line)
                .thenComparingInt(Finding::column));
        return all;
    }

    private List<RouteFile> read(List<SourceFile> files, Report report) {
        List<RouteFile> readable = new ArrayList<>();
        for (SourceFile file : files) {
            Optional<RouteFile> read = FileText.of(file, report)
                    .flatMap(text -> file.isXml() ? xml(file, text, report) : yaml(file, text, report));
            read.ifPresent(readable::add);
            read.filter(each -> each.definitions().isEmpty())
                    .ifPresent(each -> report.error(
                            FileText.RULE,
                            Position.startOf(file.path()),
                            "no route, template or configuration is in this file",
                            "write one, as '- route:' in YAML or <routes><route> in XML"));
        }
        return readable;
    }

    private Optional<RouteFile> yaml(SourceFile file, String text, Report report) {
        Optional<Node> root = YamlTree.read(file, text, report);
        root.ifPresent(node -> yamlSchema.check(file, node, report));
        return root.map(node -> new YamlRoutes(file, text).read(node));
    }

    private Optional<RouteFile> xml(SourceFile file, String text, Report report) {
        Optional<RouteFile> read = new XmlRoutes(file, text, report).read();
        read.ifPresent(each -> xmlModel.check(each, report));
        return read;
    }

    private static Set<Path> broken(List<Finding> findings) {
        Set<Path> broken = new HashSet<>();
        findings.stream().filter(each -> each.rule().equals(FileText.RULE)).forEach(each -> broken.add(each.file()));
        return broken;
    }
}
