package org.neuroplug.deployer.internal.diagnosis;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.neuroplug.api.plugin.ComponentReport;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.dto.ServiceReferenceDTO;
import org.osgi.service.component.ComponentConstants;
import org.osgi.service.component.runtime.ServiceComponentRuntime;
import org.osgi.service.component.runtime.dto.ComponentConfigurationDTO;
import org.osgi.service.component.runtime.dto.ComponentDescriptionDTO;
import org.osgi.service.component.runtime.dto.ReferenceDTO;

/** The components of bundles, with what keeps them from working. */
final class Components {
    private final BundleContext context;
    private final ServiceComponentRuntime runtime;

    Components(BundleContext context, ServiceComponentRuntime runtime) {
        this.context = context;
        this.runtime = runtime;
    }

    List<ComponentReport> of(Bundle bundle) {
        return runtime.getComponentDescriptionDTOs(bundle).stream()
                .flatMap(this::reports)
                .toList();
    }

    private Stream<ComponentReport> reports(ComponentDescriptionDTO component) {
        Collection<ComponentConfigurationDTO> configurations = runtime.getComponentConfigurationDTOs(component);
        if (!runtime.isComponentEnabled(component)) {
            return Stream.of(new ComponentReport(component.name, "disabled", List.of(), ""));
        }
        if (configurations.isEmpty()) {
            String pids = String.join(", ", component.configurationPid);
            boolean required = "require".equals(component.configurationPolicy);
            return Stream.of(new ComponentReport(
                    component.name,
                    "unsatisfied",
                    List.of(),
                    required
                            ? "component " + component.name + " needs the settings " + pids + ", which are not set"
                            : ""));
        }
        return configurations.stream().map(configuration -> report(component, configuration));
    }

    private ComponentReport report(ComponentDescriptionDTO component, ComponentConfigurationDTO configuration) {
        List<String> references = new ArrayList<>();
        for (ReferenceDTO reference : component.references) {
            if (!isAlwaysThere(reference)) {
                references.add(words(reference) + ": " + offered(reference, configuration));
            }
        }
        return new ComponentReport(component.name, state(configuration), references, problem(component, configuration));
    }

    /** Every component refers to the condition that is always true, unless it says otherwise. */
    private static boolean isAlwaysThere(ReferenceDTO reference) {
        return reference.name.equals(ComponentConstants.REFERENCE_NAME_SATISFYING_CONDITION)
                && "(osgi.condition.id=true)".equals(reference.target);
    }

    private static String state(ComponentConfigurationDTO configuration) {
        return switch (configuration.state) {
            case ComponentConfigurationDTO.ACTIVE -> "active";
            case ComponentConfigurationDTO.SATISFIED -> "satisfied";
            case ComponentConfigurationDTO.FAILED_ACTIVATION -> "failed";
            default -> "unsatisfied";
        };
    }

    private static String problem(ComponentDescriptionDTO component, ComponentConfigurationDTO configuration) {
        String subject = "component " + component.name;
        return switch (configuration.state) {
            case ComponentConfigurationDTO.FAILED_ACTIVATION -> subject + failed(configuration);
            case ComponentConfigurationDTO.UNSATISFIED_REFERENCE -> subject + " needs a "
                    + unsatisfied(component, configuration) + ", which nobody offers";
            case ComponentConfigurationDTO.UNSATISFIED_CONFIGURATION -> subject + " needs the settings "
                    + String.join(", ", component.configurationPid) + ", which are not set";
            default -> "";
        };
    }

    /** The workbench stops what hangs by Thread.stop, which looks like an exception. */
    private static String failed(ComponentConfigurationDTO configuration) {
        String thrown = innermost(configuration.failure);
        return thrown.equals(ThreadDeath.class.getName())
                ? " did not return when it was created, and was stopped"
                : " threw " + thrown;
    }

    private static String unsatisfied(ComponentDescriptionDTO component, ComponentConfigurationDTO configuration) {
        return Stream.of(component.references)
                .filter(reference -> Stream.of(configuration.unsatisfiedReferences)
                        .anyMatch(missing -> missing.name.equals(reference.name)))
                .map(Components::words)
                .collect(Collectors.joining(" and a "));
    }

    private static String words(ReferenceDTO reference) {
        return "service " + reference.interfaceName + (reference.target == null ? "" : " with " + reference.target);
    }

    private String offered(ReferenceDTO reference, ComponentConfigurationDTO configuration) {
        boolean missing =
                Stream.of(configuration.unsatisfiedReferences).anyMatch(other -> other.name.equals(reference.name));
        if (missing) {
            return "missing";
        }
        String bundles = Stream.of(configuration.satisfiedReferences)
                .filter(other -> other.name.equals(reference.name) && other.boundServices != null)
                .flatMap(other -> Stream.of(other.boundServices))
                .map(this::provider)
                .distinct()
                .collect(Collectors.joining(", "));
        return bundles.isEmpty() ? "not looked up yet" : bundles;
    }

    private String provider(ServiceReferenceDTO service) {
        return Optional.ofNullable(context.getBundle(service.bundle))
                .map(bundle -> bundle.getSymbolicName() + " " + bundle.getVersion())
                .orElse("a bundle that is gone");
    }

    /** The innermost exception of a stack trace: class and message. */
    static String innermost(String trace) {
        String cause = "Caused by: ";
        return Objects.toString(trace, "an exception that is not known")
                .lines()
                .filter(line -> line.startsWith(cause))
                .reduce((first, second) -> second)
                .map(line -> line.substring(cause.length()))
                .orElseGet(() -> Objects.toString(trace, "").lines().findFirst().orElse("an exception"));
    }
}
