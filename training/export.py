"""Write the fitted encoder as an int8 ONNX file that the reader loads.

    python -m training.export --base MINILM --weights FILE.pt [FILE.pt ...] --out dragoman/weights

Of several fits from one start the mean of the weights is written, which often does better than any of them (Wortsman
et al. 2022). Needs torch, transformers, tokenizers, onnx and onnxruntime. Weights of matrix products are kept as int8,
one scale a column; what flows between them is quantised while reading, one scale a batch.
"""

import argparse
import shutil
import tempfile
from collections.abc import Sequence
from pathlib import Path

import onnx
import torch
from onnxruntime.quantization import QuantType, quantize_dynamic
from torch import Tensor, nn

from training.encoder import batch_of
from training.items import Encoder, Item, Row, item_of
from training.pair_model import Pairs

AXES = {
    "ids": {0: "sentences", 1: "pieces"},
    "mask": {0: "sentences", 1: "pieces"},
    "kinds": {0: "sentences", 1: "pieces"},
    "spans": {0: "actors", 1: "pieces"},
    "pair_row": {0: "pairs"},
    "pair_a": {0: "pairs"},
    "pair_b": {0: "pairs"},
    "hints": {0: "pairs"},
    "types": {0: "pairs"},
    "words": {0: "pairs", 1: "pieces"},
}
"""The axes of each input and output that differ from batch to batch."""

OUTPUTS = ["types", "words"]


class Probabilities(nn.Module):
    """The model with its outputs as probabilities."""

    def __init__(self, model: Pairs) -> None:
        super().__init__()
        self.model = model

    def forward(self, *inputs: Tensor) -> tuple[Tensor, Tensor]:
        """As `Pairs.forward`, each logit as a probability."""
        types, words = self.model(*inputs)
        return torch.sigmoid(types), torch.sigmoid(words)


def example(encoder: Encoder) -> tuple[Tensor, ...]:
    """Two sentences of different length, so that no axis is taken for fixed."""
    three = _row("Peru and Chile, Bolivia says, have quarrelled.", "Lima spoke.", PER=(0, 4), CHL=(9, 14), BOL=(16, 23))
    two = _row("Chile waits for Peru to reply to its letters of June.", "Lima spoke.", CHL=(0, 5), PER=(16, 20))
    items: list[Item] = [item for row in (three, two) if (item := item_of(row, encoder))]
    return batch_of(items)[0]


def _row(text: str, before: str, **actors: tuple[int, int]) -> Row:
    named = {code: {"here": [span], "before": []} for code, span in actors.items()}
    told = {"told": [], "complete": True, "source": "example", "document": "example", "start": 0}
    return {"text": text, "before": before, "actors": named, **told}


def write(model: Pairs, inputs: tuple[Tensor, ...], path: Path) -> None:
    """Export and quantise; the full-precision file is checked and thrown away."""
    names = [name for name in AXES if name not in OUTPUTS]
    with tempfile.TemporaryDirectory() as folder, torch.no_grad():
        plain = str(Path(folder) / "plain.onnx")
        torch.onnx.export(
            Probabilities(model).eval(),
            inputs,
            plain,
            input_names=names,
            output_names=OUTPUTS,
            dynamic_axes=AXES,
            opset_version=17,
            dynamo=False,
        )
        onnx.checker.check_model(plain)
        quantize_dynamic(plain, str(path), weight_type=QuantType.QInt8, per_channel=True, reduce_range=False)


def mean_of(paths: Sequence[Path]) -> dict[str, Tensor]:
    """The mean of what several fits of one network have come to."""
    fits: list[dict[str, Tensor]] = [torch.load(path) for path in paths]
    return {
        name: torch.stack([fit[name] for fit in fits]).mean(0) if first.is_floating_point() else first
        for name, first in fits[0].items()
    }


def main() -> None:
    """Export and quantise the weights, and put the tokenizer beside them."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--base", type=Path, required=True, help="the folder of MiniLM")
    parser.add_argument("--weights", type=Path, nargs="+", required=True, help="what training.encoder wrote")
    parser.add_argument("--out", type=Path, required=True)
    asked = parser.parse_args()
    model = Pairs(asked.base)
    model.load_state_dict(mean_of(asked.weights))
    asked.out.mkdir(parents=True, exist_ok=True)
    path = asked.out / "pairs.onnx"
    write(model, example(Encoder(asked.base)), path)
    shutil.copy(asked.base / "tokenizer.json", asked.out / "tokenizer.json")
    print(f"{path.stat().st_size / 1e6:.1f} MB")


if __name__ == "__main__":
    main()
