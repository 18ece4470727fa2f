// A tap on the picture of a player loads the player in its place. Until then, and without script, it is a link.
addEventListener("click", (event) => {
  const link = event.target.closest(".player a");
  if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
  event.preventDefault();
  const frame = document.createElement("iframe");
  frame.src = link.href;
  frame.title = link.querySelector("img").alt;
  frame.allow = "autoplay; fullscreen; picture-in-picture";
  frame.setAttribute("sandbox", "allow-scripts allow-same-origin allow-popups allow-presentation");
  frame.referrerPolicy = "strict-origin";
  link.replaceWith(frame);
  frame.focus();
});
