// Keeps a page in the browser the same as its last good version, and shows mistakes over it. Only what has changed is put
// in the place of what was there: the reader stays where they are.
{
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
      tell(state.problems);
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

  const host = document.createElement("nutgraf-problems");
  const root = host.attachShadow({ mode: "open" });
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(`
    section { position: fixed; inset: 1rem 1rem auto; z-index: 2147483647; box-sizing: border-box; max-width: 48rem;
      max-height: calc(100vh - 2rem); margin: auto; padding: 1rem 1.25rem; overflow: auto; border-top: 6px solid #c22;
      border-radius: 4px; background: #fff; color: #222; font: 16px/1.5 system-ui, sans-serif; text-align: left;
      direction: ltr; box-shadow: 0 0 0 100vmax rgb(0 0 0 / 0.4) }
    h2 { margin: 0 3rem 0 0; font-size: 1.1em }
    ol { margin: 0; padding: 0; list-style: none }
    li { margin-top: 1rem; overflow-wrap: anywhere }
    code { font: 600 0.9em ui-monospace, monospace; color: #a11 }
    p { margin: 0.2rem 0 0 }
    small { font-size: 0.85em; color: #555 }
    button { position: absolute; top: 0.5rem; right: 0.5rem; min-width: 44px; min-height: 44px; border: 0; background: none;
      color: inherit; font: inherit; cursor: pointer }
    @media (prefers-color-scheme: dark) {
      section { background: #1d1f23; color: #eee } code { color: #f99 } small { color: #bbb }
    }
    @media print { section { display: none } }`);
  root.adoptedStyleSheets = [sheet];

  let told = "[]";
  function tell(problems) {
    if (told == (told = JSON.stringify(problems))) return;
    host.remove();
    if (!problems.length) return;
    const make = (name, text, ...inside) => {
      const element = document.createElement(name);
      element.append(text, ...inside);
      return element;
    };
    const box = make("section", "");
    box.setAttribute("role", "alert");
    const many = problems.length == 1 ? "1 mistake" : problems.length + " mistakes";
    const list = problems.map(({ place, message, fix, rule }) =>
      make("li", make("code", place), make("p", message), fix ? make("p", "Fix: " + fix) : "", make("small", rule)));
    const hide = make("button", "✕");
    hide.setAttribute("aria-label", "Hide");
    hide.onclick = () => host.remove();
    const before = document.body?.matches("[data-nothing]") ? "; nothing could be built yet" : "; below is the last good version";
    box.append(make("h2", many + before), make("ol", "", ...list), hide);
    root.replaceChildren(box);
    document.documentElement.append(host);
  }
}
