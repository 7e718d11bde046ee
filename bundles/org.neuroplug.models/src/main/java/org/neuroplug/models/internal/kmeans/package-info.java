/** Clustering as a model among networks: a network that gives each row to the nearest of its centres, and the trainer that finds these. */
package org.neuroplug.models.internal.kmeans;
