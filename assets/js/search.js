/*! With MiniSearch 7.2.0, copyright 2022 Luca Ongaro, MIT licence: minisearch.txt beside this file */
// Runs below assets/js/minisearch/index.js, in one file with it.
(() => {
  const form = document.querySelector("form.search-form"), status = document.querySelector(".search-count");
  const list = document.querySelector(".search-results"), instead = document.querySelector(".search-alternatives");
  const { lang: language } = document.documentElement;
  const most = 30; // results: who has more types another word

  // Words as their script has them: Chinese, Japanese and Thai put no spaces between. Without accents and marks of vowels,
  // which few type.
  let segmenter; // made with the first word looked for: a browser reads a language's rules for long
  const words = (text) => // by their letters and digits: to WebKit a number is not like a word
    Intl.Segmenter
      ? [...(segmenter ??= new Intl.Segmenter(language, { granularity: "word" })).segment(text)]
          .filter(({ segment }) => /[\p{L}\p{N}]/u.test(segment)).map(({ segment, index }) => ({ word: segment, index }))
      : [...text.matchAll(/[\p{L}\p{N}\p{M}]+/gu)].map(({ 0: word, index }) => ({ word, index }));
  const fold = (text) => // as internal/search/tokens.go does
    text.normalize("NFKD").replace(/[\u0300-\u036f\u0640\u064b-\u065f]/g, "").replace(/[Iı]/g, "i").toLowerCase().replace(/ς/g, "σ");
  const withoutArticle = (word) => word.replace(/^[وفبك]?ال(?=\p{L}{2})/u, ""); // the Arabic one
  const plain = (word) => withoutArticle(fold(word).replace(/['’]s$/, "")); // and without the English genitive

  const scripts = {};
  const script = (address) =>
    (scripts[address] ??= new Promise((resolve, reject) => {
      const script = document.createElement("script");
      script.src = address;
      script.onload = resolve;
      script.onerror = () => reject(delete scripts[address]);
      document.head.append(script);
    }));

  // The data is loaded when the first words are looked for. A search returns what it has found, the best first.
  let search;
  const load = () => script("index.js").then(() => (search ??= Array.isArray(searchEntries) ? build(searchEntries) : divided(searchEntries)));

  function build(entries) {
    const search = new MiniSearch({
      fields: ["title", "also", "note", "text"],
      extractField: (entry, field) => (field == "also" ? entry.also?.join(" ") : entry[field]),
      tokenize: (text) => words(text).map(({ word }) => word),
      processTerm: plain,
      searchOptions: {
        boost: { title: 6, also: 5, note: 2 },
        boostDocument: (id) => (entries[id].kind == "section" ? 1 : 2), // what is about a word, before what contains it
        prefix: (word, number, all) => number == all.length - 1 || word.length > 2,
        fuzzy: (word) => word.length > 3 && 0.2,
        weights: { prefix: 0.5, fuzzy: 0.2 },
      },
    });
    search.addAll(entries.map((entry, id) => ({ id, ...entry })));
    const name = (text) => words(text).map(({ word }) => plain(word)).join(" ");
    return (query) => {
      let found = search.search(query, { combineWith: "AND" });
      if (!found.length) found = search.search(query, { prefix: (word) => word.length > 3 }); // any of the words
      const asked = name(query), isMeant = ({ id }) => [entries[id].title, ...(entries[id].also ?? [])].some((it) => name(it) == asked);
      return [...found.filter(isMeant), ...found.filter((it) => !isMeant(it))]
        .map(({ id, terms }) => ({ entry: () => entries[id], isFound: (word) => terms.includes(plain(word)) }));
    };
  }

  // Searches data that is divided: of the index and of the texts it loads what it needs. internal/search writes both.
  function divided({ version, perFile, starts }) {
    const begins = starts.split("\n"), levels = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
    const dense = /[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3005-\u3007\u3031-\u30ff\u3400-\u9fff\uf900-\ufaff\u{20000}-\u{3ffff}]/u;
    const runs = new RegExp(`${dense.source}+|[^${dense.source.slice(1)}+`, "gu");
    const part = async (name) => (await script(`parts/${name}.js?${version}`), searchParts[name]);
    const linesFor = async (key) => {
      const name = "w" + begins.findLastIndex((start) => start <= key), text = await part(name);
      return typeof text == "string" ? (searchParts[name] = new Map(text.split("\n").map((line) => line.split("\t")))) : text;
    };
    function* postings(text) {
      let entry = -1;
      for (const [, distance, passage, level] of text.matchAll(/(\d*)(?:\.(\d+))?([A-Za-z])/g)) {
        entry += Number(distance || 1);
        yield { entry, passage: Number(passage ?? 0), score: 2 ** (levels.indexOf(level) / 4) };
      }
    }

    // Words, and the keys by which they are in the index: themselves, or pairs of letters where no spaces are between words.
    const tokens = (text) =>
      (fold(text).replace(/(?<=[\p{L}\p{N}\p{M}])['’]s(?![\p{L}\p{N}\p{M}])/gu, "").match(/[\p{L}\p{N}\p{M}]+/gu) ?? []).map(withoutArticle);
    const keysOf = (word) =>
      word.match(runs).flatMap((run) => {
        const letters = [...run], step = letters.length > 5 ? 2 : 1, last = letters.length - 2;
        if (!dense.test(run) || last < 0) return run;
        return letters.slice(0, -1).map((letter, i) => letter + letters[i + 1]).filter((pair, i) => i % step == 0 || i == last);
      });

    // The steps from one word to another, each a letter more, less or another; more than most are not counted.
    function distance(a, b, most) {
      if (Math.abs(a.length - b.length) > most) return most + 1;
      let row = [...Array(b.length + 1).keys()];
      for (let i = 1; i <= a.length; i++) {
        const next = [i];
        for (let j = 1; j <= b.length; j++) next[j] = Math.min(row[j] + 1, next[j - 1] + 1, row[j - 1] + (a[i - 1] != b[j - 1]));
        if (Math.min(...next) > most) return most + 1;
        row = next;
      }
      return row[b.length];
    }

    // What a key of the index counts for a word that is looked for, as MiniSearch has it.
    function weightOf(key, word, isBeginning) {
      const n = word.length, most = n > 3 ? Math.round(n * 0.2) : 0;
      if (key == word) return 1;
      if (isBeginning && key.startsWith(word)) return (0.5 * n) / (n + 0.3 * (key.length - n));
      const steps = most ? distance(word, key, most) : 1;
      return steps <= most ? (0.2 * n) / (n + steps) : 0;
    }

    // The entries with a word, or with one like it. Where a list has only the best entries, others can have the word, too.
    async function find(word, isLast, found) {
      const lines = await linesFor(word), entries = new Map(), best = lines.get(word + "*");
      const isBeginning = isLast || word.length > 2 || dense.test(word);
      const add = (text, weight) => {
        for (const { entry, passage, score } of postings(text)) {
          const before = entries.get(entry), now = weight * score;
          entries.set(entry, { passage: before?.most >= now ? before.passage : passage, most: Math.max(before?.most ?? 0, now), score: (before?.score ?? 0) + now });
        }
      };
      for (const [key, text] of lines) {
        const weight = /[ *]$/.test(key) ? 0 : weightOf(key, word, isBeginning && !best);
        if (!weight) continue;
        found.add(key);
        add(text, weight);
      }
      if (best && isBeginning) add(best, 0.5);
      return { entries, isWhole: !(lines.get(word) ?? best ?? "").startsWith("*") };
    }

    return async (query) => {
      const asked = tokens(query), found = new Set(), keys = [...new Set(asked.flatMap(keysOf))].slice(0, 8), all = new Map();
      const lists = await Promise.all(keys.map((key, i) => find(key, i == keys.length - 1, found)));
      for (const { entries } of lists) {
        for (const [id, { passage, most, score }] of entries) {
          const before = all.get(id) ?? { most: 0, score: 0, count: 0 };
          all.set(id, { passage: before.most >= most ? before.passage : passage, most: Math.max(before.most, most), score: before.score + score, count: before.count + 1 });
        }
      }
      const needed = lists.filter(({ isWhole }) => isWhole);
      let ids = [...all.keys()].filter((id) => needed.every(({ entries }) => entries.has(id)));
      if (!ids.length) ids = [...all.keys()]; // any of the words
      const rank = (id) => all.get(id).score * all.get(id).count;
      ids.sort((a, b) => rank(b) - rank(a) || a - b);
      const name = asked.join(" ") + " ", named = [...postings((asked.length && (await linesFor(name)).get(name)) || "")].map(({ entry }) => entry);
      const askedRuns = asked.flatMap((word) => word.match(runs)), last = keys.at(-1);
      const isFound = (word) => tokens(word).flatMap((token) => token.match(runs)).some((run) =>
        dense.test(run) ? askedRuns.some((it) => run.includes(it) || (/^\p{sc=Han}|../u.test(run) && it.includes(run))) : found.has(run) || run.startsWith(last));
      return [...named, ...ids.filter((id) => !named.includes(id))].map((id) => ({ entry: () => passage(id + (all.get(id)?.passage ?? 0)), isFound }));
    };

    async function passage(number) {
      const [kind, title, address, note, text, cut] = (await part("t" + Math.floor(number / perFile)))[number % perFile];
      return { kind, title, address, note, text, before: cut & 1, after: cut & 2 };
    }
  }

  // What is shown of a text: its beginning, or where the first found word stands.
  function extract(text, isFound) {
    const all = words(text), first = Math.max(0, all.findIndex(({ word }) => isFound(word)));
    const from = first > 12 ? all[first - 8].index : 0, to = all[first + 24]?.index ?? text.length;
    return { cut: text.slice(from, to).trim(), before: from > 0, after: to < text.length, at: text.slice(all[first]?.index ?? 0) };
  }

  // The text with the found words marked.
  function marked(text, isFound) {
    const parts = [];
    let end = 0;
    for (const { word, index } of words(text)) {
      if (!isFound(word)) continue;
      const mark = document.createElement("mark");
      mark.textContent = word;
      parts.push(text.slice(end, index), mark);
      end = index + word.length;
    }
    return [...parts, text.slice(end)];
  }

  function result({ kind, title, address, note, text, ...whole }, isFound) {
    const { cut, before, after, at } = extract(text, isFound);
    const [item, head, link, about, words] = ["li", "h2", "a", "p", "p"].map((tag) => document.createElement(tag));
    // A browser that can opens the page at the words.
    const phrase = at.split(/[.,;:!?¿¡()«»“”„"、。，؛،؟–—]/)[0].split(" ").slice(0, 4).join(" ");
    link.href = "../" + address + (location.protocol == "file:" ? "index.html" : "") + (kind == "section" && phrase ? "#:~:text=" + encodeURIComponent(phrase).replace(/-/g, "%2D") : "");
    link.append(...marked(title, isFound));
    about.append(form.dataset[kind], ...(note ? [" · ", ...marked(note, isFound)] : []));
    words.append(before || whole.before ? "… " : "", ...marked(cut, isFound), after || whole.after ? " …" : "");
    about.className = "meta";
    head.append(link);
    item.append(head, about, words);
    return item;
  }

  // Results whose texts are loaded are shown a few at a time: the next when the reader comes to the last.
  const step = () => (Array.isArray(searchEntries) ? most : 8);
  async function results(found, from) {
    const items = await Promise.all(found.slice(from, from + step()).map(async ({ entry, isFound }) => result(await entry(), isFound)));
    const next = from + step();
    if (next < Math.min(found.length, most)) {
      new IntersectionObserver(async ([{ isIntersecting }], seen) => {
        if (!isIntersecting) return;
        seen.disconnect();
        items.at(-1).after(...(await results(found, next).catch(() => [])));
      }).observe(items.at(-1));
    }
    return items;
  }

  let asked = 0;
  async function look() {
    const query = form.q.value.trim(), number = ++asked;
    history.replaceState(null, "", query ? "?q=" + encodeURIComponent(query) : location.pathname);
    let found = [], shown = [], said = "";
    if (query) {
      try {
        found = await (await load())(query);
        shown = await results(found, 0);
        said = (found.length ? form.dataset.some : form.dataset.none).replace("#", found.length ? found.length.toLocaleString(language) : query);
      } catch {
        said = form.dataset.failed;
      }
    }
    if (number != asked) return; // the reader has typed on
    list.replaceChildren(...shown);
    status.textContent = said;
    instead.hidden = found.length > 0;
  }

  let pause;
  form.addEventListener("input", () => {
    clearTimeout(pause);
    pause = setTimeout(look, 150);
  });
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    clearTimeout(pause);
    look();
  });
  const begin = () => {
    form.q.value ||= new URLSearchParams(location.search).get("q") ?? "";
    if (form.q.value) look();
  };
  begin();
  // WebKit, gone back to a page that it has kept, empties the field then.
  addEventListener("pageshow", ({ persisted }) => persisted && setTimeout(begin));
})();
