"""Reads a GDELT or GED file with pandas into the typed columns of the lake that stand in it as they are.

Usage: read-events.py gdelt|ged FILE. In blocks, each given up again: nothing is stored, digested or
encrypted. Prints rows, seconds on the clock, seconds of processor time, most memory in kB.
"""

import resource
import sys
import time

import pandas

GDELT = {
    0: "str", 1: "str", 5: "str", 6: "str", 15: "str", 16: "str", 26: "str", 30: "float64",
    31: "Int32", 32: "Int32", 52: "str", 53: "str", 54: "str", 56: "float64", 57: "float64", 59: "str",
}
GED = {
    "id": "str", "date_start": "str", "date_end": "str", "type_of_violence": "str", "side_a": "str",
    "side_a_new_id": "str", "side_b": "str", "side_b_new_id": "str", "where_coordinates": "str",
    "adm_1": "str", "latitude": "float64", "longitude": "float64", "priogrid_gid": "Int32",
    "country": "str", "country_id": "Int16", "low": "Int32", "best": "Int32", "high": "Int32",
    "deaths_civilians": "Int32", "number_of_sources": "Int32",
}


def blocks(kind, file):
    if kind == "gdelt":
        return pandas.read_csv(
            file, sep="\t", header=None, names=range(61), usecols=list(GDELT), dtype=GDELT, quoting=3,
            on_bad_lines="skip", chunksize=500_000, keep_default_na=False,
            na_values={c: [""] for c in GDELT},
        )
    return pandas.read_csv(
        file, usecols=list(GED), dtype=GED, on_bad_lines="skip", chunksize=100_000,
    )


def main():
    kind, file = sys.argv[1:]
    start = time.time()
    rows = 0
    for block in blocks(kind, file):
        if kind == "gdelt":
            block = block[block[59].notna()]
            pandas.to_datetime(block[1], format="%Y%m%d")
            pandas.to_datetime(block[59], format="%Y%m%d%H%M%S")
        else:
            block = block[block["best"].notna()]
            pandas.to_datetime(block["date_start"])
            pandas.to_datetime(block["date_end"])
        rows += len(block)
    used = resource.getrusage(resource.RUSAGE_SELF)
    print(rows, round(time.time() - start, 2), round(used.ru_utime + used.ru_stime, 2), used.ru_maxrss)


main()
