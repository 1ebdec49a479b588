"""The parser's model alone on a folder of texts, to hold the whole of Dragoman against.

`python -m evaluation.bare FOLDER --processes N` prints one line of JSON: the tokens, and the seconds that `nlp.pipe`
took once the model was loaded.
"""

import argparse
import json
import time
from pathlib import Path

from dragoman.documents.load import load
from dragoman.reading.models import default_model, load_model

BATCH = 64
"""Texts the model takes at a time; as in our own parser, and small enough to spread a few hundred over processes."""


def main() -> None:
    """Load, parse, print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--processes", type=int, default=1)
    options = parser.parse_args()
    texts = [load(path).text for path in sorted(options.folder.glob("*.txt"))]
    nlp = load_model(default_model())
    began = time.perf_counter()
    tokens = sum(len(doc) for doc in nlp.pipe(texts, batch_size=BATCH, n_process=options.processes))
    print(json.dumps({"tokens": tokens, "seconds": time.perf_counter() - began}))


if __name__ == "__main__":
    main()
