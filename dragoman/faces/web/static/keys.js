// The keys that work on every page: `/` searches, `?` shows the keys. Pages add theirs with `onKey`.

const typing = (target) => target instanceof HTMLElement && target.closest("input, textarea, select, [contenteditable]");

/** Call `act` when a key is pressed outside fields and without Ctrl, Alt or Meta. */
export function onKey(key, act) {
  document.addEventListener("keydown", (event) => {
    if (event.key !== key || event.ctrlKey || event.altKey || event.metaKey || event.isComposing) return;
    if (typing(event.target) || document.querySelector("dialog[open]:not(#keys)")) return;
    event.preventDefault();
    act(event);
  });
}

const dialog = document.getElementById("keys");
const search = document.getElementById("find");

if (dialog) onKey("?", () => (dialog.open ? dialog.close() : dialog.showModal()));
if (search)
  onKey("/", () => {
    search.focus();
    search.select();
  });

document.addEventListener("keydown", (event) => {
  if (event.key === "Escape" && typing(event.target)) event.target.blur();
});
