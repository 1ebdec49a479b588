"""Write the fitted encoder as an int8 ONNX file that the reader loads.

    python -m training.export --base MINILM --weights FILE.pt --out dragoman/weights      (needs torch, onnx, onnxruntime)
"""

import argparse
import shutil
import tempfile
from pathlib import Path

import onnx
import torch
from onnxruntime.quantization import QuantType, quantize_dynamic

from training.encoder import Encoder, Pairs, batch_of, item_of

INPUTS = ("ids", "mask", "kinds", "spans", "pair_row", "pair_a", "pair_b", "hints")
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


class Probabilities(torch.nn.Module):
    """The model with its outputs as probabilities."""

    def __init__(self, model: Pairs) -> None:
        super().__init__()
        self.model = model

    def forward(self, *inputs: torch.Tensor) -> tuple[torch.Tensor, torch.Tensor]:
        types, words = self.model(*inputs)
        return torch.sigmoid(types), torch.sigmoid(words)


def example(encoder: Encoder):
    """Two sentences of different length, so that no axis is taken for fixed."""
    row = {
        "source": "articles", "document": "d", "start": 0, "text": "Peru and Chile, Bolivia says, have quarrelled.",
        "before": "Lima spoke.", "complete": True, "told": [],
        "actors": {"PER": {"here": [(0, 4)], "before": []}, "CHL": {"here": [(9, 14)], "before": []}, "BOL": {"here": [(16, 23)], "before": []}},
    }
    other = row | {"text": "Chile waits for Peru to reply to its letters of June.", "actors": {"CHL": {"here": [(0, 5)], "before": []}, "PER": {"here": [(16, 20)], "before": []}}}
    return batch_of([item_of(row, encoder), item_of(other, encoder)])[0]


def main() -> None:
    """Export and quantise."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--base", type=Path, required=True)
    parser.add_argument("--weights", type=Path, required=True)
    parser.add_argument("--out", type=Path, required=True)
    a = parser.parse_args()
    model = Pairs(a.base)
    state = torch.load(a.weights)
    model.load_state_dict(state)
    model.eval()
    inputs = example(Encoder(a.base))
    a.out.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as folder:
        plain = Path(folder) / "plain.onnx"
        with torch.no_grad():
            torch.onnx.export(
                Probabilities(model).eval(), inputs, str(plain), input_names=list(INPUTS), output_names=["types", "words"],
                dynamic_axes=AXES, opset_version=17, dynamo=False,
            )
        onnx.checker.check_model(str(plain))
        quantize_dynamic(str(plain), str(a.out / "pairs.onnx"), weight_type=QuantType.QInt8, per_channel=True, reduce_range=False)
    shutil.copy(a.base / "tokenizer.json", a.out / "tokenizer.json")
    print(f"{(a.out / 'pairs.onnx').stat().st_size / 1e6:.1f} MB")


if __name__ == "__main__":
    main()
