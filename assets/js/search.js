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
  const plain = (word) =>
    word.normalize("NFKD").replace(/[\u0300-\u036f\u0640\u064b-\u065f]/g, "").toLocaleLowerCase(language)
      .replace(/['’]s$/, "").replace(/^[وفبك]?ال(?=\p{L}{2})/u, ""); // the English genitive, the Arabic article

  // The index is loaded and made when the first words are looked for.
  let index;
  const load = () =>
    (index ??= new Promise((resolve, reject) => {
      const script = document.createElement("script");
      script.src = "index.js";
      script.onload = () => resolve(build(searchEntries));
      script.onerror = () => reject((index = undefined));
      document.head.append(script);
    }));

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
      return [...found.filter(isMeant), ...found.filter((it) => !isMeant(it))].map(({ id, terms }) => ({ ...entries[id], terms }));
    };
  }

  // What is shown of a text: its beginning, or where the first found word stands.
  function extract(text, terms) {
    const all = words(text), first = Math.max(0, all.findIndex(({ word }) => terms.includes(plain(word))));
    const from = first > 12 ? all[first - 8].index : 0, to = all[first + 24]?.index ?? text.length;
    return { cut: text.slice(from, to).trim(), before: from > 0, after: to < text.length, at: text.slice(all[first]?.index ?? 0) };
  }

  // The text with the found words marked.
  function marked(text, terms) {
    const parts = [];
    let end = 0;
    for (const { word, index } of words(text)) {
      if (!terms.includes(plain(word))) continue;
      const mark = document.createElement("mark");
      mark.textContent = word;
      parts.push(text.slice(end, index), mark);
      end = index + word.length;
    }
    return [...parts, text.slice(end)];
  }

  function result({ kind, title, address, note, text, terms }) {
    const { cut, before, after, at } = extract(text, terms);
    const [item, head, link, about, words] = ["li", "h2", "a", "p", "p"].map((tag) => document.createElement(tag));
    // A browser that can opens the page at the words.
    const phrase = at.split(/[.,;:!?¿¡()«»“”„"、。，؛،؟–—]/)[0].split(" ").slice(0, 4).join(" ");
    link.href = "../" + address + (location.protocol == "file:" ? "index.html" : "") + (kind == "section" && phrase ? "#:~:text=" + encodeURIComponent(phrase).replace(/-/g, "%2D") : "");
    link.append(...marked(title, terms));
    about.append(form.dataset[kind], ...(note ? [" · ", ...marked(note, terms)] : []));
    words.append(before ? "… " : "", ...marked(cut, terms), after ? " …" : "");
    about.className = "meta";
    head.append(link);
    item.append(head, about, words);
    return item;
  }

  let asked = 0;
  async function look() {
    const query = form.q.value.trim(), number = ++asked;
    history.replaceState(null, "", query ? "?q=" + encodeURIComponent(query) : location.pathname);
    let found = [], said = "";
    if (query) {
      try {
        found = (await load())(query);
        said = (found.length ? form.dataset.some : form.dataset.none).replace("#", found.length ? found.length.toLocaleString(language) : query);
      } catch {
        said = form.dataset.failed;
      }
    }
    if (number != asked) return; // the reader has typed on
    list.replaceChildren(...found.slice(0, most).map(result));
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
