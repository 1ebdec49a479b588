"""Fit the small encoder that tells what joins the actors of a sentence.

    python -m training.encoder --base MINILM --train own.jsonl --out FILE.pt    (needs torch and transformers)

One pass of MiniLM-L6 (Wang et al., 2020) over a sentence and the one before it. Every place that names an actor is
one numbered mark, every actor the mean of its marks, and every pair of actors a query that attends over the sentence
(after SpERT, Eberts and Ulges 2020, with attention for its context). Out come, for each statement type, whether A
does it to B, and B to A, and for each word piece how far it carries the predicate. An actor alone is paired with a
learned nobody. Sources that code only some of the types teach only those. README.md tells the commands in order.
"""

import argparse
import json
import random
import time
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

import torch
from torch import Tensor, nn
from torch.nn import functional

from dragoman.reading.pair_pieces import HINTS, TYPES
from training.items import EVENTS, YIELD, Encoder, Item, N, Row, add_hints, item_of, read
from training.pair_model import Pairs

SEED = 7

BATCH = 16

HALVED = torch.cpu._is_avx512_bf16_supported()
"""Whether numbers of half the length are computed with; a processor that has no such numbers is slower by them."""

BLIND = 0.2
"""Share of sentences from which the hints are withheld while fitting, so that it does not lean on them alone."""

HEAD_RATE = 6
"""The new layers learn this much faster than MiniLM's own."""

WARM = 0.06
"""Share of the steps over which the rate rises, before it falls in a straight line to a fiftieth."""

UNTOLD = 0.2
"""Share of the sentences that are kept where a source that codes only some types tells nothing."""

WORDS = 0.3
"""How much the words that carry a statement count beside its type."""

YIELDING = [TYPES.index("CONCEDE"), TYPES.index("RETREAT")]

Inputs = tuple[Tensor, ...]
"""The arguments of `Pairs.forward`."""

Targets = tuple[Tensor, Tensor, Tensor, Tensor]
"""Labels (P x 2N), their weight (P x 2N), words (P x T), PLV's roots (P)."""


# ---- batches


def batch_of(items: Sequence[Item], blind: float = 0.0) -> tuple[Inputs, Targets]:
    """Sentences padded to the longest; from a share `blind` of them the hints are withheld."""
    longest = max(len(item.ids) for item in items)
    ids, mask, kinds = (torch.zeros(len(items), longest, dtype=torch.long) for _ in range(3))
    spans: list[Tensor] = []
    rows: list[int] = []
    first: list[int] = []
    second: list[int] = []
    hints: list[list[float]] = []
    for row, item in enumerate(items):
        size = len(item.ids)
        ids[row, :size], mask[row, :size], kinds[row, :size] = torch.tensor(item.ids), 1, torch.tensor(item.kinds)
        base = len(spans)
        spans += [_mean_of(span, longest) for span in item.spans]
        rows += [row] * len(item.pairs)
        first += [base + a for a, _ in item.pairs]
        second += [base + b if b >= 0 else -1 for _, b in item.pairs]
        withheld = blind > 0 and random.random() < blind
        hints += [[0.0] * HINTS] * len(item.pairs) if withheld else item.hints
    inputs = (ids, mask, kinds, torch.stack(spans), *map(torch.tensor, (rows, first, second, hints)))
    return inputs, _targets(items, longest)


def _mean_of(span: Sequence[int], longest: int) -> Tensor:
    """One row of `spans`: the weight of each piece in the mean of an actor's places."""
    weights = torch.zeros(longest)
    if span:
        weights[span] = 1 / len(span)
    return weights


def _targets(items: Sequence[Item], longest: int) -> Targets:
    words = [[*of_pair, *[-1.0] * (longest - len(of_pair))] for item in items for of_pair in item.words]
    return (
        torch.tensor([labels for item in items for labels in item.labels]),
        torch.tensor([weight for item in items for weight in item.weight]),
        torch.tensor(words),
        torch.tensor([root for item in items for root in item.plv]),
    )


def batches(items: Sequence[Item], size: int, rng: random.Random) -> Iterator[tuple[Inputs, Targets]]:
    """All items once, in batches of about equal length and random order."""
    order = sorted(range(len(items)), key=lambda i: len(items[i].ids) + rng.random() * 10)
    chunks = [order[i : i + size] for i in range(0, len(order), size)]
    rng.shuffle(chunks)
    for chunk in chunks:
        yield batch_of([items[i] for i in chunk], BLIND)


