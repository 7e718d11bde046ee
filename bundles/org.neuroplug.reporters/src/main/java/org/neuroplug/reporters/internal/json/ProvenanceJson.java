package org.neuroplug.reporters.internal.json;

import java.io.IOException;
import org.neuroplug.api.plugin.PluginIdentity;
import org.neuroplug.api.run.Environment;
import org.neuroplug.api.run.Provenance;

/** Where a result comes from, as JSON. */
final class ProvenanceJson {
    private final JsonFields json;

    ProvenanceJson(JsonFields json) {
        this.json = json;
    }

    void fields(Provenance provenance) throws IOException {
        json.array("plugins", provenance.plugins(), p -> json.object(() -> plugin(p)));
        json.array("shadowed", provenance.shadowed(), p -> json.object(() -> plugin(p)));
        json.object("data", () -> {
            json.field("source", provenance.dataSource());
            json.field("sha256", provenance.dataSha256());
        });
        json.field("seed", provenance.seed());
        json.field("settings", provenance.settings());
        json.object("environment", () -> environment(provenance.environment()));
        json.field("started", provenance.started());
    }

    private void plugin(PluginIdentity plugin) throws IOException {
        json.field("kind", plugin.kind().singular());
        json.field("name", plugin.name());
        json.field("bundle", plugin.symbolicName());
        json.field("version", plugin.version());
        json.field("sha256", plugin.sha256());
    }

    private void environment(Environment environment) throws IOException {
        json.field("workbench", environment.workbench());
        json.field("engine", environment.engine());
        json.field("blas", environment.blas());
        json.field("threads", environment.threads());
        json.field("parallel", environment.parallel());
        json.field("jvm", environment.jvm());
        json.field("os", environment.os());
        json.field("processors", environment.processors());
    }
}
