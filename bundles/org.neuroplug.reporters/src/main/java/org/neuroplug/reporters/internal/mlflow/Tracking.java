package org.neuroplug.reporters.internal.mlflow;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import org.neuroplug.reporters.internal.mlflow.MlflowServer.Answer;

/** What the tracking API of MLflow can do, as far as it is needed: <i>REST API</i> in MLflow's documentation. */
final class Tracking {
    private static final int NOT_FOUND = 404;
    /** Longer values are refused. */
    private static final int PARAM = 500;

    private static final int TAG = 5000;
    private static final int KEY = 250;

    private static final String BY_NAME = "experiments/get-by-name";
    private static final String CREATE_EXPERIMENT = "experiments/create";
    private static final String CREATE_RUN = "runs/create";
    private static final String LOG = "runs/log-batch";
    private static final String UPDATE = "runs/update";

    private final MlflowServer server;

    Tracking(MlflowServer server) {
        this.server = server;
    }

    /** Whether there is an MLflow at all: every one has, or had, an experiment of this name. */
    void check() throws IOException {
        Answer answer = byName("Default");
        boolean mlflow =
                answer.ok() || JsonText.field(answer.body(), "error_code").isPresent();
        if (!mlflow) {
            throw server.refused(BY_NAME, answer);
        }
    }

    private Answer byName(String name) throws IOException {
        return server.get(BY_NAME, "experiment_name=" + URLEncoder.encode(name, StandardCharsets.UTF_8));
    }

    /** The id of an experiment, which is made when it is not there. */
    String experiment(String name) throws IOException {
        Answer there = byName(name);
        if (there.status() == NOT_FOUND) {
            return post(CREATE_EXPERIMENT, json -> json.writeStringField("name", name))
                    .field("experiment_id");
        }
        if (!there.ok()) {
            throw server.refused(BY_NAME, there);
        }
        return there.field("experiment_id");
    }

    /** Begins a run; returns its id. */
    String begin(String experiment, String name, Instant started, Map<String, String> tags) throws IOException {
        return post(CREATE_RUN, json -> {
                    json.writeStringField("experiment_id", experiment);
                    json.writeStringField("run_name", name);
                    json.writeNumberField("start_time", started.toEpochMilli());
                    pairs(json, "tags", tags, TAG);
                })
                .field("run_id");
    }

    /** Numbers at a step; those that are not finite are left out. */
    void metrics(String run, int step, Instant when, Map<String, Double> metrics) throws IOException {
        post(LOG, json -> {
            json.writeStringField("run_id", run);
            json.writeArrayFieldStart("metrics");
            for (Map.Entry<String, Double> metric : metrics.entrySet()) {
                if (Double.isFinite(metric.getValue())) {
                    json.writeStartObject();
                    json.writeStringField("key", metric.getKey());
                    json.writeNumberField("value", metric.getValue());
                    json.writeNumberField("timestamp", when.toEpochMilli());
                    json.writeNumberField("step", step);
                    json.writeEndObject();
                }
            }
            json.writeEndArray();
        });
    }

    /** What the run was made with, and what is known of it. */
    void describe(String run, Map<String, String> params, Map<String, String> tags) throws IOException {
        post(LOG, json -> {
            json.writeStringField("run_id", run);
            pairs(json, "params", params, PARAM);
            pairs(json, "tags", tags, TAG);
        });
    }

    /** Ends a run: {@code FINISHED}, {@code FAILED} or {@code KILLED}. */
    void end(String run, String status, Instant ended) throws IOException {
        post(UPDATE, json -> {
            json.writeStringField("run_id", run);
            json.writeStringField("status", status);
            json.writeNumberField("end_time", ended.toEpochMilli());
        });
    }

    private Answer post(String method, JsonText.Fields fields) throws IOException {
        Answer answer = server.post(method, JsonText.of(fields));
        if (!answer.ok()) {
            throw server.refused(method, answer);
        }
        return answer;
    }

    private static void pairs(JsonGenerator json, String name, Map<String, String> pairs, int longest)
            throws IOException {
        json.writeArrayFieldStart(name);
        for (Map.Entry<String, String> pair : pairs.entrySet()) {
            json.writeStartObject();
            json.writeStringField("key", cut(pair.getKey().replaceAll("[^A-Za-z0-9_. /-]", "_"), KEY));
            json.writeStringField("value", cut(pair.getValue(), longest));
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static String cut(String text, int longest) {
        return text.length() <= longest ? text : text.substring(0, longest - 1) + "…";
    }
}
