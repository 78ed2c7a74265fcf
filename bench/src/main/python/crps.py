"""Empirical CRPS of many forecasts, vectorised: the peer of monthly.CrpsBench.

python3 crps.py FILE ROWS DRAWS ROUNDS: FILE has ROWS x DRAWS draws, then ROWS outcomes, as little-endian
doubles. Writes the scores to FILE.scores and prints the seconds of each round.
"""
import sys
import time

import numpy as np

path, rows, draws, rounds = sys.argv[1], int(sys.argv[2]), int(sys.argv[3]), int(sys.argv[4])
everything = np.fromfile(path, dtype="<f8")
x = everything[: rows * draws].reshape(rows, draws)
y = everything[rows * draws :]


def crps(x, y):
    ordered = np.sort(x, axis=1)
    factors = 2.0 * np.arange(draws) - (draws - 1)
    return np.abs(x - y[:, None]).mean(axis=1) - ordered @ factors / draws**2


for _ in range(rounds):
    begun = time.perf_counter()
    scores = crps(x, y)
    print(time.perf_counter() - begun, flush=True)
scores.astype("<f8").tofile(path + ".scores")
