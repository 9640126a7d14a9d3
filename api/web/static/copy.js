// Buttons that copy what stands in a frame. Without script, or where the browser refuses, it can be marked and copied by hand.
import { announce } from "./app.js";

for (const each of document.querySelectorAll("button[data-copies]")) {
  if (!navigator.clipboard) continue;
  each.hidden = false;
  each.addEventListener("click", async () => {
    try {
      await navigator.clipboard.writeText(document.getElementById(each.dataset.copies).textContent);
      announce(each.dataset.said);
      const before = each.textContent;
      each.textContent = each.dataset.said;
      setTimeout(() => (each.textContent = before), 2000);
    } catch {
      getSelection().selectAllChildren(document.getElementById(each.dataset.copies));
    }
  });
}
