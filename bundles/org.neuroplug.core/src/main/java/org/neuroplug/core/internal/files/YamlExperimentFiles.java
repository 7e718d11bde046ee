package org.neuroplug.core.internal.files;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.neuroplug.api.experiment.ExperimentFiles;
import org.neuroplug.api.experiment.ExperimentSpec;
import org.neuroplug.api.plugin.PluginDescriptor;
import org.neuroplug.api.plugin.PluginKind;
import org.neuroplug.core.internal.schema.ExperimentSchema;
import org.osgi.service.component.annotations.Component;

/** Experiment files in YAML 1.2; JSON files are read by the same parser. */
@Component
public final class YamlExperimentFiles implements ExperimentFiles {
    @Override
    public ExperimentSpec read(Path file) {
        Source source = new Source(file);
        return parse(source, FileText.of(source));
    }

    @Override
    public ExperimentSpec read(Path file, Function<PluginKind, List<PluginDescriptor>> plugins) {
        Source source = new Source(file);
        Value document = YamlParser.parse(source, FileText.of(source));
        PluggedIn pluggedIn = new PluggedIn(plugins);
        ExperimentSpec spec = new ExperimentReader(document, pluggedIn).read();
        new SchemaCheck(schema(pluggedIn::asked)).check(document);
        return spec;
    }

    @Override
    public ExperimentSpec parse(String name, String text) {
        Source source = new Source(Path.of(name));
        if (text.length() > FileText.MAX_BYTES) {
            throw source.error("is larger than 1 MB: no experiment is");
        }
        return parse(source, text);
    }

    private static ExperimentSpec parse(Source source, String text) {
        return new ExperimentReader(YamlParser.parse(source, text), Offer.ANYTHING).read();
    }

    @Override
    public String write(ExperimentSpec spec) {
        return ExperimentWriter.write(spec);
    }

    @Override
    public Map<String, Object> schema(Function<PluginKind, List<PluginDescriptor>> plugins) {
        return new ExperimentSchema(plugins).tree();
    }
}
