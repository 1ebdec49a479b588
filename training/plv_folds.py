"""How well the encoder tells the type of a given pair: PLV by five folds, fitted on the other four.

    python -m training.plv_folds --base MINILM --data plv.jsonl --clean PLV_train_overlap.csv   (needs torch)

Only a measure: no weights are kept. The pair's places are masked as in reading. Prints accuracy and the mean of
F1 over the 15 roots, for all rows and for those that no other corpus holds; the last line is one JSON object.
"""

import argparse
import csv
import json
import random
from collections import Counter
from pathlib import Path

import torch
from torch.nn import functional

from training.encoder import EVENTS, TYPES, Encoder, Pairs, batch_of, batches, item_of, read

YIELDING = (TYPES.index("CONCEDE"), TYPES.index("RETREAT"))


def roots_of(logits: torch.Tensor) -> list[str]:
    """The likeliest root of each row; conceding and retreating are one."""
    p = logits[:, :EVENTS].softmax(1)
    out = []
    for row in p:
        scores = {t: float(row[k]) for k, t in enumerate(TYPES[:EVENTS]) if k not in YIELDING}
        scores["YIELD"] = float(row[list(YIELDING)].sum())
        out.append(max(scores, key=scores.__getitem__))
    return out


def loss_of(logits: torch.Tensor, goal: torch.Tensor) -> torch.Tensor:
    """Cross-entropy over the event types; a goal of 99 is conceding or retreating."""
    logs = functional.log_softmax(logits[:, :EVENTS].float(), 1)
    both = torch.logsumexp(logs[:, list(YIELDING)], 1)
    one = logs.gather(1, goal.clamp(max=EVENTS - 1).unsqueeze(1)).squeeze(1)
    return -torch.where(goal == 99, both, one).mean()


def fold(items, held, base, epochs, rng):
    """Roots of the held-back items, from a model fitted on the others."""
    model = Pairs(base)
    for p in model.body.embeddings.parameters():
        p.requires_grad = False
    named = [(n, p) for n, p in model.named_parameters() if p.requires_grad]
    body = [p for n, p in named if n.startswith("body")]
    head = [p for n, p in named if not n.startswith("body")]
    opt = torch.optim.AdamW([{"params": body, "lr": 1e-4}, {"params": head, "lr": 6e-4}], weight_decay=0.01)
    steps = epochs * (len(items) // 16 + 1)
    sched = torch.optim.lr_scheduler.LambdaLR(
        opt, lambda s: min(1.0, (s + 1) / (0.1 * steps)) * max(0.02, 1 - s / steps)
    )
    model.train()
    for _ in range(epochs):
        for inputs, targets in batches(items, 16, rng):
            with torch.autocast("cpu", dtype=torch.bfloat16):
                out, _ = model(*inputs)
            loss = loss_of(out, targets[3])
            loss.backward()
            opt.step()
            sched.step()
            opt.zero_grad()
    model.eval()
    roots = []
    with torch.no_grad():
        for i in range(0, len(held), 32):
            inputs, _ = batch_of(held[i : i + 32])
            roots += roots_of(model(*inputs)[0].float())
    return roots


def figures(pairs: list[tuple[str, str]]) -> dict[str, float]:
    """Accuracy and macro-F1 of (gold, told)."""
    right = Counter(g for g, t in pairs if g == t)
    gold, told = Counter(g for g, _ in pairs), Counter(t for _, t in pairs)
    f1 = [2 * right[r] / (gold[r] + told[r]) for r in gold]
    return {"accuracy": round(sum(right.values()) / len(pairs), 4), "macro_f1": round(sum(f1) / len(f1), 4)}


def main() -> None:
    """Five folds, shuffled by a fixed seed."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--base", type=Path, required=True)
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--clean", type=Path, required=True)
    parser.add_argument("--epochs", type=int, default=8)
    parser.add_argument("--threads", type=int, default=1)
    a = parser.parse_args()
    torch.set_num_threads(a.threads)
    torch.manual_seed(7)
    random.seed(7)
    rng = random.Random(7)
    with a.clean.open(encoding="utf-8", newline="") as stream:
        rows = list(csv.DictReader(stream))
    clean = {row["row"] for row in rows if row["clean"] == "1"}
    encoder = Encoder(a.base)
    items = [item for row in read([a.data]) if (item := item_of(row, encoder))]
    items = [item for item in items if item.row["told"] and len(item.pairs) == 1]
    rng.shuffle(items)
    told = []
    for k in range(5):
        held = items[k::5]
        roots = fold([i for n, i in enumerate(items) if n % 5 != k], held, a.base, a.epochs, rng)
        told += [(i.row["document"], i.row["told"][0]["type"], r) for i, r in zip(held, roots, strict=True)]
        print(k, figures([(g, t) for _, g, t in told]), flush=True)
    everything = figures([(g, t) for _, g, t in told])
    some = figures([(g, t) for d, g, t in told if d in clean])
    print(
        json.dumps({"task": "plv_folds", **{f"all_{n}": v for n, v in everything.items()}, **some, "rows": len(told)})
    )


if __name__ == "__main__":
    main()
