package org.neuroplug.datasets.internal.csv;

/**
 * How a table is to be read.
 *
 * @param label the name of the column that holds the labels; the last column when empty
 * @param delimiter the character between values
 */
record CsvFormat(String label, char delimiter) {}
