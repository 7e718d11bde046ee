package org.neuroplug.datasets.internal.csv;

import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.util.Arrays;
import org.neuroplug.api.InvalidInputException;
import org.neuroplug.datasets.internal.Sha256;

/** A table in a file. Errors name the file, the line and the column. */
final class CsvFile {
    /** Its numbers take up to twice as much memory. */
    static final long MAX_BYTES = 256L << 20;

    /** A longer value is a quote that was not closed. */
    private static final int MAX_VALUE = 1 << 20;

    private static final byte[] BYTE_ORDER_MARK = "\ufeff".getBytes(StandardCharsets.UTF_8);

    private final Path path;
    private final CsvFormat format;
    private final long maxBytes;

    CsvFile(Path path, CsvFormat format) {
        this(path, format, MAX_BYTES);
    }

    CsvFile(Path path, CsvFormat format, long maxBytes) {
        this.path = path;
        this.format = format;
        this.maxBytes = maxBytes;
    }

    /** @throws InvalidInputException when the file is not such a table */
    CsvTable read() throws IOException {
        long size = Files.size(path);
        if (size > maxBytes) {
            throw new InvalidInputException(path + " has " + size + " bytes, must have at most " + maxBytes);
        }
        try {
            return parse();
        } catch (CsvParseException e) {
            throw new InvalidInputException(path + " cannot be read as CSV: " + reason(e), e);
        } catch (UncheckedIOException e) {
            throw cause(e.getCause());
        }
    }

    private RuntimeException cause(IOException e) throws IOException {
        if (e instanceof CharacterCodingException) {
            return new InvalidInputException(
                    path + " line " + Utf8Lines.firstMalformed(path) + " is not UTF-8, the file must be", e);
        }
        throw e;
    }

    private CsvTable parse() throws IOException {
        MessageDigest digest = Sha256.digest();
        try (InputStream in = new BufferedInputStream(new DigestInputStream(Files.newInputStream(path), digest));
                CsvReader<CsvRecord> csv = reader(in);
                CloseableIterator<CsvRecord> records = csv.iterator()) {
            if (!records.hasNext()) {
                throw new InvalidInputException(path + " is empty, must have a header line and rows");
            }
            CsvRows rows = new CsvRows(path, CsvHeader.of(path, records.next().getFields(), format.label()));
            records.forEachRemaining(rows::add);
            return rows.table(Sha256.hex(digest));
        }
    }

    private CsvReader<CsvRecord> reader(InputStream in) throws IOException {
        in.mark(BYTE_ORDER_MARK.length);
        if (!Arrays.equals(in.readNBytes(BYTE_ORDER_MARK.length), BYTE_ORDER_MARK)) {
            in.reset();
        }
        CharsetDecoder strict = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        return CsvReader.builder()
                .fieldSeparator(format.delimiter())
                .trimWhitespacesAroundQuotes(true)
                .maxBufferSize(MAX_VALUE)
                // rows of another length than the header are refused here, with a better message
                .allowMissingFields(true)
                .allowExtraFields(true)
                .ofCsvRecord(new InputStreamReader(in, strict));
    }

    /** FastCSV says in an exception which line it was at, and in its cause what was wrong. */
    private static String reason(CsvParseException e) {
        String what = e.getCause() == null ? "" : ": " + e.getCause().getMessage();
        return (e.getMessage() + what).strip();
    }
}
