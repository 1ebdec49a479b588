// Copies the line to quote; where the clipboard is out of reach, the line is selected to be copied by hand.

const button = document.getElementById("copy");
const cite = document.getElementById("cite");
const told = document.getElementById("copied");

function select() {
  const range = document.createRange();
  range.selectNodeContents(cite);
  const selection = getSelection();
  selection.removeAllRanges();
  selection.addRange(range);
  told.textContent = "Selected; copy it with Ctrl C or ⌘ C.";
}

button.hidden = false;
button.addEventListener("click", () => {
  if (!navigator.clipboard) return select();
  navigator.clipboard.writeText(cite.textContent).then(() => (told.textContent = "Copied."), select);
});
