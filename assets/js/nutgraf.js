// Comfort for notes; everything works without. One step of the history a note: closing goes back.
const note = () => document.querySelector(".definition-sheet:target");
let opened, pushed;

addEventListener("click", (event) => {
  const link = event.target.closest("a");
  if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
  if (link.matches(".copy")) navigator.clipboard?.writeText(link.href);
  if (link.matches(".mention")) {
    if (note()) {
      event.preventDefault();
      location.replace(link.hash);
    } else {
      // The reader may read on beside the note: going back is to stay there.
      history.scrollRestoration = "manual";
      pushed = true;
    }
    opened = link;
  } else if (pushed && link.matches(".back-link")) {
    event.preventDefault();
    history.back();
  }
});

addEventListener("keydown", (event) => {
  if (event.key == "Escape") note()?.querySelector(".back-link")?.click();
});

// Read once, as one text: a note's name is its content, from before a screen reader hears of the focus.
addEventListener("focusin", ({ target }) => {
  if (target.matches(".definition-sheet")) target.setAttribute("aria-labelledby", target.id);
});

addEventListener("hashchange", () => {
  const at = location.href;
  let open = note();
  // WebKit, gone back to where it shall not scroll, leaves the note that was open the target: an address of nothing takes it.
  if (open && decodeURIComponent(location.hash) != "#" + open.id) {
    location.replace("#-");
    history.replaceState(null, "", at);
    open = note();
  }
  history.scrollRestoration = "auto";
  if (open) {
    open.focus({ preventScroll: true });
  } else {
    opened?.focus({ preventScroll: true });
    opened = pushed = null;
  }
});

// From disk a folder shows its files, not its page.
if (location.protocol == "file:") {
  for (const link of document.links) {
    if (link.protocol == "file:" && link.pathname.endsWith("/")) link.pathname += "index.html";
  }
}
