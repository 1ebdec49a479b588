// The slider over years: fetches the picture, the triangles and the ties of the years it stands at. Without this
// script the same form is sent by its button.

const form = document.getElementById("network-form");
const from = document.getElementById("f-from");
const to = document.getElementById("f-to");
const shown = document.getElementById("shown");

const WAIT = 180; // Milliseconds a handle rests before its years are fetched.

let waiting = 0;
let asked = new AbortController();

/** The address of what the form says; a handle at its end sets no bound. */
function address() {
  const query = new URLSearchParams();
  for (const [name, value] of new FormData(form)) {
    if (value && !(name === "from" && value === from.min) && !(name === "to" && value === to.max)) query.append(name, value);
  }
  return `/network?${query}`;
}

/** Put what a fetched page shows in the place of what this one shows. */
function put(page) {
  for (const place of ["#shown", "#view", "footer.site"]) {
    const [old, made] = [document.querySelector(place), page.querySelector(place)];
    if (old && made) old.replaceChildren(...made.childNodes);
  }
}

async function fetchYears() {
  asked.abort();
  asked = new AbortController();
  const url = address();
  const view = document.getElementById("view");
  view.setAttribute("aria-busy", "true");
  try {
    const answer = await fetch(url, { signal: asked.signal });
    if (!answer.ok) throw new Error(`status ${answer.status}`);
    put(new DOMParser().parseFromString(await answer.text(), "text/html"));
    history.replaceState(null, "", url);
    view.removeAttribute("aria-busy");
  } catch (error) {
    if (error.name === "AbortError") return;
    view.removeAttribute("aria-busy");
    shown.textContent = "These years could not be fetched; is Dragoman still running? Press Show to try again.";
  }
}

/** Keep the handles in order, say their years, and fetch once they rest. */
function moved(event) {
  if (Number(from.value) > Number(to.value)) (event.target === from ? to : from).value = event.target.value;
  document.getElementById("o-from").value = from.value;
  document.getElementById("o-to").value = to.value;
  clearTimeout(waiting);
  waiting = setTimeout(fetchYears, WAIT);
}

if (form && from && to) for (const handle of [from, to]) handle.addEventListener("input", moved);
