"""How well a model that has seen PLV tells the type of a given pair: by folds, a fine-tuned encoder and the linear one.

    python -m training.plv_folds --base MPNET --data PLV_train.tsv [--seeds 7 8] [--keep]   (needs torch)

The benchmark `evaluation.relations --folds 5` with an encoder in place of the linear model, and with both, whose
probabilities then count the same. The encoder is MPNet or MiniLM (a folder with `model.safetensors` and
`tokenizer.json`): its lower layers as they are, the upper ones fitted to the other folds, over the sentence with marks
about the pair (as Baldini Soares et al., 2019). It is fitted once a seed; figures are told of each seed, and the mean.
Only a measure: no weights are kept. The last line is one JSON object; with `--keep` the page of figures shows it.
"""

import argparse
import copy
import functools
import json
import random
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import torch
from tokenizers import Tokenizer
from torch import Tensor, nn
from torch.nn import functional
from transformers import AutoModel

from dragoman.reading.parse import Parser
from evaluation.kept import keep
from evaluation.plv import Answer, Row, load
from evaluation.relations import ask, score
from evaluation.roots import Asked, Classifier, Scores, best, by_folds, together

UPPER = 4
"""Layers that are fitted. With all below the uppermost four as they are, their output is worked out once."""

EPOCHS = 4

BATCH = 16

RATE, HEAD_RATE = 1e-4, 1e-3
"""Of the uppermost layer, and of what is new."""

DECAY = 0.9
"""How much slower each layer learns than the one above it."""

WARM = 0.1
"""Share of the steps over which the rate rises, before it falls in a straight line to a fiftieth."""

SMOOTH = 0.1
"""Share of the truth that is spread over all roots, since one label in twenty or so is in doubt."""

LEAN = 0.5
"""From 0, every example counts the same, to 1, every root does."""

LONGEST = 160

MARKS = ("@", "#")
"""About the source and about the target."""


COMMON = 5
"""A root with fewer rows that count is rare: of COOPERATE there are two, and each is worth three points of macro-F1."""

WORDS = {
    "macro_f1": "root, macro-F1",
    "accuracy": "root, accuracy",
    "common_macro_f1": f"root, macro-F1 over the roots of {COMMON} rows and more",
    "all_macro_f1": "root, macro-F1, rows that other corpora hold counted as well",
}

TITLE = "Type of a given pair, PLV, learned by an encoder"

DATA = "../shared/data/plv/PLV_train.tsv"

Figures = dict[str, Any]


@dataclass
class Marked:
    """A sentence in word pieces: their indexes, which of them name each of the pair, and what the lower layers make."""

    ids: Tensor
    source: Tensor
    target: Tensor
    states: Tensor | None = None


class Base:
    """An encoder from a folder, its lower layers for use, its upper ones to be copied and fitted."""

    def __init__(self, folder: Path) -> None:
        self.tokenizer = Tokenizer.from_file(str(folder / "tokenizer.json"))
        self.tokenizer.no_padding()
        self.tokenizer.no_truncation()
        self.body = AutoModel.from_pretrained(str(folder), add_pooling_layer=False).eval()
        self.width = self.body.config.hidden_size
        self.lower, self.upper = self.body.encoder.layer[:-UPPER], self.body.encoder.layer[-UPPER:]

    def run(self, layers: Sequence[nn.Module], states: Tensor, mask: Tensor) -> Tensor:
        """Some layers over states (B x T x D); the mask (B x T) is 1 for pieces, 0 for padding."""
        arguments = [(1 - mask)[:, None, None, :] * -1e4]
        if hasattr(self.body.encoder, "compute_position_bias"):  # MPNet's places are relative
            arguments.append(self.body.encoder.compute_position_bias(states).detach())
        for layer in layers:
            out = layer(states, *arguments)
            states = out[0] if isinstance(out, tuple) else out
        return states

    def mark(self, row: Row) -> Marked:
        """The row's sentence with marks about the pair, in pieces."""
        text, places = marked(row)
        found = self.tokenizer.encode(text)
        spans = found.offsets[:LONGEST]
        inside = [
            torch.tensor([float(any(a < end and start < b for a, b in mine)) for start, end in spans])
            for mine in places
        ]
        return Marked(torch.tensor(found.ids[:LONGEST]), *inside)

    @torch.no_grad()
    def prepare(self, sentences: Sequence[Marked]) -> None:
        """Work out what the lower layers make of each sentence."""
        for part in chunks(sentences, 32):
            mask = padded([torch.ones(len(s.ids)) for s in part])
            with torch.autocast("cpu", dtype=torch.bfloat16):
                states = self.body.embeddings(input_ids=padded([s.ids for s in part], self.body.config.pad_token_id))
                states = self.run(self.lower, states, mask)
            for sentence, found in zip(part, states, strict=True):
                sentence.states = found[: len(sentence.ids)].bfloat16().clone()


