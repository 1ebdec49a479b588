"""The network: MiniLM-L6 over the pieces, a query for each pair of actors, and what joins the two."""

from pathlib import Path

import torch
from torch import Tensor, nn
from torch.nn import functional
from transformers import AutoModel

from dragoman.reading.pair_pieces import HINTS
from training.items import N

HEADS = 4
"""Attention heads of a pair's query."""


class Pairs(nn.Module):
    """What joins each pair of actors.

    In the shapes below B is the number of sentences, T of pieces in the longest, S of actors in all
    sentences, P of pairs in all sentences, D the width of MiniLM (384), N the number of types.
    """

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
        nn.init.constant_(self.out.bias, -3.0)  # most pairs are joined by nothing
        self._believe_hints()

    def _believe_hints(self) -> None:
        """Begin by taking the rules at their word, and their guesses half so."""
        with torch.no_grad():
            self.told.weight.zero_()
            for k in range(2 * N):
                self.told.weight[k, k] = 2.0
                self.told.weight[k, k + 2 * N] = 1.0

    def forward(
        self,
        ids: Tensor,
        mask: Tensor,
        kinds: Tensor,
        spans: Tensor,
        pair_row: Tensor,
        pair_a: Tensor,
        pair_b: Tensor,
        hints: Tensor,
    ) -> tuple[Tensor, Tensor]:
        """Logits of the types and of the pieces that carry them.

        Args:
            ids: B x T, vocabulary indexes.
            mask: B x T, 1 for pieces, 0 for padding.
            kinds: B x T, 0 for the sentence before, 1 for the sentence.
            spans: S x T, the weight of each piece in the mean of an actor's places.
            pair_row: P, the sentence of each pair.
            pair_a: P, index of the first actor into S.
            pair_b: P, of the second; -1 for nobody.
            hints: P x HINTS, what the rules tell of each pair.

        Returns:
            P x 2N, each type from the first to the second, then the other way round; and P x T.
        """
        pieces = self.body(input_ids=ids, attention_mask=mask, token_type_ids=kinds).last_hidden_state.float()
        of_pair = pieces[pair_row]  # P x T x D
        first = _mean(spans[pair_a], of_pair)
        nobody = (pair_b < 0).to(pieces.dtype).unsqueeze(1)
        second = _mean(spans[pair_b.clamp(min=0)], of_pair) * (1 - nobody) + self.nobody * nobody
        query = functional.gelu(self.query(self.drop(torch.cat([first, second, of_pair[:, 0]], 1))))
        context = self._attend(query, pieces, mask, pair_row)
        found = functional.gelu(self.middle(self.drop(torch.cat([first, second, context, query, hints], 1))))
        words = (self.point(found).unsqueeze(1) @ of_pair.transpose(1, 2)).squeeze(1) / self.d**0.5
        return self.out(self.drop(found)) + self.told(hints), words

    def _attend(self, query: Tensor, pieces: Tensor, mask: Tensor, pair_row: Tensor) -> Tensor:
        """What each pair (P x D) takes from the pieces of its sentence (B x T x D): P x D."""
        t, size = pieces.shape[1], self.d // HEADS
        q = self.q(query).view(-1, HEADS, 1, size)
        k = self.k(pieces)[pair_row].view(-1, t, HEADS, size).transpose(1, 2)
        v = self.v(pieces)[pair_row].view(-1, t, HEADS, size).transpose(1, 2)
        scores = (q @ k.transpose(2, 3)) / size**0.5
        scores = scores + (1 - mask[pair_row].to(pieces.dtype)).view(-1, 1, 1, t) * -1e4
        return (scores.softmax(-1) @ v).transpose(1, 2).reshape(-1, self.d)


def _mean(weights: Tensor, pieces: Tensor) -> Tensor:
    """P x T weights and P x T x D pieces: P x D."""
    return (weights.unsqueeze(1) @ pieces).squeeze(1)
