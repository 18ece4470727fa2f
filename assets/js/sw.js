// Keeps the whole explainer on a reader's device. With a network, pages come from there and so are new; without one, or
// with a slow one, they come from what is kept: all of one version, each file as it was built.
importScripts("offline/files.js"); // a new version is another text of that file
const { version, files } = self.offline;
const { scope } = registration;
const ours = `nutgraf ${scope} `, patience = 3000; // ms
const together = 6, longest = 60_000, pause = 1000; // requests at a time; ms for a request and between two tries

addEventListener("install", (event) => {
  skipWaiting();
  event.waitUntil(keep());
});

async function keep() {
  const cache = await caches.open(ours + version), left = Object.entries(files).values();
  const work = async () => {
    for (const [address, integrity] of left) {
      const url = new URL(address, scope), got = await take(url, integrity);
      await cache.put(url, got.redirected ? new Response(await got.blob(), { headers: got.headers }) : got);
    }
  };
  try {
    await Promise.all(Array.from({ length: together }, work));
    const list = new Response(`self.offline = ${JSON.stringify(self.offline)}`, { headers: { "content-type": "text/javascript" } });
    await cache.put(new URL("offline/files.js", scope), list);
  } catch (error) {
    await caches.delete(ours + version);
    throw error;
  }
}

// The network of a phone loses requests: each is made up to three times. What is not as it was built, while a host takes in a new
// version, ends the attempt; the earlier version stays.
async function take(url, integrity) {
  for (let tries = 3; ; ) {
    try {
      const got = await fetch(url, { integrity, cache: "no-cache", signal: AbortSignal.timeout(longest) });
      if (!got.ok) throw new Error(`${url}: ${got.status}`);
      return got;
    } catch (error) {
      if (!--tries) throw error;
      await new Promise((resolve) => setTimeout(resolve, pause));
    }
  }
}

addEventListener("activate", (event) => event.waitUntil((async () => {
  for (const name of await caches.keys()) {
    if (name.startsWith(ours) && name != ours + version) await caches.delete(name);
  }
  await clients.claim();
})()));

addEventListener("fetch", (event) => {
  if (event.request.method == "GET" && event.request.url.startsWith(location.origin)) event.respondWith(answer(event.request));
});

async function answer(request) {
  const cache = await caches.open(ours + version);
  const kept = await cache.match(request.url.replace(/\/index\.html(?=$|[?#])/, "/"), { ignoreSearch: true });
  const isNamedByContent = /\.[0-9a-f]{32,}\.\w+$/.test(new URL(request.url).pathname);
  if (kept && isNamedByContent) return kept;
  try {
    const got = await fetch(request, kept && { signal: AbortSignal.timeout(patience) });
    return got.status >= 500 && kept ? kept : got;
  } catch {
    if (kept) return kept;
    return (request.mode == "navigate" && (await cache.match(new URL("404.html", scope)))) || Response.error();
  }
}