def marked(row: Row) -> tuple[str, tuple[list[tuple[int, int]], list[tuple[int, int]]]]:
    """The text with marks, and where source and target then stand with theirs."""
    spans = sorted((*place, which) for which, places in enumerate((row.source, row.target)) for place in places)
    text, at = "", 0
    found: tuple[list[tuple[int, int]], list[tuple[int, int]]] = ([], [])
    for start, end, which in spans:
        if start < at:
            continue
        text += row.text[at:start]
        begun = len(text)
        text += f"{MARKS[which]} {row.text[start:end]} {MARKS[which]}"
        found[which].append((begun, len(text)))
        at = end
    return text + row.text[at:], found


def chunks(sentences: Sequence[Marked], size: int, rng: random.Random | None = None) -> Iterator[list[Marked]]:
    """Batches of about equal length; in random order where something random is given."""
    stir = rng.random if rng else lambda: 0.0
    order = sorted(sentences, key=lambda s: len(s.ids) + stir() * 10)
    found = [order[i : i + size] for i in range(0, len(order), size)]
    if rng:
        rng.shuffle(found)
    yield from found


def padded(rows: Sequence[Tensor], fill: float = 0.0) -> Tensor:
    """Rows of various length as one tensor."""
    return nn.utils.rnn.pad_sequence(list(rows), batch_first=True, padding_value=fill)


class Roots(nn.Module):
    """The upper layers, and what they say of a pair: the means of the sentence, of source and target, and its head."""

    def __init__(self, base: Base, roots: int) -> None:
        super().__init__()
        self.base = [base]  # in a list, so that its weights are not taken for this module's
        self.layers = copy.deepcopy(base.upper)
        self.middle = nn.Linear(4 * base.width, base.width)
        self.out = nn.Linear(base.width, roots)
        self.drop = nn.Dropout(0.1)

    def forward(self, part: Sequence[Marked]) -> Tensor:
        """Logits, one row a sentence."""
        mask = padded([torch.ones(len(s.ids)) for s in part])
        states = padded([s.states.float() for s in part if s.states is not None])
        with torch.autocast("cpu", dtype=torch.bfloat16):
            states = self.base[0].run(self.layers, states, mask).float()
            places = (mask, padded([s.source for s in part]), padded([s.target for s in part]))
            seen = torch.cat([states[:, 0], *(_mean(weights, states) for weights in places)], 1)
            out: Tensor = self.out(self.drop(functional.gelu(self.middle(self.drop(seen)))))
        return out.float()


def _mean(weights: Tensor, states: Tensor) -> Tensor:
    total = weights.sum(1, keepdim=True).clamp(min=1)
    return (weights.unsqueeze(1) @ states).squeeze(1) / total


