package org.neuroplug.shell.internal.config;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.neuroplug.api.InvalidInputException;
import org.osgi.service.metatype.ObjectClassDefinition;

/**
 * The settings under one PID.
 *
 * @param pid its persistent identity
 * @param definition what a bundle says about it
 * @param values those that are configured, by key
 */
record SettingsGroup(String pid, ObjectClassDefinition definition, Map<String, Object> values) {
    String title() {
        return Optional.ofNullable(definition.getName()).orElse(pid);
    }

    String description() {
        return Optional.ofNullable(definition.getDescription()).orElse("");
    }

    /** Its settings in the order in which the bundle describes them. */
    List<Setting> settings() {
        return Stream.of(definition.getAttributeDefinitions(ObjectClassDefinition.ALL))
                .map(attribute -> new Setting(attribute, Optional.ofNullable(values.get(attribute.getID()))))
                .toList();
    }

    /**
     * The setting of a key.
     *
     * @throws InvalidInputException when there is none
     */
    Setting setting(String key) {
        List<String> keys = settings().stream().map(Setting::key).toList();
        return settings().stream()
                .filter(setting -> setting.key().equals(key))
                .findFirst()
                .orElseThrow(() -> InvalidInputException.unknown("setting of " + pid, key, keys));
    }

    Map<String, Object> tree() {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("pid", pid);
        tree.put("name", title());
        tree.put("description", description());
        List<Object> settings = new ArrayList<>();
        for (Setting setting : settings()) {
            settings.add(setting.tree());
        }
        tree.put("settings", settings);
        return tree;
    }
}
