// What the counsellor's pages have of script: news of a search without reloading, files by dropping, a warning before the session ends.

import { announce } from "./app.js";

/** What was entered and not sent yet: fields with an id, and how to enter it again. */
function entered(main) {
  const found = new Map();
  for (const each of main.querySelectorAll("input[id]:not([type=file]), select[id], textarea[id]")) {
    const ticks = each.type === "checkbox" || each.type === "radio";
    if (ticks && each.checked !== each.defaultChecked) found.set(each.id, { checked: each.checked });
    else if (!ticks && each.value !== each.defaultValue) found.set(each.id, { value: each.value });
  }
  return found;
}

/** The page as it is now, where there is one. */
async function fetched() {
  const answer = await fetch(location.href, { headers: { Accept: "text/html" }, cache: "no-store" });
  return answer.ok ? new DOMParser().parseFromString(await answer.text(), "text/html") : null;
}

/** Take the content of `fresh`, and leave the focus and what is being entered where they were. */
function renew(fresh, words) {
  if (!fresh) return location.reload();
  const main = document.getElementById("main");
  const focused = document.activeElement?.id;
  const unsent = entered(main);
  main.replaceChildren(...fresh.getElementById("main").childNodes);
  for (const [id, state] of unsent) Object.assign(document.getElementById(id) ?? {}, state);
  if (focused && focused !== "main") document.getElementById(focused)?.focus();
  else if (location.hash) document.getElementById(location.hash.slice(1))?.focus();
  announce(words);
  begin();
}

async function wait(section) {
  const { waits, done, news } = section.dataset;
  const version = section.dataset.version;
  for (let failures = 0; section.isConnected; ) {
    let said, fresh;
    try {
      const answer = await fetch(`${waits}?version=${version}`, { cache: "no-store" });
      if (!answer.ok) throw new Error(String(answer.status));
      said = await answer.json();
      failures = 0;
      if (!said.over && String(said.version) === version) continue;
      fresh = await fetched();
    } catch {
      // The connection was lost: nothing is lost with it, the search goes on and is asked for again.
      failures += 1;
      await new Promise((later) => setTimeout(later, Math.min(1000 * failures, 10_000)));
      continue;
    }
    if (section.isConnected) renew(fresh, said.over ? done : news);
    return;
  }
}

// Files are dropped where they are chosen.
function dropping(place) {
  const input = place.querySelector("input[type=file]");
  for (const name of ["dragenter", "dragover"])
    place.addEventListener(name, (event) => {
      event.preventDefault();
      place.classList.add("over");
    });
  for (const name of ["dragleave", "drop"]) place.addEventListener(name, () => place.classList.remove("over"));
  place.addEventListener("drop", (event) => {
    event.preventDefault();
    input.files = event.dataTransfer.files;
    place.closest("form").requestSubmit();
  });
}

function printing(button) {
  button.hidden = false;
  button.addEventListener("click", () => print());
}

function begin() {
  for (const each of document.querySelectorAll("[data-waits]")) wait(each);
  for (const each of document.querySelectorAll("[data-drops]")) dropping(each);
  for (const each of document.querySelectorAll("[data-prints]")) printing(each);
  for (const each of document.querySelectorAll("[data-makes]"))
    each.addEventListener("submit", () => announce(each.dataset.makes));
}

begin();

// The session ends when it was not used for so long: five minutes before, somebody is asked.
const lasting = Number(document.body.dataset.lasting || 0);
const ending = document.getElementById("ending");
if (lasting && ending) {
  const before = Math.min(300, lasting / 2);
  setTimeout(() => {
    ending.hidden = false;
    ending.querySelector("button")?.focus();
  }, (lasting - before) * 1000);
}