def fitted(base: Base, examples: Mapping[int, str], sentences: Sequence[Marked], names: list[str], seed: int) -> Roots:
    """A model fitted to the examples, roots by index of sentence."""
    torch.manual_seed(seed)
    rng = random.Random(seed)
    model = Roots(base, len(names)).train()
    goal = {id(sentences[i]): names.index(root) for i, root in examples.items()}
    counts = Counter(goal.values())
    weight = torch.tensor([(len(goal) / max(1, counts[k]) / len(counts)) ** LEAN for k in range(len(names))])
    optimizer, schedule = _optimizer(model, EPOCHS * -(-len(goal) // BATCH))
    for _ in range(EPOCHS):
        for part in chunks([sentences[i] for i in examples], BATCH, rng):
            wanted = torch.tensor([goal[id(s)] for s in part])
            functional.cross_entropy(model(part), wanted, weight=weight, label_smoothing=SMOOTH).backward()
            nn.utils.clip_grad_norm_(model.parameters(), 1.0)
            optimizer.step()
            schedule.step()
            optimizer.zero_grad()
    return model.eval()


def _optimizer(model: Roots, steps: int) -> tuple[torch.optim.Optimizer, torch.optim.lr_scheduler.LRScheduler]:
    groups = [
        {"params": list(layer.parameters()), "lr": RATE * DECAY ** (UPPER - 1 - k)}
        for k, layer in enumerate(model.layers)
    ]
    groups.append({"params": [*model.middle.parameters(), *model.out.parameters()], "lr": HEAD_RATE})
    optimizer = torch.optim.AdamW(groups, weight_decay=0.01)
    return optimizer, torch.optim.lr_scheduler.LambdaLR(
        optimizer, lambda step: min(1.0, (step + 1) / (WARM * steps)) * max(0.02, 1 - step / steps)
    )


class Taught:
    """A teacher in the sense of `evaluation.roots`, which prepares every sentence once."""

    def __init__(self, base: Base, asked: Sequence[Asked]) -> None:
        self.base = base
        self.names = sorted({one.row.root for one in asked})
        self.places = {id(one): i for i, one in enumerate(asked)}
        self.sentences = [base.mark(one.row) for one in asked]
        base.prepare(self.sentences)

    def teach(self, examples: Sequence[Asked], seed: int) -> Classifier:
        """A classifier that has seen the examples."""
        known = {self.places[id(one)]: one.row.root for one in examples}
        model = fitted(self.base, known, self.sentences, self.names, seed)

        @torch.no_grad()
        def classify(asked: Sequence[Asked]) -> list[Scores]:
            found = [model([self.sentences[self.places[id(one)]]])[0].softmax(0).tolist() for one in asked]
            print(f"seed {seed}: a fold of {len(found)} done", flush=True)
            return [dict(zip(self.names, each, strict=True)) for each in found]

        return classify


def figures(asked: Sequence[Asked], scores: Sequence[Scores], counted: Sequence[bool]) -> Figures:
    """Macro-F1 and accuracy on the rows that count, and macro-F1 on all, and over the roots that are not rare."""
    answers = [Answer(one.row.root, (best(each),), True) for one, each in zip(asked, scores, strict=True)]
    some = [a for a, c in zip(answers, counted, strict=True) if c]
    clean, every = score(some), score(answers)
    common = [root for root, count in Counter(a.root for a in some).items() if count >= COMMON]
    return {
        "macro_f1": clean["macro_f1"],
        "accuracy": clean["accuracy"],
        "common_macro_f1": sum(clean["f1"][root] for root in common) / len(common),
        "all_macro_f1": every["macro_f1"],
        "f1": clean["f1"],
    }


def told(linear: Figures, alone: Mapping[int, Figures], both: Mapping[int, Figures]) -> dict[str, float]:
    """The figures that are kept, by the words for them; `alone` and `both` are by seed."""
    shown = {f"both, seed {seed}: root, macro-F1": each["macro_f1"] for seed, each in both.items() if len(both) > 1}
    for name, models in (("both", both.values()), ("the encoder alone", alone.values()), ("linear alone", [linear])):
        means = {key: sum(each[key] for each in models) / len(models) for key in WORDS}
        shown |= {f"{name}: {WORDS[key]}": round(mean, 4) for key, mean in means.items()}
    return shown


def main() -> None:
    """Measure the linear model, the encoder by every seed, and both together."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--base", type=Path, required=True, help="the folder of MPNet or MiniLM")
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--folds", type=int, default=5)
    parser.add_argument("--seeds", type=int, nargs="+", default=[7, 8])
    parser.add_argument("--keep", action="store_true", help="for the page of figures")
    parser.add_argument("--threads", type=int, default=1)
    options = parser.parse_args()
    torch.set_num_threads(options.threads)
    asked = ask(Parser(), load(options.data, every=True))
    kept = set(load(options.data))
    counted = [one.row in kept for one in asked]
    linear = by_folds(asked, options.folds)
    taught = Taught(Base(options.base), asked)
    alone, both = {}, {}
    for seed in options.seeds:
        scores = by_folds(asked, options.folds, functools.partial(taught.teach, seed=seed))
        alone[seed] = figures(asked, scores, counted)
        both[seed] = figures(asked, together(linear, scores), counted)
        print(json.dumps({"seed": seed, "alone": alone[seed], "both": both[seed]}), flush=True)
    found = told(figures(asked, linear, counted), alone, both)
    if options.keep:
        seeds = " ".join(map(str, options.seeds))
        command = f"python -m training.plv_folds --base MPNET --data {DATA} --folds {options.folds} --seeds {seeds}"
        keep(f"plv_folds {seeds}", f"{TITLE}, seed {seeds}", command, found)
    print(json.dumps({"task": "plv_folds", **found, "pairs": sum(counted)}))


if __name__ == "__main__":
    main()
