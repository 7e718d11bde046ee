package org.neuroplug.shell.internal.config;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Dictionary;
import java.util.Hashtable;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.neuroplug.api.InvalidInputException;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.InvalidSyntaxException;
import org.osgi.service.cm.Configuration;
import org.osgi.service.cm.ConfigurationAdmin;
import org.osgi.service.metatype.MetaTypeInformation;
import org.osgi.service.metatype.MetaTypeService;

/** All groups of settings: what the bundles describe, with the values that Configuration Admin has. */
final class Settings {
    /** Where File Install keeps the name of the file that a configuration came from. */
    private static final String FILE_PROPERTY = "felix.fileinstall.filename";

    private final BundleContext context;
    private final ConfigurationAdmin admin;
    private final MetaTypeService metatypes;

    Settings(BundleContext context, ConfigurationAdmin admin, MetaTypeService metatypes) {
        this.context = context;
        this.admin = admin;
        this.metatypes = metatypes;
    }

    /** The groups that some bundle describes, by PID. */
    List<SettingsGroup> groups() throws IOException {
        Map<String, SettingsGroup> groups = new TreeMap<>();
        for (Bundle bundle : context.getBundles()) {
            MetaTypeInformation described = metatypes.getMetaTypeInformation(bundle);
            if (described != null && described.getPids() != null) {
                for (String pid : described.getPids()) {
                    groups.put(pid, new SettingsGroup(pid, described.getObjectClassDefinition(pid, null), values(pid)));
                }
            }
        }
        return new ArrayList<>(groups.values());
    }

    /** The PIDs of {@link #groups()}. */
    List<String> pids() {
        List<String> pids = new ArrayList<>();
        for (Bundle bundle : context.getBundles()) {
            MetaTypeInformation described = metatypes.getMetaTypeInformation(bundle);
            if (described != null && described.getPids() != null) {
                pids.addAll(List.of(described.getPids()));
            }
        }
        return pids.stream().sorted().distinct().toList();
    }

    /**
     * The group of a PID.
     *
     * @throws InvalidInputException when there is none
     */
    SettingsGroup group(String pid) throws IOException {
        return groups().stream()
                .filter(group -> group.pid().equals(pid))
                .findFirst()
                .orElseThrow(() -> InvalidInputException.unknown("group of settings", pid, pids()));
    }

    private Map<String, Object> values(String pid) throws IOException {
        Map<String, Object> values = new TreeMap<>();
        Dictionary<String, Object> given =
                configuration(pid).map(Configuration::getProperties).orElseGet(Hashtable::new);
        given.keys().asIterator().forEachRemaining(key -> values.put(key, given.get(key)));
        return values;
    }

    private Optional<Configuration> configuration(String pid) throws IOException {
        try {
            Configuration[] found = admin.listConfigurations("(service.pid=" + pid + ")");
            return found == null ? Optional.empty() : Optional.of(found[0]);
        } catch (InvalidSyntaxException e) {
            throw new InvalidInputException("'" + pid + "' cannot be a PID", e);
        }
    }

    /** Gives a setting a value, here and in its file; whom it concerns is told at once. */
    void set(SettingsGroup group, Setting setting, String text) throws IOException {
        Object value = setting.typed(text);
        file(group).put(setting.key(), value);
        Dictionary<String, Object> properties = properties(group.pid());
        properties.put(setting.key(), value);
        admin.getConfiguration(group.pid(), "?").update(properties);
    }

    /** Takes a setting's value away, here and from its file, so that the default counts. */
    void reset(SettingsGroup group, Setting setting) throws IOException {
        file(group).remove(setting.key());
        Dictionary<String, Object> properties = properties(group.pid());
        properties.remove(setting.key());
        admin.getConfiguration(group.pid(), "?").update(properties);
    }

    /** What is configured, without the mark that makes File Install write the file again, later and on a thread of its own. */
    private Dictionary<String, Object> properties(String pid) throws IOException {
        Dictionary<String, Object> properties =
                configuration(pid).map(Configuration::getProperties).orElseGet(Hashtable::new);
        properties.remove(FILE_PROPERTY);
        return properties;
    }

    private SettingsFile file(SettingsGroup group) {
        String home = Optional.ofNullable(context.getProperty("neuroplug.home"))
                .orElseGet(() -> System.getProperty("user.home") + "/.neuroplug");
        boolean lists = group.settings().stream().anyMatch(Setting::isList);
        return new SettingsFile(Path.of(home).resolve("config").resolve(group.pid() + ".cfg"), lists);
    }
}