# ---- fitting


def loss_of(outputs: tuple[Tensor, Tensor], sentences: int, targets: Targets, positive: float) -> Tensor:
    """The loss a sentence; `positive` says how much more a told type counts than one that is not."""
    labels, weight, words, roots = targets
    types, carried = (o.float() for o in outputs)
    told = functional.binary_cross_entropy_with_logits(
        types, labels, weight=weight, pos_weight=torch.full((2 * N,), positive), reduction="sum"
    )
    total = told / sentences
    known = words >= 0
    if known.any():
        total = total + WORDS * functional.binary_cross_entropy_with_logits(
            carried[known], words[known], pos_weight=torch.tensor(3.0)
        )
    rooted = roots >= 0
    if rooted.any():
        total = total - _log_of_roots(types[rooted], roots[rooted]).sum() / sentences
    return total


def _log_of_roots(types: Tensor, roots: Tensor) -> Tensor:
    """Log-probability of PLV's root among the events, the direction being given."""
    logits = functional.log_softmax(types[:, :EVENTS], 1)
    yielding = torch.logsumexp(logits[:, YIELDING], 1)
    one = logits.gather(1, roots.clamp(max=EVENTS - 1).unsqueeze(1)).squeeze(1)
    return torch.where(roots == YIELD, yielding, one)


def freeze(model: Pairs, layers: int) -> None:
    """Keep the embeddings and the lowest `layers` as they are; with 0, nothing."""
    if layers:
        for part in (model.body.embeddings, *model.body.encoder.layer[:layers]):
            for parameter in part.parameters():
                parameter.requires_grad = False


def optimizer_of(
    model: Pairs, rate: float, steps: int
) -> tuple[torch.optim.Optimizer, torch.optim.lr_scheduler.LRScheduler]:
    """AdamW with two rates, and their rise and fall."""
    named = [(name, p) for name, p in model.named_parameters() if p.requires_grad]
    body = [p for name, p in named if name.startswith("body")]
    head = [p for name, p in named if not name.startswith("body")]
    groups = [{"params": body, "lr": rate}, {"params": head, "lr": rate * HEAD_RATE}]
    optimizer = torch.optim.AdamW(groups, weight_decay=0.01)
    return optimizer, torch.optim.lr_scheduler.LambdaLR(
        optimizer, lambda step: min(1.0, (step + 1) / (WARM * steps + 1)) * max(0.02, 1 - step / steps)
    )


