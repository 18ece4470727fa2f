// The page that offers to keep the explainer. What is kept is listed in files.js; sw.js keeps it.
(() => {
  const keep = document.querySelector(".keep-button"), remove = document.querySelector(".remove-button");
  const said = document.querySelector(".offline-form [role=status]");
  const root = new URL("..", location);
  const sized = (name) => keep.form.dataset[name].replace("#", offline.size);
  const say = (name) => (said.textContent = name ? sized(name) : "");

  const ours = async () => {
    const found = await navigator.serviceWorker.getRegistration(root);
    return found?.scope == root.href && found.active ? found : undefined;
  };
  async function show() {
    const isKept = Boolean(await ours());
    keep.hidden = isKept;
    remove.hidden = !isKept;
    say(isKept && "kept");
  }

  // Every file is on the device when the worker is active; one that failed is redundant.
  const active = (worker) =>
    new Promise((resolve, reject) => {
      const look = () => (worker.state == "activated" ? resolve() : worker.state == "redundant" && reject());
      worker.addEventListener("statechange", look);
      look();
    });

  keep.addEventListener("click", async () => {
    keep.disabled = true;
    say("busy");
    try {
      const made = await navigator.serviceWorker.register("../sw.js", { scope: root, updateViaCache: "none" });
      await active(made.installing ?? made.waiting ?? made.active);
      await show();
    } catch {
      say("failed");
    }
    keep.disabled = false;
  });

  remove.addEventListener("click", async () => {
    await (await ours())?.unregister();
    for (const name of await caches.keys()) {
      if (name.startsWith(`nutgraf ${root} `)) await caches.delete(name);
    }
    await show();
  });

  keep.textContent = sized("keep");
  if (navigator.serviceWorker) show();
  else {
    keep.hidden = true;
    say("cannot");
  }
})();
