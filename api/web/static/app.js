// What every page has of script. Pages work without it.

const spoken = document.getElementById("announced");

/** Say something to whoever listens, without moving the focus. */
export function announce(words) {
  if (spoken) spoken.textContent = words;
}

// What a page wants announced when it comes.
for (const each of document.querySelectorAll("[data-announce]")) announce(each.dataset.announce);

// A form that was sent is not sent twice by an impatient hand.
document.addEventListener("submit", (event) => {
  const form = event.target;
  if (form.dataset.sent) {
    event.preventDefault();
    return;
  }
  if (event.defaultPrevented || form.method === "dialog" || form.hasAttribute("data-again")) return;
  form.dataset.sent = "yes";
  setTimeout(() => delete form.dataset.sent, 3000);
});

// A page that comes back from the browser's memory may be old, and its forms have been sent.
addEventListener("pageshow", (event) => {
  if (!event.persisted) return;
  for (const form of document.forms) delete form.dataset.sent;
  if (document.body.dataset.private !== undefined) location.reload();
});