def fit(
    model: Pairs, items: Sequence[Item], epochs: int, rate: float, positive: float, rng: random.Random
) -> Iterator[int]:
    """Fit in place; yields the number of each epoch when it is done."""
    optimizer, schedule = optimizer_of(model, rate, epochs * (len(items) // BATCH + 1))
    for epoch in range(epochs):
        model.train()
        begun, seen, lost = time.time(), 0, 0.0
        for step, (inputs, targets) in enumerate(batches(items, BATCH, rng), 1):
            with torch.autocast("cpu", dtype=torch.bfloat16, enabled=HALVED):
                outputs = model(*inputs)
            loss = loss_of(outputs, len(inputs[0]), targets, positive)
            loss.backward()
            nn.utils.clip_grad_norm_(model.parameters(), 1.0)
            optimizer.step()
            schedule.step()
            optimizer.zero_grad()
            seen += len(inputs[0])
            lost += loss.item() * len(inputs[0])
            if step % 40 == 0:
                rate_now = seen / (time.time() - begun)
                print(f"   {seen}/{len(items)} loss {lost / seen:.4f} {rate_now:.1f}/s", flush=True)
        print(f" epoch {epoch} loss {lost / seen:.4f} {time.time() - begun:.0f}s", flush=True)
        yield epoch


# ---- looking at a development set


@torch.no_grad()
def predict(model: Pairs, items: Sequence[Item], size: int = 32) -> list[list[list[float]]]:
    """For each item the 2N probabilities of each of its pairs."""
    model.eval()
    order = sorted(range(len(items)), key=lambda i: len(items[i].ids))
    found: dict[int, list[list[float]]] = {}
    for i in range(0, len(order), size):
        part = order[i : i + size]
        inputs, _ = batch_of([items[k] for k in part])
        with torch.autocast("cpu", dtype=torch.bfloat16, enabled=HALVED):
            types, _ = model(*inputs)
        rows = iter(torch.sigmoid(types.float()).tolist())
        for k in part:
            found[k] = [next(rows) for _ in items[k].pairs]
    return [found[k] for k in range(len(items))]


def report(rows: Sequence[Row], model: Pairs, encoder: Encoder) -> None:
    """Print, for some floors, how well pairs and types are told of rows that were not fitted on."""
    items = [item for row in rows if (item := item_of(row, encoder))]
    found = predict(model, items)
    gold: dict[tuple[str, int, frozenset[str]], list[str]] = {}
    for row in rows:
        for told in row["told"]:
            gold.setdefault(_key(row["document"], row["start"], told["actor"], told["recipient"]), []).append(
                told["type"]
            )
    for floor in (0.3, 0.4, 0.5, 0.6):
        _report_at(floor, items, found, gold)


def _key(document: str, start: int, *codes: str | None) -> tuple[str, int, frozenset[str]]:
    return document, start, frozenset(code for code in codes if code)


def _report_at(
    floor: float,
    items: Sequence[Item],
    found: Sequence[Sequence[Sequence[float]]],
    gold: dict[tuple[str, int, frozenset[str]], list[str]],
) -> None:
    wanted = sum(map(len, gold.values()))
    told = right_pair = right_type = 0
    for item, of_pairs in zip(items, found, strict=True):
        for key, (_, second), p in zip(item.keys, item.pairs, of_pairs, strict=True):
            want = gold.get(_key(*key), [])
            types = [t for k, t in enumerate(TYPES) if (max(p[k], p[k + N]) if second >= 0 else p[k]) >= floor]
            told += len(types)
            right_pair += min(len(types), len(want))
            right_type += len(set(types) & set(want))
    pair, type_ = (2 * right / max(1, told + wanted) for right in (right_pair, right_type))
    print(
        f"   floor {floor}: told {told} of {wanted}, pair F1 {pair:.3f}, type F1 {type_:.3f}, "
        f"precision {right_type / max(1, told):.3f}, recall {right_type / max(1, wanted):.3f}",
        flush=True,
    )


# ---- the command


def options() -> argparse.Namespace:
    """What the command line says."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--base", type=Path, required=True, help="the folder of MiniLM")
    parser.add_argument("--train", type=Path, nargs="+", required=True, help="files of training.examples")
    parser.add_argument("--dev", type=Path, nargs="*", default=[], help="the same, only looked at after each epoch")
    parser.add_argument("--rules", type=Path, help="what the rules tell of each sentence (training.rules)")
    parser.add_argument("--start", type=Path, help="weights to go on from")
    parser.add_argument("--out", type=Path, required=True, help="where the weights go after each epoch")
    parser.add_argument("--epochs", type=int, default=4)
    parser.add_argument("--lr", type=float, default=1e-4)
    parser.add_argument("--positive", type=float, default=2.0, help="how much more a told type counts")
    parser.add_argument("--freeze", type=int, default=0, help="layers kept as they are, with the embeddings")
    parser.add_argument("--seed", type=int, default=SEED, help="of the order of sentences and of the hints withheld")
    parser.add_argument("--threads", type=int, default=2)
    return parser.parse_args()


def chosen(rows: Iterable[Row], rng: random.Random) -> list[Row]:
    """The rows to fit on: all but most of those of which a source that codes only some types tells nothing."""
    return [row for row in rows if row["complete"] or row["told"] or rng.random() < UNTOLD]


def main() -> None:
    """Fit, keeping the weights after each epoch."""
    asked = options()
    torch.set_num_threads(asked.threads)
    torch.manual_seed(asked.seed)
    random.seed(asked.seed)
    rng = random.Random(asked.seed)
    encoder, model = Encoder(asked.base), Pairs(asked.base)
    if asked.start:
        model.load_state_dict(torch.load(asked.start))
    freeze(model, asked.freeze)
    rows, dev = read(asked.train), read(asked.dev)
    if asked.rules:
        add_hints([*rows, *dev], json.loads(asked.rules.read_text(encoding="utf-8")))
    rows = chosen(rows, rng)
    items = [item for row in rows if (item := item_of(row, encoder))]
    pairs = sum(len(item.pairs) for item in items)
    print(f"{len(rows)} sentences, {len(items)} with pairs, {pairs} pairs", flush=True)
    for _ in fit(model, items, asked.epochs, asked.lr, asked.positive, rng):
        if dev:
            report(dev, model, encoder)
        torch.save(model.state_dict(), asked.out)


if __name__ == "__main__":
    main()
