package org.neuroplug.datasets.internal.fetch;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpClient.Version;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedByInterruptException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.neuroplug.api.workbench.FetchListener;

/**
 * Downloads published files into a folder. A file has its own name only once it is complete and its SHA-256 is right;
 * until then it is a {@link PartFile}, with which an interrupted download goes on. A mirror that fails is told to the
 * listener, and the next one is tried.
 */
public final class Download {
    private final HttpClient client;
    private final Duration patience;
    private final Mirrors mirrors;
    private final Path folder;
    private final FetchListener listener;

    /** Proxies are those of the JVM's settings. */
    public Download(Mirrors mirrors, Path folder, FetchListener listener) {
        this(mirrors, folder, listener, Duration.ofSeconds(30));
    }

    /** @param patience how long to wait for a mirror's next bytes */
    Download(Mirrors mirrors, Path folder, FetchListener listener, Duration patience) {
        this.mirrors = mirrors;
        this.folder = folder;
        this.listener = listener;
        this.patience = patience;
        this.client = HttpClient.newBuilder()
                .version(Version.HTTP_1_1)
                .followRedirects(Redirect.NORMAL)
                .connectTimeout(patience)
                .build();
    }

    /**
     * Gets a file, unless it is there already.
     *
     * @throws IOException when no mirror had it or it cannot be written
     * @throws InterruptedException when interrupted; the part file stays
     */
    public void fetch(PublishedFile file) throws IOException, InterruptedException {
        try {
            fetch(file, folder.resolve(file.name()));
        } catch (ClosedByInterruptException e) {
            Thread.interrupted();
            throw new InterruptedException("interrupted while writing " + file.name());
        }
    }

    private void fetch(PublishedFile file, Path target) throws IOException, InterruptedException {
        if (file.isAt(target)) {
            listener.note(target + " is there already and has the right SHA-256");
            return;
        }
        if (Files.exists(target)) {
            listener.note(target + " is there but does not have the published SHA-256: downloading it again");
        }
        try (PartFile part = PartFile.open(folder, file)) {
            complete(file, part);
            part.become(target);
        }
        listener.note(target + " is complete and has the right SHA-256");
    }

    private void complete(PublishedFile file, PartFile part) throws IOException, InterruptedException {
        List<String> failures = new ArrayList<>();
        for (URI mirror : mirrors.folders()) {
            URI address = mirror.resolve(file.name());
            try {
                download(address, file, part);
                return;
            } catch (MirrorException e) {
                failures.add(address + ": " + e.getMessage());
                listener.note(failures.get(failures.size() - 1));
            }
        }
        throw new IOException("no mirror delivered " + file.name() + " (" + String.join("; ", failures)
                + "); mirrors are configured in " + mirrors.pid());
    }

    /** From one mirror: when the end of a file does not fit the beginning that was there, it is asked for all of it. */
    private void download(URI address, PublishedFile file, PartFile part)
            throws IOException, InterruptedException, MirrorException {
        if (part.length() >= file.size()) {
            if (part.right()) {
                return;
            }
            part.clear();
        }
        boolean resumed = transfer(address, file, part);
        if (resumed && !part.right()) {
            part.clear();
            transfer(address, file, part);
        }
        if (!part.right()) {
            part.clear();
            throw new MirrorException("its SHA-256 is not the published one");
        }
    }

    /** Asks for the bytes that are missing; answers whether the mirror left out those that were there. */
    private boolean transfer(URI address, PublishedFile file, PartFile part)
            throws IOException, InterruptedException, MirrorException {
        HttpResponse<ResponseBody> response = send(address, part.length());
        try (ResponseBody body = response.body()) {
            boolean resumed = new ResponseCheck(file, part.length()).resumes(response);
            if (!resumed) {
                part.clear();
            }
            Optional<List<ByteBuffer>> piece = body.next();
            while (piece.isPresent()) {
                for (ByteBuffer bytes : piece.get()) {
                    part.append(bytes);
                }
                listener.progress(file.name(), part.length(), file.size());
                piece = body.next();
            }
            if (!part.full()) {
                throw new MirrorException("ended after " + part.length() + " of " + file.size() + " bytes");
            }
            return resumed;
        }
    }

    private HttpResponse<ResponseBody> send(URI address, long offset) throws MirrorException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(address).timeout(patience);
        if (offset > 0) {
            request.header("Range", "bytes=" + offset + "-");
        }
        try {
            return client.send(request.build(), info -> new ResponseBody(patience));
        } catch (IOException e) {
            throw new MirrorException(e);
        }
    }
}
