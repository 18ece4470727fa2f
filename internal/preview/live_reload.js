// Keeps a page in the browser equal to its last good version. Only what has changed is replaced: the reader's place on the
// page stays. The server sends error_panel.js before this file, as one script.
const events = "/__nutgraf/events?page=" + encodeURIComponent(location.pathname);
let shown = document.currentScript.dataset.page; // tells one content of the page from another
let wanted = shown;
let source, isUpdating;

const close = () => source?.close();
const listen = () => {
  close();
  source = new EventSource(events);
  source.onmessage = ({ data }) => {
    const state = JSON.parse(data);
    showProblems(state.problems);
    wanted = state.page;
    update();
  };
};
// A browser keeps six connections to a server: a page that nobody sees needs none.
document.addEventListener("visibilitychange", () => (document.hidden ? close() : listen()));
addEventListener("pagehide", close);
addEventListener("pageshow", ({ persisted }) => persisted && listen());
if (!document.hidden) listen();

async function update() {
  if (isUpdating) return;
  isUpdating = true;
  for (let before = ""; wanted != shown && before != shown; ) {
    before = shown;
    const answer = await fetch(location.href, { cache: "no-store" }).catch(() => null);
    if (!answer) break; // the server is gone, and tells its state when it is back
    if (answer.redirected) return location.replace(answer.url); // the site has moved to a folder
    const next = new DOMParser().parseFromString(await answer.text(), "text/html");
    if (onlyAfresh(document) != onlyAfresh(next)) return location.reload();
    shown = next.querySelector("script[data-page]").dataset.page;
    morph(document.documentElement, next.documentElement);
  }
  isUpdating = false;
}

// What a browser takes up only with a new document: scripts, and what they may do.
function onlyAfresh(page) {
  const parts = page.querySelectorAll(`script:not([data-page], [type="application/ld+json"]), meta[http-equiv], base`);
  return [...parts].map((part) => part.outerHTML).join("\n");
}

// Makes an element like another one of its name. What is the same in both stays the same element.
function morph(old, next) {
  for (const { name } of [...old.attributes]) {
    const isReaders = name == "open" && old.matches("details");
    if (!next.hasAttribute(name) && !isReaders) old.removeAttribute(name);
  }
  for (const { name, value } of next.attributes) {
    if (old.getAttribute(name) != value) old.setAttribute(name, value);
  }
  const was = [...old.childNodes].filter((node) => node != host);
  const is = [...next.childNodes];
  let rest = null; // what follows all that differs
  while (was.length && is.length && was[0].isEqualNode(is[0])) was.shift(), is.shift();
  while (was.length && is.length && was.at(-1).isEqualNode(is.at(-1))) (rest = was.pop()), is.pop();
  for (const node of is) {
    const at = node.id ? was.findIndex(({ id }) => id == node.id) : was.length && !was[0].id ? 0 : -1;
    if (at < 0) {
      old.insertBefore(node, was[0] ?? rest);
      continue;
    }
    was.splice(0, at).forEach((gone) => gone.remove());
    exchange(was.shift(), node);
  }
  was.forEach((gone) => gone.remove());
}

function exchange(old, node) {
  const isSheet = (it) => it.nodeName == "LINK" && it.rel == "stylesheet";
  if (isSheet(old) && isSheet(node)) {
    node.onload = node.onerror = () => old.remove(); // never a moment without styles
    old.after(node);
  } else if (old.nodeType == Node.ELEMENT_NODE && old.nodeName == node.nodeName && !isSheet(old) && !isSheet(node)) {
    morph(old, node);
  } else {
    old.replaceWith(node);
  }
}
