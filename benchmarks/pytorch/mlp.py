#!/usr/bin/python3
"""PyTorch as a peer: mlp.py FOLDER TRIAL… trains on one thread and prints a line for each trial.

mlp.py --products FOLDER measures the matrix products of a training step alone. The folder is a workload's; what is in
it, and the fields of a line, say the classes Workload, SeedFiles, LabelledRows and TrialScores in Java.
"""
import os
import sys
import time

for variable in ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS"):
    os.environ[variable] = "1"

import numpy as np
import torch
from torch import nn
from torch.nn import functional

EVALUATED = 1000
ACTIVATIONS = {"relu": nn.ReLU, "tanh": nn.Tanh, "sigmoid": nn.Sigmoid, "elu": nn.ELU}


class Workload:
    """The network and how it is trained."""

    def __init__(self, folder):
        with open(os.path.join(folder, "workload.properties")) as lines:
            pairs = dict(line.strip().split("=", 1) for line in lines if not line.startswith("#"))
        self.folder = folder
        self.widths = [int(width) for width in pairs["widths"].split(",")]
        self.activations = pairs["activations"].split(",")
        self.batch = int(pairs["batch"])
        self.rate = float(pairs["rate"])
        self.epochs = int(pairs["epochs"])

    def rows(self, part):
        """Features [rows, 784] from 0 to 1, and labels [rows]."""
        data = os.path.join(self.folder, "mnist", part)
        images = np.fromfile(data + "-images-idx3-ubyte", np.uint8, offset=16).reshape(-1, self.widths[0])
        labels = np.fromfile(data + "-labels-idx1-ubyte", np.uint8, offset=8)
        features = images.astype(np.float32) / np.float32(255)
        return torch.from_numpy(features), torch.from_numpy(labels.astype(np.int64))

    def order(self, seed):
        """The rows of each epoch, [epochs, rows]."""
        stored = np.fromfile(os.path.join(self.folder, f"order-{seed}.i32"), "<i4")
        return torch.from_numpy(stored.astype(np.int64)).reshape(self.epochs, -1)

    def network(self, activation, seed):
        """The network with the initial weights of a seed."""
        stored = np.fromfile(os.path.join(self.folder, f"weights-{seed}.f32"), "<f4")
        layers, at = [], 0
        for layer, (inputs, outputs) in enumerate(zip(self.widths, self.widths[1:])):
            linear = nn.Linear(inputs, outputs)
            weights = stored[at : at + inputs * outputs].reshape(inputs, outputs)
            at += inputs * outputs
            with torch.no_grad():
                linear.weight.copy_(torch.from_numpy(np.ascontiguousarray(weights.T)))
                linear.bias.zero_()
            layers.append(linear)
            name = self.activations[layer] if layer < len(self.activations) else "linear"
            name = activation if name == "compared" else name
            if name != "linear":
                layers.append(ACTIVATIONS[name]())
        return nn.Sequential(*layers)


def train(workload, trial, rows, held_out):
    """Trains one network, answers the fields of its line."""
    activation, seed = trial.split(":")
    network = workload.network(activation, seed)
    optimizer = torch.optim.SGD(network.parameters(), lr=workload.rate)
    features, labels = rows
    micros = []
    for order in workload.order(seed):
        start = time.perf_counter()
        total = 0.0
        for batch in order.split(workload.batch):
            x, y = features.index_select(0, batch), labels.index_select(0, batch)
            loss = functional.cross_entropy(network(x), y)
            optimizer.zero_grad(set_to_none=True)
            loss.backward()
            optimizer.step()
            total += loss.item()
        micros.append((time.perf_counter() - start) * 1e6 / len(order))
        if not np.isfinite(total):
            sys.exit(f"{trial}: the loss of epoch {len(micros)} was {total}")
    steady = float(np.median(micros[1:] or micros))
    return [trial, f"{steady:.4f}", *scores(network, *rows), *scores(network, *held_out)]


def scores(network, features, labels):
    """Mean cross-entropy, and the part of the rows that is in the right class."""
    loss, right = 0.0, 0
    with torch.no_grad():
        for x, y in zip(features.split(EVALUATED), labels.split(EVALUATED)):
            logits = network(x)
            loss += functional.cross_entropy(logits, y, reduction="sum").item()
            right += (logits.argmax(1) == y).sum().item()
    return f"{loss / len(labels):.8f}", f"{right / len(labels):.6f}"


def products(workload):
    """The best time of a step's matrix products, in microseconds for a row."""
    steps = []
    for layer, (inputs, outputs) in enumerate(zip(workload.widths, workload.widths[1:])):
        x = torch.rand(workload.batch, inputs)
        weights = torch.rand(outputs, inputs)
        gradient = torch.rand(workload.batch, outputs)
        steps.append((x, weights.t(), torch.empty(workload.batch, outputs)))
        steps.append((gradient.t(), x, torch.empty(outputs, inputs)))
        if layer > 0:
            steps.append((gradient, weights, torch.empty(workload.batch, inputs)))
    times, end = [], time.perf_counter() + 2
    while time.perf_counter() < end:
        start = time.perf_counter()
        for a, b, c in steps:
            torch.mm(a, b, out=c)
        times.append(time.perf_counter() - start)
    return float(np.median(times[len(times) // 4 :])) * 1e6 / workload.batch


def main(arguments):
    if len(arguments) < 2:
        sys.exit(__doc__)
    torch.set_num_threads(1)
    if arguments[0] == "--products":
        print(f"{products(Workload(arguments[1])):.4f}")
        return
    workload = Workload(arguments[0])
    rows, held_out = workload.rows("train"), workload.rows("t10k")
    for trial in arguments[1:]:
        print("\t".join(train(workload, trial, rows, held_out)), flush=True)


main(sys.argv[1:])
