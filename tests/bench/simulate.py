"""The peer of the simulation: the same model in numpy on one core, as an analyst would write it.

Reads {"runs": [{"input", "inputs", "draws", "times"}]} from standard input; answers for each run the mean and median
net in fen and how long each repetition took in milliseconds. What no draw moves, the cost of a head of each group, is
computed once; everything else is vectorised over draws and groups, in blocks that fit the cache. It knows what the
benchmark uses of the model: percent raises, lump sums, overtime, bonus, on-costs with limits on this or last year's
pay, a share of pay per leaver, a response in points or by elasticity against today, and draws of factors and values.
"""

import json
import sys
import time

import numpy as np

BLOCK = 4096


def heads(data):
    """Per group: cost of a head over the horizon, annual gross, pay levels by segment as logarithms, heads, turnover."""
    scenario = data["scenario"]
    years = scenario["horizonYears"]
    months = 12 * years
    raises = [c for c in scenario["components"] if c["kind"] == "percent"]
    lump_sums = [c for c in scenario["components"] if c["kind"] == "lumpSum"]
    segments = sorted({1 + 12 * y for y in range(years)} | {c["fromMonth"] for c in raises})

    def on_costs(items, gross):
        base = gross / 12
        return 12 * sum(
            item["rate"] * min(max(base, item.get("floor", 0)), item.get("cap", float("inf"))) for item in items
        )

    same = [i for i in data["onCosts"] if i.get("base", data["contributionBase"]) == "same-year"]
    previous = [i for i in data["onCosts"] if i not in same]
    rows = []
    for group in data["groups"]:
        hours = group["overtimeHours"]
        overtime = (1.5 * hours["weekday"] + 2 * hours["restDay"] + 3 * hours["holiday"]) / 21.75 / 8
        wage, fixed, bonus = group["monthlyWage"], group["fixedMonthly"], group["bonusMonths"]
        base_gross = 12 * (wage * (1 + overtime) + fixed) + bonus * wage
        path = []
        now = wage
        for month in range(1, months + 1):
            for change in sorted((c for c in raises if c["fromMonth"] == month), key=lambda c: c["fromMonth"]):
                now = now * (1 + change["rate"])
            path.append(now)
        cost, before = 0.0, base_gross
        for year in range(years):
            of_year = path[12 * year : 12 * year + 12]
            gross = sum(w * (1 + overtime) + fixed for w in of_year) + bonus * of_year[-1]
            gross += sum(c["perHead"] for c in lump_sums if (c["fromMonth"] - 1) // 12 == year)
            cost += gross - base_gross
            cost += on_costs(same, gross) - on_costs(same, base_gross)
            cost += on_costs(previous, before) - on_costs(previous, base_gross)
            before = gross
        level = lambda w: w * (1 + overtime) + fixed + bonus * w / 12
        rows.append(
            {
                "cost": cost,
                "loss": group["leaverCost"]["share"] * base_gross,
                "heads": group["headcount"],
                "turnover": group["annualTurnover"],
                "pay": [np.log(level(path[m - 1]) / level(wage)) for m in segments],
                "arrived": sum(min(1, max(0, (w - wage) / (path[-1] - wage))) for w in path) / 12,
            }
        )
    lengths = np.diff([*segments, months + 1])
    columns = {key: np.array([row[key] for row in rows]) for key in rows[0]}
    return columns, [((m - 1) // 12, n) for m, n in zip(segments, lengths)]


def draw(rng, of, count, low):
    """Values of one input. A normal one is cut off at `low`, below which the model allows nothing."""
    kind = of["kind"]
    if kind == "fixed":
        return np.full(count, of["value"])
    if kind == "uniform":
        return rng.uniform(of["low"], of["high"], count)
    if kind == "triangular":
        return rng.triangular(of["low"], of["mode"], of["high"], count)
    values = rng.normal(of["mean"], of["sd"], count)
    while (outside := values < low).any():
        values[outside] = rng.normal(of["mean"], of["sd"], outside.sum())
    return values


def nets(columns, segments, response, drawn):
    """Net over the horizon of each draw, in whole fen."""
    turnover = columns["turnover"] * drawn["annualTurnover"][:, None]
    if response["kind"] == "points":
        fall = np.minimum(turnover, drawn["response"][:, None]) * columns["arrived"]
    else:
        epsilon = drawn["response"][:, None]
        growth = epsilon * np.log1p(drawn["outsideGrowth"])[:, None]
        share = np.zeros((len(epsilon), len(columns["heads"])))
        last = None
        for at, (year, months) in enumerate(segments):
            pay = columns["pay"][:, at]
            if last is None or (pay != last).any():
                inside = np.exp(-epsilon * pay)
                last = pay
            share += months / 12 * (1 - np.minimum(inside * np.exp(growth * (year + 1)), np.maximum(1, inside)))
        fall = turnover * share
    saved = fall * columns["loss"] * drawn["leaverCost"][:, None] - columns["cost"]
    return np.rint(drawn["headcount"] * (saved @ columns["heads"]))


def simulate(data, inputs, count, rng):
    columns, segments = heads(data)
    response = data["scenario"]["response"]
    result = np.empty(count)
    for start in range(0, count, BLOCK):
        size = min(BLOCK, count - start)
        lows = {"outsideGrowth": -0.99}
        drawn = {i["which"]: draw(rng, i["distribution"], size, lows.get(i["which"], 0)) for i in inputs}
        result[start : start + size] = nets(columns, segments, response, drawn)
    result.sort()
    percentiles = [result[int(np.ceil(count * p / 100)) - 1] for p in (5, 10, 50, 90, 95)]
    np.histogram(result, bins=80)
    return {"mean": result.mean(), "p50": percentiles[2], "probability": (result >= 0).mean()}


def main():
    answers = []
    for run in json.load(sys.stdin)["runs"]:
        times = []
        for seed in range(run["times"]):
            started = time.perf_counter()
            answer = simulate(run["input"], run["inputs"], run["draws"], np.random.default_rng(seed))
            times.append(1000 * (time.perf_counter() - started))
        answers.append({**answer, "timesMs": times})
    print(json.dumps({"numpy": np.__version__, "answers": answers}))


main()
