// Shows the definition of a term beside its word, on the page of another site. The panel has a style sheet of its own, which no policy of
// the page forbids and no style of the page reaches.
const style = `:host{all:initial!important;position:fixed!important;display:block!important;z-index:2147483647!important;inset:auto 0 0!important;color-scheme:inherit!important;font-family:inherit!important}
:host([hidden]){display:none!important}
section{box-sizing:border-box;max-height:50vh;overflow:auto;padding:16px 20px;background:Canvas;color:CanvasText;border:1px solid GrayText;border-block-start:4px solid LinkText;box-shadow:0 0 24px #0004;font-size:17px;line-height:1.5;text-align:start;overflow-wrap:anywhere}
h2,p{margin:0}h2{font-size:inherit;padding-inline-end:44px}p{margin-block-start:4px}a{color:inherit;text-underline-offset:.15em}
button{position:absolute;inset-block-start:6px;inset-inline-end:4px;inline-size:44px;block-size:44px;border:0;background:none;color:inherit;font:24px/1 sans-serif;cursor:pointer}
:focus-visible{outline:2px solid;outline-offset:2px}button:focus-visible{outline-offset:-8px}section:focus-visible{outline:1px solid;outline-offset:-1px}
@media print{:host{display:none!important}}`;
window.nutgrafPanel = (links) => {
  const host = document.createElement("nutgraf-panel"), sheet = new CSSStyleSheet(), shadow = host.attachShadow({ mode: "open" });
  const element = (name, parent) => parent.appendChild(document.createElement(name));
  const panel = element("section", shadow), more = element("a", element("h2", panel)), words = element("p", panel), close = element("button", panel);
  shadow.adoptedStyleSheets = [sheet];
  Object.assign(panel, { lang, dir, tabIndex: -1 });
  panel.setAttribute("role", "dialog");
  close.type = "button";
  close.textContent = "×";
  close.setAttribute("aria-label", closeLabel);
  let opener;
  const hide = (back) => {
    if (!opener) return;
    host.remove();
    opener.setAttribute("aria-expanded", false);
    if (back) opener.focus();
    opener = undefined;
  };
  for (const link of links.keys()) {
    link.setAttribute("aria-haspopup", "dialog");
    link.setAttribute("aria-expanded", false);
  }
  close.addEventListener("click", () => hide(true));
  panel.addEventListener("keydown", (event) => {
    const { activeElement } = shadow;
    if (![event.key, event.code].includes("Tab") || (event.shiftKey ? activeElement == close : activeElement != close)) return;
    event.preventDefault(); // out of the panel the way leads back to the word
    hide(true);
  });
  document.addEventListener("keydown", (event) => event.key == "Escape" && hide(true));
  document.addEventListener("click", (event) => event.composedPath().some((it) => it == host || links.has(it)) || hide());
  return (link) => {
    const wasOpen = opener == link;
    hide(wasOpen);
    if (wasOpen) return;
    opener = link;
    const [title, definition] = entries[links.get(link)];
    more.textContent = title;
    more.href = link.href;
    words.textContent = definition;
    panel.setAttribute("aria-label", title);
    link.setAttribute("aria-expanded", true);
    sheet.replaceSync(style.replace("LinkText", getComputedStyle(link).color)); // the border's
    document.body.append(host);
    if (innerWidth >= 600) { // beside the word; else at the foot of the screen
      const at = link.getClientRects()[0], width = 384;
      const left = Math.max(8, Math.min(dir == "rtl" ? at.right - width : at.left, innerWidth - width - 24));
      const side = innerHeight - at.bottom > 240 ? `${at.bottom + 6}px auto auto` : `auto auto ${innerHeight - at.top + 6}px`;
      sheet.insertRule(`:host{inset:${side} ${left}px!important;width:${width}px!important}`, sheet.cssRules.length);
    }
    let frames = 9; // WebKit gives the focus to nothing that it has not laid out, which can take it some
    const focus = () => {
      if (shadow.activeElement || opener != link || !frames--) return;
      panel.focus({ preventScroll: true });
      requestAnimationFrame(focus);
    };
    focus();
  };
};
