// The query page: a key that runs, a way to the fault, a word while it runs. All of it works without.
import { announce } from "./app.js";

const form = document.querySelector("form.query");
const text = document.getElementById("query");
const running = form.querySelector(".running");

for (const each of document.querySelectorAll(".scripted")) each.hidden = false;

text.addEventListener("keydown", (event) => {
  if (event.key !== "Enter" || !(event.ctrlKey || event.metaKey)) return;
  event.preventDefault();
  form.requestSubmit(form.querySelector("button[name=run]"));
});

form.addEventListener("submit", () => {
  // Whoever waits for less than a second needs no word.
  setTimeout(() => (running.textContent = form.dataset.running), 800);
});

addEventListener("pageshow", () => (running.textContent = ""));

for (const each of document.querySelectorAll("button[data-line]")) {
  each.addEventListener("click", () => {
    const lines = text.value.split("\n");
    const before = lines.slice(0, Number(each.dataset.line) - 1);
    const place = before.reduce((sum, line) => sum + line.length + 1, 0) + Number(each.dataset.column) - 1;
    text.focus();
    text.setSelectionRange(place, Math.min(place + 1, text.value.length));
    text.scrollTop = text.scrollHeight * (before.length / Math.max(lines.length, 1)) - text.clientHeight / 2;
  });
}

// Whoever comes with an answer is taken to it.
const answer = document.getElementById("answer");
if (answer && location.hash === "#answer") {
  answer.focus();
  announce(answer.querySelector("h2").textContent + ". " + (answer.querySelector("p")?.textContent ?? ""));
}
