// Comfort for notes; everything works without. One step of the history a note: closing goes back.
const note = () => document.querySelector(".note:target");
let shown, opened, y;

addEventListener("click", (event) => {
  const link = event.target.closest("a");
  if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
  if (link.matches(".mention")) {
    if (note()) {
      event.preventDefault();
      location.replace(link.hash);
    }
    opened = link;
  } else if (link.matches(".back") && opened) {
    event.preventDefault();
    y = scrollY;
    history.back();
  }
});

addEventListener("keydown", (event) => {
  if (event.key == "Escape") note()?.querySelector(".back")?.click();
});

addEventListener("hashchange", () => {
  const open = note();
  if (open) {
    // Read once, as one text: its name is its content.
    open.setAttribute("aria-labelledby", open.id);
    open.focus({ preventScroll: true });
  } else if (shown) {
    if (y >= 0) scrollTo({ top: y, behavior: "instant" });
    opened?.focus({ preventScroll: true });
    y = opened = null;
  }
  shown = open;
});

// From disk a folder shows its files, not its page.
if (location.protocol == "file:") {
  for (const link of document.links) {
    if (link.protocol == "file:" && link.pathname.endsWith("/")) link.pathname += "index.html";
  }
}
