// The keys of review: j and k move, a accepts, r rejects, e opens the correction, u undoes the last judgement.

import { onKey } from "./keys.js";

const items = [...document.querySelectorAll(".to-review")];
const told = document.getElementById("told");
let at = Math.max(0, items.findIndex((item) => item.querySelector(".statement").id === location.hash.slice(1)));

const say = (words) => {
  if (told) told.textContent = words;
};

const show = (index, move) => {
  if (!items.length) return;
  items[at].classList.remove("current");
  at = Math.min(Math.max(index, 0), items.length - 1);
  const item = items[at];
  item.classList.add("current");
  item.tabIndex = -1;
  if (!move) return;
  item.focus({ preventScroll: true });
  item.scrollIntoView({ block: "nearest" });
  say(`Statement ${at + 1} of ${items.length} on this page: ${item.querySelector("h3").textContent.trim()}`);
};

const press = (selector) => {
  const button = items[at]?.querySelector(selector);
  if (button) button.form.requestSubmit(button);
};

const correct = () => {
  const details = items[at]?.querySelector("details.edit");
  if (!details) return;
  details.open = true;
  details.querySelector("select").focus();
};

const undo = () => {
  const form = document.querySelector("form.undo");
  if (form) form.requestSubmit();
  else say("There is nothing just judged to undo; older judgements are under Judgements.");
};

show(at, Boolean(location.hash));
items.forEach((item, index) => item.addEventListener("focusin", () => index !== at && show(index, false)));
onKey("j", () => show(at + 1, true));
onKey("k", () => show(at - 1, true));
onKey("a", () => press("button.accept"));
onKey("r", () => press("button.reject"));
onKey("e", correct);
onKey("u", undo);
