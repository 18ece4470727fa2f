// Shows mistakes in a panel over the page. live_reload.js calls showProblems and leaves the element host in the page.
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

let last = "[]"; // the problems that the panel shows, as JSON
function showProblems(problems) {
  if (last == (last = JSON.stringify(problems))) return;
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
