package org.neuroplug.datasets.internal.fetch;

import java.net.http.HttpResponse;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Looks at the head of an answer to a request for a file's bytes from an offset on (RFC 9110, section 14), before a byte
 * of its body is believed.
 *
 * @param file what was asked for
 * @param offset from where on
 */
record ResponseCheck(PublishedFile file, long offset) {
    private static final int OK = 200;
    private static final int PARTIAL_CONTENT = 206;
    private static final Pattern CONTENT_RANGE = Pattern.compile("bytes (\\d{1,18})-\\d{1,18}/(\\d{1,18}|\\*)");

    /**
     * Whether the body goes on at the offset; if not, it is the whole file.
     *
     * @throws MirrorException when it is neither
     */
    boolean resumes(HttpResponse<?> response) throws MirrorException {
        if (response.statusCode() == PARTIAL_CONTENT && offset > 0) {
            checkRange(response.headers().firstValue("Content-Range").orElse("no Content-Range"));
            return true;
        }
        if (response.statusCode() != OK) {
            throw new MirrorException("HTTP " + response.statusCode());
        }
        String size = Long.toString(file.size());
        String length = response.headers().firstValue("Content-Length").orElse(size);
        if (!length.equals(size)) {
            throw wrongSize(length);
        }
        return false;
    }

    private void checkRange(String range) throws MirrorException {
        Matcher matcher = CONTENT_RANGE.matcher(range);
        if (!matcher.matches() || Long.parseLong(matcher.group(1)) != offset) {
            throw new MirrorException("was asked for bytes " + offset + " onwards, answered with " + range);
        }
        String total = matcher.group(2);
        if (!total.equals("*") && Long.parseLong(total) != file.size()) {
            throw wrongSize(total);
        }
    }

    private MirrorException wrongSize(String bytes) {
        return new MirrorException("has " + bytes + " bytes, the published file has " + file.size());
    }
}
