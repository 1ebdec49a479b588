// Adding articles: drop files, see how far sending and reading are. Without this script the form and "Look again" do.

const form = document.getElementById("add");
const input = form.querySelector("input[type=file]");
const drop = form.querySelector(".drop");
const chosen = document.getElementById("chosen");
const sending = document.getElementById("sending");
const button = form.querySelector("button.main");

const megabytes = (bytes) => `${(bytes / 1e6).toFixed(bytes < 1e6 ? 2 : 1)} MB`;

/** Why these files cannot be sent; empty where they can. */
function refusal(files) {
  const bound = { files: +form.dataset.files, each: +form.dataset.fileBytes, all: +form.dataset.bytes };
  const large = files.find((file) => file.size > bound.each);
  if (files.length > bound.files) return `At most ${bound.files} files can be sent at once; you chose ${files.length}.`;
  if (large) return `${large.name} is larger than ${megabytes(bound.each)}; split it.`;
  if (files.reduce((sum, file) => sum + file.size, 0) > bound.all)
    return `Together they are larger than ${megabytes(bound.all)}; send fewer at once.`;
  return "";
}

function showChosen() {
  const files = [...input.files];
  const lines = files.slice(0, 12).map((file) => `${file.name}, ${megabytes(file.size)}`);
  if (files.length > lines.length) lines.push(`and ${files.length - lines.length} more`);
  chosen.replaceChildren(
    ...lines.map((line) => Object.assign(document.createElement("li"), { textContent: line })),
  );
  say(refusal(files), true);
}

function say(words, wrong = false) {
  sending.textContent = words;
  sending.classList.toggle("warning", wrong);
}

input.addEventListener("change", showChosen);

for (const kind of ["dragenter", "dragover"])
  drop.addEventListener(kind, (event) => {
    if (![...event.dataTransfer.types].includes("Files")) return;
    event.preventDefault();
    drop.classList.add("over");
  });
for (const kind of ["dragleave", "drop"]) drop.addEventListener(kind, () => drop.classList.remove("over"));

drop.addEventListener("drop", (event) => {
  if (!event.dataTransfer.files.length) return;
  event.preventDefault();
  const all = new DataTransfer();
  for (const file of [...input.files, ...event.dataTransfer.files]) all.items.add(file);
  input.files = all.files;
  showChosen();
});

form.addEventListener("submit", (event) => {
  event.preventDefault();
  const wrong = refusal([...input.files]);
  if (wrong) return say(wrong, true);
  send(new FormData(form));
});

/** Send the form, telling how much of it is sent; what is wrong is told here and the form keeps its words. */
function send(data) {
  const request = new XMLHttpRequest();
  button.disabled = true;
  say("Sending…");
  request.upload.addEventListener("progress", (event) => {
    if (event.lengthComputable) say(`Sending: ${Math.floor((100 * event.loaded) / event.total)} %`);
  });
  request.addEventListener("loadend", () => {
    button.disabled = false;
    const page = new DOMParser().parseFromString(request.responseText || "", "text/html");
    if (request.status >= 200 && request.status < 300) {
      form.reset();
      showChosen();
      say("Sent; it is read below.");
      show(page);
      look();
    } else {
      const words = page.querySelector("main .lead")?.textContent || page.body?.textContent;
      say(words?.trim() || "It could not be sent: the server does not answer. Is `dragoman serve` still running?", true);
    }
  });
  request.open("POST", form.action);
  request.send(data);
}

/** Put the queue of another rendering of this page in place of what is shown, row by row, so that focus stays. */
function show(page) {
  const now = document.getElementById("queue");
  const next = page.getElementById("queue");
  if (!next) return;
  const [rows, newRows] = [now, next].map((queue) => [...queue.querySelectorAll("tbody tr")].map((row) => row.id));
  const state = now.querySelector("#queue-state");
  const words = next.querySelector("#queue-state").textContent;
  const samePlan = rows.join() === newRows.join() && !now.querySelector("#stop") === !next.querySelector("#stop");
  now.dataset.busy = next.dataset.busy;
  if (samePlan) {
    for (const id of newRows) {
      const [old, fresh] = [now.querySelector(`#${id}`), next.querySelector(`#${id}`)];
      if (old.outerHTML !== fresh.outerHTML) old.replaceWith(document.importNode(fresh, true));
    }
  } else {
    for (const old of [...now.children]) if (old !== state && old.tagName !== "H2") old.remove();
    const rest = [...next.children].filter((one) => one.id !== "queue-state" && one.tagName !== "H2");
    now.append(...rest.map((one) => document.importNode(one, true)));
  }
  if (state.textContent !== words) state.textContent = words;
}

let timer = 0;

/** Look how far it is until nothing waits any more. */
function look(pause = 1000) {
  clearTimeout(timer);
  if (document.getElementById("queue").dataset.busy !== "yes") return;
  timer = setTimeout(async () => {
    try {
      const answer = await fetch("/add", { headers: { Accept: "text/html" } });
      if (answer.ok) show(new DOMParser().parseFromString(await answer.text(), "text/html"));
      look();
    } catch {
      say("The server does not answer; this page looks again in ten seconds.", true);
      look(10000);
    }
  }, pause);
}

look();
