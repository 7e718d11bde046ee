package org.neuroplug.deployer.internal.diagnosis;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.neuroplug.api.InvalidInputException;
import org.neuroplug.api.plugin.BundleOrigin;
import org.neuroplug.api.plugin.BundleReport;
import org.neuroplug.api.plugin.BundleStory;
import org.neuroplug.api.plugin.ComponentReport;
import org.neuroplug.api.workbench.Diagnosis;
import org.neuroplug.deployer.internal.Bundles;
import org.neuroplug.deployer.internal.JarStore;
import org.neuroplug.deployer.internal.MissingRequirement;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.wiring.BundleRevision;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.runtime.ServiceComponentRuntime;

/** Asks the framework and Declarative Services. */
@Component
public final class BundleDiagnosis implements Diagnosis {
    private final BundleContext context;
    private final Components components;

    @Activate
    public BundleDiagnosis(BundleContext context, @Reference ServiceComponentRuntime runtime) {
        this.context = context;
        this.components = new Components(context, runtime);
    }

    @Override
    public List<BundleReport> bundles() {
        return Stream.of(context.getBundles())
                .map(this::report)
                .sorted(Comparator.comparing(BundleReport::origin)
                        .thenComparing(BundleReport::symbolicName)
                        .thenComparing(BundleReport::version))
                .toList();
    }

    @Override
    public BundleStory story(BundleReport report) {
        Bundle bundle = Optional.ofNullable(context.getBundle(report.id()))
                .orElseThrow(() -> new InvalidInputException(report.words() + " is gone"));
        return new BundleStory(
                report(bundle),
                report.file().map(BundleDiagnosis::sha256).orElse("unknown"),
                Links.needs(bundle, context.getBundles()),
                components.of(bundle),
                Links.services(bundle),
                Links.users(bundle));
    }

    private static String sha256(Path file) {
        try {
            return JarStore.sha256(file);
        } catch (IOException e) {
            return "unknown";
        }
    }

    private BundleReport report(Bundle bundle) {
        String name = Objects.toString(bundle.getSymbolicName(), "unnamed");
        return new BundleReport(
                bundle.getBundleId(),
                name,
                bundle.getVersion().toString(),
                origin(bundle, name),
                Bundles.file(bundle).filter(Files::isRegularFile),
                state(bundle),
                problems(bundle));
    }

    private static BundleOrigin origin(Bundle bundle, String name) {
        if (Bundles.isPlugin(bundle)) {
            return BundleOrigin.PLUGIN;
        }
        return name.startsWith("org.neuroplug.") ? BundleOrigin.WORKBENCH : BundleOrigin.LIBRARY;
    }

    private static boolean isFragment(Bundle bundle) {
        BundleRevision revision = bundle.adapt(BundleRevision.class);
        return revision != null && (revision.getTypes() & BundleRevision.TYPE_FRAGMENT) != 0;
    }

    private static String state(Bundle bundle) {
        return switch (bundle.getState()) {
            case Bundle.ACTIVE -> "active";
            case Bundle.STARTING -> "starting";
            case Bundle.STOPPING -> "stopping";
            case Bundle.RESOLVED -> isFragment(bundle) ? "attached" : "resolved";
            case Bundle.INSTALLED -> "unresolved";
            default -> "uninstalled";
        };
    }

    private List<String> problems(Bundle bundle) {
        List<String> problems = new ArrayList<>();
        if (bundle.getState() == Bundle.INSTALLED) {
            problems.add(MissingRequirement.of(bundle, context.getBundles()).orElse("is not resolved"));
        } else if (bundle.getState() == Bundle.RESOLVED && !isFragment(bundle)) {
            problems.add("is not started");
        }
        components.of(bundle).stream()
                .map(ComponentReport::problem)
                .filter(problem -> !problem.isEmpty())
                .forEach(problems::add);
        return problems;
    }
}
