package org.neuroplug.core.internal.registry;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.neuroplug.api.plugin.Plugin;
import org.neuroplug.api.plugin.PluginFinding;
import org.neuroplug.api.plugin.PluginIdentity;
import org.neuroplug.api.plugin.PluginKind;
import org.neuroplug.api.plugin.PluginReport;
import org.neuroplug.api.workbench.PluginInspector;
import org.neuroplug.checks.Finding;
import org.neuroplug.core.internal.checks.Examinations;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.Constants;
import org.osgi.framework.ServiceReference;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Checks services of a bundle that the registry does not list. */
@Component
public final class ServiceInspector implements PluginInspector {
    private final BundleContext context;
    private final Examinations examinations;
    private final BundleDigest digest = new BundleDigest();

    @Activate
    public ServiceInspector(BundleContext context, @Reference Examinations examinations) {
        this.context = context;
        this.examinations = examinations;
    }

    @Override
    public List<PluginReport> inspect(long bundle, String sha256) throws InterruptedException {
        List<PluginReport> reports = new ArrayList<>();
        for (ServiceReference<?> reference : services(context.getBundle(bundle))) {
            for (PluginKind kind : PluginKind.values()) {
                if (reference.getProperty(Plugin.NAME) != null && offers(reference, kind)) {
                    reports.add(report(kind, reference, sha256));
                }
            }
        }
        return reports;
    }

    private static List<ServiceReference<?>> services(Bundle bundle) {
        return Optional.ofNullable(bundle.getRegisteredServices()).map(List::of).orElse(List.of());
    }

    private static boolean offers(ServiceReference<?> reference, PluginKind kind) {
        List<String> types = Arrays.asList((String[]) reference.getProperty(Constants.OBJECTCLASS));
        return Contracts.BY_KIND.get(kind).stream().anyMatch(contract -> types.contains(contract.getName()));
    }

    @SuppressWarnings("unchecked")
    private PluginReport report(PluginKind kind, ServiceReference<?> reference, String sha256)
            throws InterruptedException {
        PluginEntry entry = new PluginEntry(
                new PluginRegistration(kind, (ServiceReference<Object>) reference, digest),
                context,
                examinations.limit(kind),
                fault -> {}); // the report says it
        try {
            List<PluginFinding> findings = new ArrayList<>();
            for (Finding f : findings(entry)) {
                findings.add(new PluginFinding(
                        f.part(), PluginFinding.Outcome.valueOf(f.outcome().name()), f.text()));
            }
            PluginIdentity known = entry.identity();
            return new PluginReport(
                    new PluginIdentity(kind, known.name(), known.symbolicName(), known.version(), sha256), findings);
        } finally {
            entry.release();
        }
    }

    private List<Finding> findings(PluginEntry entry) throws InterruptedException {
        Optional<String> fault = entry.fault();
        return fault.isPresent()
                ? List.of(new Finding(Making.PART, Finding.Outcome.FAILED, fault.get()))
                : examinations
                        .check(entry.kind(), entry.name(), ContractChecks.of(entry))
                        .findings();
    }
}
