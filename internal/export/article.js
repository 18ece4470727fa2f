// Links the first mention of each term in the article of another site, and loads the panel when a reader is about to ask for a
// definition. What is read of an article is the same as in internal/hostpage/text.go.
const script = document.currentScript;
const blocks = "address,article,aside,blockquote,body,caption,dd,details,dialog,div,dl,dt,fieldset,figcaption,figure,footer,form,h1,h2,h3,h4,h5,h6,header,hgroup,hr,legend,li,main,nav,ol,option,p,pre,section,summary,table,tbody,td,tfoot,th,thead,tr,ul";
const unread = "a,aside,audio,blockquote,button,canvas,code,embed,footer,form,h1,h2,h3,h4,h5,h6,header,iframe,img,input,kbd,label,legend,math,nav,object,picture,pre,samp,select,summary,svg,th,var,video,[hidden],[data-nolink],[contenteditable]";
const unseen = "noscript,rp,rt,script,style,template,textarea,";
const cuts = unseen + unread;
const plain = (url) => url.split(/[?#]/)[0].replace(/\/(index\.html)?$/, "");
const base = (language) => language.toLowerCase().split("-")[0];
const isForeign = (language) => language && base(language) != base(lang);
const entities = new Map(paths.map((path, entity) => [plain(home + path), entity]));
const links = new Map(); // the entity of each link

// The text of the article, one line for each block, and where each part of it comes from.
const read = (root) => {
  let text = "";
  const pieces = [];
  const add = (words, node, offset, off) => {
    pieces.push({ at: text.length, node, offset, off, end: text.length + words.length });
    text += words;
  };
  const space = (...from) => /[^\n ]$/.test(text) && add(" ", ...from);
  const endBlock = () => (text = text.trimEnd() && text.replace(/ ?\n?$/, "\n"));
  const children = (parent, off) => {
    for (const node of parent.childNodes) {
      if (node.nodeType == 3) {
        for (const { 0: words, index } of node.data.matchAll(/[ \t\r\n\f]+|[^ \t\r\n\f]+/g)) (/[ \t\r\n\f]/.test(words) ? space : add.bind(0, words))(node, index, off);
      } else if (node.nodeType == 1 && !node.matches(unseen + "x")) {
        const isBlock = node.matches(blocks), entity = entities.get(node.matches("a[href]") && plain(node.href));
        if (isBlock) endBlock();
        if (node.matches("br")) space(node, 0, true);
        else if (entity >= 0) {
          links.set(node, entity);
          children(node, true);
        } else if (node.matches(unread) || isForeign(node.getAttribute("lang"))) text += "\ufffc";
        else children(node, off);
        if (isBlock) endBlock();
      }
    }
  };
  children(root, root.closest("a,button,select"));
  return { text, pieces };
};

// The nodes that a mention covers; nothing where a link would cut through an element.
const cover = (pieces, { start, end }) => {
  const covered = pieces.filter((p) => p.at < end && p.end > start), first = covered[0], last = covered.at(-1);
  if (!first || covered.some((p) => p.off)) return;
  const from = first.offset + start - first.at, to = last.offset + end - last.at;
  let a = first.node, b = last.node;
  const depth = (node) => (node ? 1 + depth(node.parentNode) : 0);
  while (a.parentNode != b.parentNode) {
    const left = depth(a) >= depth(b), right = depth(b) >= depth(a);
    if (left && (a.previousSibling || a == first.node && from) || right && (b.nextSibling || b == last.node && to < b.length)) return;
    if (left) a = a.parentNode;
    if (right) b = b.parentNode;
  }
  for (let node = a; node != b; ) {
    node = node.nextSibling;
    if (node.nodeType == 1 && (node.matches(cuts) || node.querySelector(cuts))) return;
  }
  return () => {
    if (b == last.node && to < b.length) b.splitText(to);
    if (a == first.node && from) {
      const rest = a.splitText(from);
      if (a == b) b = rest;
      a = rest;
    }
    const link = document.createElement("a");
    a.parentNode.insertBefore(link, a);
    for (let node = a, next; node; node = next) {
      next = node != b && node.nextSibling;
      link.append(node);
    }
    return link;
  };
};

let panel; // the promise of a function that opens the panel of a link
const load = () =>
  (panel ??= new Promise((resolve, reject) => {
    const part = document.createElement("script");
    part.src = script.src.replace(/nutgraf(?=\.js)/, "nutgraf-panel");
    part.onload = () => resolve(nutgrafPanel(links));
    part.onerror = reject;
    document.head.append(part);
  }));
const start = () => {
  const longest = (selector) => [...document.querySelectorAll(selector)].sort((a, b) => b.textContent.length - a.textContent.length)[0];
  const root = script.dataset.selector ? longest(script.dataset.selector) : longest("article") ?? longest("main") ?? document.body;
  if (!root || self[home] || isForeign(root.closest("[lang]")?.lang)) return;
  self[home] = true; // the same script may be in another post of the page, too
  const { text, pieces } = read(root), seen = new Set(links.values()), found = [];
  for (const mention of matcher(tables)(text)) {
    const { entity } = mention, wrap = entity < paths.length && !seen.has(entity) && cover(pieces, mention);
    if (wrap) seen.add(entity), found.push([wrap, entity]);
  }
  for (const [wrap, entity] of found.reverse()) {
    const link = wrap();
    link.href = home + paths[entity];
    links.set(link, entity);
  }
  for (const link of links.keys()) {
    for (const type of ["pointerover", "focus"]) link.addEventListener(type, () => load().catch(() => {}), { once: true });
    link.addEventListener("click", (event) => {
      if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
      event.preventDefault();
      load().then((open) => open(link)).catch(() => (location = link.href));
    });
  }
};
document.readyState == "loading" ? document.addEventListener("DOMContentLoaded", start) : start();
