// The reader: a sentence and its statements show one another; keys go from statement to statement.

import { onKey } from "/static/keys.js";

const article = document.getElementById("article");
const notes = [...article.querySelectorAll(".note")];
let shown = [];

// A link to a sentence of a very long text, which stands in another part.
const sought = location.hash.slice(1);
if (/^(s\d+|st_\w+)$/.test(sought) && Number(article.dataset.parts) > 1 && !document.getElementById(sought)) {
  const there = new URLSearchParams(location.search);
  if (there.get("at") !== sought) {
    there.delete("part");
    there.set("at", sought);
    location.replace(`${location.pathname}?${there}#${sought}`);
  }
}

/** Everything on either side that belongs to an element, itself included. */
function kin(element) {
  const part = element.closest(".part");
  const one = element.closest("[data-st]");
  if (one) {
    const ids = one.dataset.st.split(" ");
    const marked = [...part.querySelectorAll("[data-st]")].filter((other) =>
      other.dataset.st.split(" ").some((id) => ids.includes(id)),
    );
    const sentence = one.closest(".sentence") ?? document.getElementById(`s${one.dataset.s}`);
    return [...marked, sentence];
  }
  const sentence = element.closest(".sentence");
  return sentence ? [sentence, ...part.querySelectorAll(`.note[data-s="${sentence.dataset.s}"]`)] : [];
}

function show(element) {
  const found = element instanceof Element && element.closest(".part") ? kin(element).filter(Boolean) : [];
  for (const old of shown) if (!found.includes(old)) old.classList.remove("here");
  for (const one of found) one.classList.add("here");
  shown = found;
}

article.addEventListener("pointerover", (event) => show(event.target));
article.addEventListener("pointerleave", () => show(document.activeElement));
article.addEventListener("focusin", (event) => show(event.target));

/** The statement that has the focus, or the last one above the middle of the window. */
function current() {
  const focused = notes.indexOf(document.activeElement?.closest(".note"));
  if (focused >= 0) return focused;
  const target = notes.findIndex((note) => note.matches(":target") || note.dataset.s === location.hash.slice(2));
  if (target >= 0 && document.activeElement === document.body) return target - 1;
  return -1;
}

function go(step) {
  const at = current();
  const next = notes[at < 0 ? (step > 0 ? Math.max(at + 1, 0) : notes.length - 1) : at + step];
  if (!next) return;
  next.querySelector(".opens").focus({ preventScroll: true });
  next.scrollIntoView({ block: "center" });
}

onKey("j", () => go(1));
onKey("k", () => go(-1));
onKey("o", () => document.activeElement?.closest(".note")?.querySelector(".opens").click());
onKey("[", () => document.querySelector('.turning a[rel="prev"]')?.click());
onKey("]", () => document.querySelector('.turning a[rel="next"]')?.click());

// The switches act at once, and the URL keeps them.
const legend = document.getElementById("legend");
legend.querySelector("button").hidden = true;
legend.addEventListener("change", () => {
  const chosen = [...legend.querySelectorAll("input[type=checkbox]:checked")].map((box) => box.value);
  const all = chosen.length === legend.querySelectorAll("input[type=checkbox]").length;
  const query = new URLSearchParams(location.search);
  query.delete("show");
  if (!all) query.set("show", chosen.join(",") || "nothing");
  location.assign(`${location.pathname}?${query}${location.hash}`);
});

// A page that one comes back to keeps its fields as they were left; the switches must be as its text is.
addEventListener("pageshow", () => legend.reset());
