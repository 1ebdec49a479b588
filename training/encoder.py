"""Fit the small encoder that tells what joins the actors of a sentence.

    python -m training.encoder --base MINILM --train own.jsonl --out FILE.pt      (needs torch, transformers, tokenizers)

One pass of MiniLM-L6 (Wang et al., 2020) over a sentence and the one before it; every actor is the mean of the word pieces that
name it, and every pair of actors a query that attends over the sentence (after SpERT, Eberts and Ulges 2020, with
attention for its context). Out come, for each statement type, whether A does it to B, and B to A, and for each
word piece how far it carries the predicate. An actor alone is paired with a learned nobody. Sources that code only
some of the types teach only those.
"""

import argparse
import json
import random
import time
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import torch
from tokenizers import Tokenizer
from torch import nn
from torch.nn import functional as F
from transformers import AutoModel

from dragoman.reading.pair_pieces import HINTS, TYPES, Named, hints_of, pieces_of

N = len(TYPES)
EVENTS = 16
HEADS = 4


@dataclass
class Item:
    """One sentence, tokenised, with its pairs and their targets."""

    ids: list[int]
    kinds: list[int]
    spans: list[list[int]]
    pairs: list[tuple[int, int]]
    labels: list[list[float]]
    weight: list[list[float]]
    words: list[list[float]]
    plv: list[int]
    hints: list[list[float]] = field(default_factory=list)
    row: Any = None
    keys: list[tuple[Any, ...]] = field(default_factory=list)
    place: list[Any] = field(default_factory=list)


class Encoder:
    """Word pieces of MiniLM."""

    def __init__(self, folder: Path) -> None:
        self.tokenizer = Tokenizer.from_file(str(folder / "tokenizer.json"))
        self.tokenizer.no_padding()
        self.tokenizer.no_truncation()


def item_of(row, encoder):
    """A sentence with its pairs and what is told of each; `None` where it has no pair."""
    named = {code: Named(s["here"], s["before"]) for code, s in row["actors"].items()}
    pieces = pieces_of(encoder.tokenizer, row["text"], row["before"], named)
    item = Item(pieces.ids, pieces.kinds, pieces.spans, [], [], [], [], [], row=row, place=pieces.place)
    for ia, ib in pieces.pairs:
        a, b = pieces.codes[ia], pieces.codes[ib] if ib >= 0 else None
        mine = [t for t in row["told"] if {t["actor"], t["recipient"]} == {a, b}]
        if row["source"] == "plv" and b is None:
            continue
        labels, weight, words, plv = targets_of(row, a, mine, pieces.place)
        item.pairs.append((ia, ib))
        item.labels.append(labels)
        item.weight.append(weight)
        item.words.append(words)
        item.plv.append(plv)
        item.hints.append(hints_of(a, b, row["rules"], row["words"]) if "rules" in row else [0.0] * HINTS)
        item.keys.append((row["document"], row["start"], a, b))
    return item if item.pairs else None


def targets_of(row, a, mine, place):
    """Labels of each type in both directions, how much each counts, the words' labels, and PLV's root."""
    labels, words = [0.0] * (2 * N), [-1.0] * len(place)
    if row["source"] == "plv":
        kind = mine[0]["type"]
        return labels, [0.0] * (2 * N), words, 99 if kind == "YIELD" else TYPES.index(kind)
    for t in mine:
        labels[TYPES.index(t["type"]) + (0 if t["actor"] == a else N)] = 1.0
    if not row["complete"]:
        w = 0.7 if mine else 0.25
        weight = ([w] * EVENTS + [0.0] * (N - EVENTS)) * 2
        if any(t["type"] == "INTEREST" for t in mine):
            k = TYPES.index("INTEREST")
            weight[k] = weight[k + N] = w
        return labels, weight, words, -1
    if mine and all(t["words"] for t in mine):
        words = [0.0 if p else -1.0 for p in place]
        for t in mine:
            at = row["text"].lower().find(t["words"].lower())
            for i, p in enumerate(place):
                if at >= 0 and p and p[0] < at + len(t["words"]) and at < p[1]:
                    words[i] = 1.0
    return labels, [1.0] * (2 * N), words, -1


