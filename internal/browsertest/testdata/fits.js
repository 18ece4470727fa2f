// What of a page does not fit on the screen, one finding a line: text that leaves the screen or the box that it is in, a box
// that cuts off or scrolls sideways what it holds, words over other words. Tables and code may scroll by themselves.
(() => {
  const wide = document.documentElement.clientWidth, found = new Set();
  const scroller = "pre, .scroll-box", sighted = ".skip-link, title, script, style, noscript";
  const named = (it) => it.tagName.toLowerCase() + (it.id ? "#" + it.id : "") + (it.className?.trim?.() ? "." + it.className.trim().replace(/\s+/g, ".") : "");
  const path = (it) => (it.parentElement && it.parentElement != document.body ? path(it.parentElement) + " > " : "") + named(it);
  const say = (it, what, text = "") => found.add(path(it).split(" > ").slice(-4).join(" > ") + ": " + what + (text ? ": " + text.trim().slice(0, 40) : ""));
  for (const it of document.querySelectorAll("*")) it.style.contentVisibility = "visible"; // else text far below has no place yet

  if (document.documentElement.scrollWidth > wide) say(document.documentElement, `is ${document.documentElement.scrollWidth} wide on a screen of ${wide}`);
  for (const it of document.body.querySelectorAll("*")) {
    const style = getComputedStyle(it);
    if (it.matches(scroller + ", svg, svg *, input") || !it.checkVisibility()) continue;
    if (style.overflowX != "visible" && it.scrollWidth > it.clientWidth + 1) say(it, `holds ${it.scrollWidth} in ${it.clientWidth}`);
    if (/hidden|clip/.test(style.overflowY) && it.scrollHeight > it.clientHeight + 1) say(it, `cuts off its foot`);
    if (style.textOverflow == "ellipsis" || (style.webkitLineClamp ?? "none") != "none") say(it, "cuts words off");
  }

  const block = (it) => (/^(inline|contents)$/.test(getComputedStyle(it).display) ? block(it.parentElement) : it);
  const lines = [];
  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (texts.nextNode()) {
    const node = texts.currentNode, it = node.parentElement, style = getComputedStyle(it);
    if (!node.data.trim() || it.closest(sighted) || !it.checkVisibility({ opacityProperty: true, visibilityProperty: true }) || style.fontSize == "0px") continue;
    const range = document.createRange();
    range.selectNodeContents(node);
    const inSVG = it.closest("svg"), box = (inSVG ?? block(it)).getBoundingClientRect();
    for (const r of range.getClientRects()) {
      if (r.width < 1) continue;
      if (!it.closest(scroller) && (r.left < -1 || r.right > wide + 1)) say(it, `leaves the screen, ${Math.round(r.left)} to ${Math.round(r.right)}`, node.data);
      else if (!it.closest(scroller) && (r.left < box.left - 1.5 || r.right > box.right + 1.5)) say(it, `leaves its box, ${Math.round(r.left)} to ${Math.round(r.right)} of ${Math.round(box.left)} to ${Math.round(box.right)}`, node.data);
      if (!it.closest(".toc, :target, .skip-link")) lines.push({ it, of: inSVG ? it : block(it), left: r.left, right: r.right, top: r.top + r.height * 0.3, bottom: r.bottom - r.height * 0.3 });
    }
  }
  lines.sort((a, b) => a.top - b.top);
  lines.forEach((a, i) => {
    for (let j = i + 1; j < lines.length && lines[j].top < a.bottom; j++) {
      const b = lines[j];
      if (a.of != b.of && !a.of.contains(b.of) && !b.of.contains(a.of) && Math.min(a.right, b.right) - Math.max(a.left, b.left) > 2 && !a.it.closest(scroller) && !b.it.closest(scroller)) {
        say(a.it, `stands over ${named(b.it)} “${b.it.textContent.trim().slice(0, 30)}”`, a.it.textContent);
      }
    }
  });
  return [...found];
})()
