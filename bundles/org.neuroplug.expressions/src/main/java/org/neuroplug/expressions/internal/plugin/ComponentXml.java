package org.neuroplug.expressions.internal.plugin;

import org.neuroplug.api.definition.Definition;
import org.neuroplug.api.plugin.Plugin;
import org.neuroplug.expressions.internal.code.ProviderClass;
import org.osgi.framework.Constants;

/** The description of a definition's component for Declarative Services. */
record ComponentXml(Definition definition, String component, int ranking) {
    String text() {
        String first = ranking == 0 ? "" : property(Constants.SERVICE_RANKING, "Integer", String.valueOf(ranking));
        return """
                <?xml version="1.0" encoding="UTF-8"?>
                <scr:component xmlns:scr="http://www.osgi.org/xmlns/scr/v1.3.0" name="%s">
                %s%s%s  <implementation class="%s"/>
                  <service>
                    <provide interface="%s"/>
                  </service>
                </scr:component>
                """
                .formatted(
                        component,
                        property(Plugin.NAME, "String", definition.name()),
                        property(Plugin.DESCRIPTION, "String", definition.formula()),
                        first,
                        ProviderClass.NAME.replace('/', '.'),
                        ProviderClass.CONTRACT.replace('/', '.'));
    }

    private static String property(String name, String type, String value) {
        return "  <property name=\"%s\" type=\"%s\" value=\"%s\"/>\n".formatted(name, type, escaped(value));
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