class Pairs(nn.Module):
    def __init__(self, folder: Path) -> None:
        super().__init__()
        self.body = AutoModel.from_pretrained(str(folder), add_pooling_layer=False)
        d = self.d = self.body.config.hidden_size
        self.nobody = nn.Parameter(torch.randn(d) * 0.05)
        self.query = nn.Linear(3 * d, d)
        self.q = nn.Linear(d, d)
        self.k = nn.Linear(d, d)
        self.v = nn.Linear(d, d)
        self.middle = nn.Linear(4 * d + HINTS, d)
        self.told = nn.Linear(HINTS, 2 * N, bias=False)
        self.out = nn.Linear(d, 2 * N)
        self.point = nn.Linear(d, d)
        self.drop = nn.Dropout(0.1)
        nn.init.constant_(self.out.bias, -3.0)
        with torch.no_grad():
            self.told.weight.zero_()
            for k in range(2 * N):
                self.told.weight[k, k] = 2.0
                self.told.weight[k, k + 2 * N] = 1.0

    def forward(self, ids, mask, kinds, spans, pair_row, pair_a, pair_b, hints):
        """ids, mask, kinds: B x T; spans: S x T (means, rows of all actors of the batch, the last row nobody);
        pair_row: P indexes into B; pair_a, pair_b: P indexes into S."""
        h = self.body(input_ids=ids, attention_mask=mask, token_type_ids=kinds).last_hidden_state
        return self.head(h, mask, spans, pair_row, pair_a, pair_b, hints)

    def head(self, h, mask, spans, pair_row, pair_a, pair_b, hints):
        d, t = self.d, h.shape[1]
        h = h.float()
        hp = h[pair_row]
        va = (spans[pair_a].unsqueeze(1) @ hp).squeeze(1)
        nob = (pair_b < 0).to(h.dtype).unsqueeze(1)
        vb = (spans[pair_b.clamp(min=0)].unsqueeze(1) @ hp).squeeze(1) * (1 - nob) + self.nobody * nob
        z = F.gelu(self.query(self.drop(torch.cat([va, vb, hp[:, 0]], 1))))
        q = self.q(z).view(-1, HEADS, 1, d // HEADS)
        k = self.k(h)[pair_row].view(-1, t, HEADS, d // HEADS).transpose(1, 2)
        v = self.v(h)[pair_row].view(-1, t, HEADS, d // HEADS).transpose(1, 2)
        s = (q @ k.transpose(2, 3)) / (d // HEADS) ** 0.5
        s = s + (1 - mask[pair_row].to(h.dtype)).view(-1, 1, 1, t) * -1e4
        c = (s.softmax(-1) @ v).transpose(1, 2).reshape(-1, d)
        m = F.gelu(self.middle(self.drop(torch.cat([va, vb, c, z, hints], 1))))
        word = (self.point(m).unsqueeze(1) @ hp.transpose(1, 2)).squeeze(1) / d**0.5
        return self.out(self.drop(m)) + self.told(hints), word


def batch_of(items, blind=0.0):
    n = max(len(i.ids) for i in items)
    B = len(items)
    ids, mask, kinds = (torch.zeros(B, n, dtype=torch.long) for _ in range(3))
    spans, rows, pa, pb, labels, weight, words, plv, hints = [], [], [], [], [], [], [], [], []
    for r, it in enumerate(items):
        ids[r, : len(it.ids)] = torch.tensor(it.ids)
        mask[r, : len(it.ids)] = 1
        kinds[r, : len(it.ids)] = torch.tensor(it.kinds)
        base = len(spans)
        for s in it.spans:
            v = torch.zeros(n)
            if s:
                v[s] = 1 / len(s)
            spans.append(v)
        drop = blind > 0 and random.random() < blind
        for (a, b), l, w, x, p, g in zip(it.pairs, it.labels, it.weight, it.words, it.plv, it.hints):
            rows.append(r)
            pa.append(base + a)
            pb.append(base + b if b >= 0 else -1)
            labels.append(l)
            weight.append(w)
            words.append(x + [-1.0] * (n - len(x)))
            plv.append(p)
            hints.append([0.0] * HINTS if drop else g)
    T = torch.tensor
    return (ids, mask, kinds, torch.stack(spans), T(rows), T(pa), T(pb), T(hints)), (T(labels), T(weight), T(words), T(plv))


def loss_of(outputs, rows, targets, positive):
    labels, weight, words, plv = targets
    out, word = (o.float() for o in outputs)
    bce = F.binary_cross_entropy_with_logits(out, labels, weight=weight, pos_weight=torch.full((2 * N,), positive), reduction="sum")
    total = bce / rows
    known = words >= 0
    if known.any():
        total = total + 0.3 * F.binary_cross_entropy_with_logits(word[known], words[known], pos_weight=torch.tensor(3.0))
    has = plv >= 0
    if has.any():
        logits = F.log_softmax(out[has][:, :EVENTS], 1)
        goal = plv[has]
        y = [TYPES.index("CONCEDE"), TYPES.index("RETREAT")]
        yielding = torch.logsumexp(logits[:, y], 1)
        picked = torch.where(goal == 99, yielding, logits.gather(1, goal.clamp(max=EVENTS - 1).unsqueeze(1)).squeeze(1))
        total = total - picked.sum() / rows
    return total


def batches(items, size, rng):
    order = sorted(range(len(items)), key=lambda i: len(items[i].ids) + rng.random() * 10)
    chunks = [order[i : i + size] for i in range(0, len(order), size)]
    rng.shuffle(chunks)
    for c in chunks:
        yield batch_of([items[i] for i in c], 0.2)


@torch.no_grad()
def predict(model, items, size=32):
    """Per item: (pairs x 2N probabilities, pairs x pieces)."""
    model.eval()
    order = sorted(range(len(items)), key=lambda i: len(items[i].ids))
    out = [None] * len(items)
    for i in range(0, len(order), size):
        part = order[i : i + size]
        inputs, _ = batch_of([items[k] for k in part])
        with torch.autocast("cpu", dtype=torch.bfloat16):
            o, w = model(*inputs)
        o, w = torch.sigmoid(o.float()), torch.sigmoid(w.float())
        at = 0
        for k in part:
            m = len(items[k].pairs)
            out[k] = (o[at : at + m].tolist(), w[at : at + m, : len(items[k].ids)].tolist())
            at += m
    return out


def pair_scores(rows, model, encoder, thresholds=(0.3, 0.4, 0.5, 0.6)):
    items = [it for row in rows if (it := item_of(row, encoder))]
    probs = predict(model, items)
    gold = {}
    for row in rows:
        for t in row["told"]:
            key = (row["document"], row["start"], frozenset(c for c in (t["actor"], t["recipient"]) if c))
            gold.setdefault(key, []).append(t["type"])
    total = sum(len(v) for v in gold.values())
    for th in thresholds:
        told = right_p = right_t = 0
        for it, (ps, _) in zip(items, probs):
            for key4, (ia, ib), p in zip(it.keys, it.pairs, ps):
                both = [max(p[k], p[k + N]) if ib >= 0 else p[k] for k in range(N)]
                key = (key4[0], key4[1], frozenset(c for c in key4[2:] if c))
                want = list(gold.get(key, []))
                left = len(want)
                for k in range(N):
                    if both[k] >= th:
                        told += 1
                        if left:
                            right_p += 1
                            left -= 1
                        if TYPES[k] in want:
                            right_t += 1
                            want.remove(TYPES[k])
        f = lambda r: round(2 * r / max(1, told + total), 3)
        print(f"   th {th}: told {told} gold {total} pair F1 {f(right_p)} type F1 {f(right_t)} P {right_t/max(1,told):.3f} R {right_t/max(1,total):.3f}", flush=True)


def read(paths):
    return [json.loads(line) for p in paths for line in p.open(encoding="utf-8")]


def main():
    ap = argparse.ArgumentParser(description=__doc__)
    ap.add_argument("--base", type=Path, required=True)
    ap.add_argument("--train", type=Path, nargs="+", required=True)
    ap.add_argument("--dev", type=Path, nargs="*", default=[])
    ap.add_argument("--epochs", type=int, default=4)
    ap.add_argument("--lr", type=float, default=1e-4)
    ap.add_argument("--start", type=Path)
    ap.add_argument("--rules", type=Path, help="what the rules tell of each sentence (training/rules.py)")
    ap.add_argument("--out", type=Path, required=True)
    ap.add_argument("--threads", type=int, default=2)
    ap.add_argument("--freeze", type=int, default=0, help="layers kept as they are, with the embeddings")
    ap.add_argument("--positive", type=float, default=2.0)
    args = ap.parse_args()
    torch.set_num_threads(args.threads)
    torch.manual_seed(7)
    rng = random.Random(7)
    random.seed(7)
    encoder = Encoder(args.base)
    model = Pairs(args.base)
    if args.start:
        old = torch.load(args.start)
        if old["middle.weight"].shape != model.middle.weight.shape:
            old["middle.weight"] = torch.cat([old["middle.weight"], torch.zeros(model.d, HINTS)], 1)
        model.load_state_dict(old, strict=False)
    if args.freeze:
        for p in model.body.embeddings.parameters():
            p.requires_grad = False
        for layer in model.body.encoder.layer[: args.freeze]:
            for p in layer.parameters():
                p.requires_grad = False
    rows = read(args.train)
    rules = json.load(args.rules.open()) if args.rules else {}
    dev = read(args.dev)
    for row in [*rows, *dev]:
        told = rules.get(f"{row['document']}|{row['start']}")
        if told is not None:
            row["rules"] = [(a, r, t, g == "guess") for a, r, t, g in told["told"]]
            row["words"] = told["bag"]
    rows = [r for r in rows if r["complete"] or r["told"] or rng.random() < 0.2]
    items = [it for row in rows if (it := item_of(row, encoder))]
    print(f"{len(rows)} sentences, {len(items)} with pairs, {sum(len(i.pairs) for i in items)} pairs, mean length {sum(len(i.ids) for i in items)/len(items):.0f}", flush=True)
    named = [(n, p) for n, p in model.named_parameters() if p.requires_grad]
    opt = torch.optim.AdamW(
        [{"params": [p for n, p in named if n.startswith("body")], "lr": args.lr}, {"params": [p for n, p in named if not n.startswith("body")], "lr": args.lr * 6}], weight_decay=0.01
    )
    steps = args.epochs * (len(items) // 16 + 1)
    sched = torch.optim.lr_scheduler.LambdaLR(opt, lambda s: min(1.0, (s + 1) / (0.06 * steps + 1)) * max(0.02, 1 - s / steps))
    for epoch in range(args.epochs):
        model.train()
        t0, seen, acc = time.time(), 0, 0.0
        for k, (inputs, targets) in enumerate(batches(items, 16, rng)):
            with torch.autocast("cpu", dtype=torch.bfloat16):
                out = model(*inputs)
            loss = loss_of(out, len(inputs[0]), targets, args.positive)
            loss.backward()
            nn.utils.clip_grad_norm_(model.parameters(), 1.0)
            opt.step()
            sched.step()
            opt.zero_grad()
            seen += len(inputs[0])
            acc += loss.item() * len(inputs[0])
            if k % 40 == 39:
                print(f"   {seen}/{len(items)} loss {acc/seen:.4f} {seen/(time.time()-t0):.1f}/s", flush=True)
        print(f" epoch {epoch} loss {acc/seen:.4f} {time.time()-t0:.0f}s", flush=True)
        if dev:
            pair_scores(dev, model, encoder)
        torch.save(model.state_dict(), args.out)


if __name__ == "__main__":
    main()
