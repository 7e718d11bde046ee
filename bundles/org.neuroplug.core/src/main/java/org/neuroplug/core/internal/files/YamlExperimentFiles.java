package org.neuroplug.core.internal.files;

import java.nio.file.Path;
import org.neuroplug.api.experiment.ExperimentFiles;
import org.neuroplug.api.experiment.ExperimentSpec;
import org.osgi.service.component.annotations.Component;

/** Experiment files in YAML 1.2; JSON files are read by the same parser. */
@Component
public final class YamlExperimentFiles implements ExperimentFiles {
    @Override
    public ExperimentSpec read(Path file) {
        Source source = new Source(file);
        return new ExperimentReader(YamlParser.parse(source, FileText.of(source))).read();
    }

    @Override
    public String write(ExperimentSpec spec) {
        return ExperimentWriter.write(spec);
    }
}
