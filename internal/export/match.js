// Finds the mentions in a text as internal/linker does, by the tables that it writes (tables.go): the words of all names with
// their endings, and the lists of words that a language's judgements need. A rule here has the name of the linker's. The constants
// with_… say what the tables hold; what they never need is left out when the script is made.
const matcher = ({ folds, ends, kinds, forms, rules: r }) => {
  const listed = {};
  const has = (list, word) => (listed[list] ??= new Set((r[list] ?? "").split(" "))).has(word);
  const endsWith = (list, word, least = 0) => (r[list] ?? "").split(" ").some((end) => end && word.length > end.length + least && word.endsWith(end));
  const [caseless, lower, capital, caps, mixed] = [0, 1, 2, 3, 4]; // shapes
  const [inflected, attributive, weak, feminine, detached, possessive] = [1, 2, 4, 8, 16, 32]; // derivations
  const [joined, spaces, hyphen, apart] = [0, 1, 2, 3]; // gaps

  // One spelling of a word.
  const letters = with_letters && new Map(r.letters);
  const normal = (word) => {
    word = word.normalize("NFKC").replace(/\p{Cf}/gu, "").replace(/[’‘ʼ′`׳]/g, "'").replace(/[״”“„]/g, '"');
    if (with_cyrillic) word = word.replace(/([а-яіїєґў])\u0301/gi, "$1");
    if (with_prefixes)
      word = word.replace(/[\u064b-\u065f\u0670\u0640\u06d6-\u06ed\u0610-\u061a]/g, "").replace(/[أإآٱ]/g, "ا").replace(/[ىی]/g, "ي").replace(/ک/g, "ك")
        .replace(/[٠-٩۰-۹]/g, (c) => c.codePointAt() & 15);
    return word;
  };
  const fold = (word) => {
    word = word.toLowerCase().replace(/i\u0307/g, "i").replace(/ß/g, "ss");
    if (with_bare) {
      const last = word.endsWith("é") ? "é" : "";
      word = (last ? word.slice(0, -1) : word).normalize("NFD").replace(/\p{Mn}/gu, "") + last;
    }
    return with_letters ? [...word].map((c) => letters.get(c) ?? c).join("") : word;
  };
  const shapeOf = (word) => {
    let up = 0, small = 0, count = 0, first;
    for (const c of word) {
      if (/[\p{Lu}\p{Lt}]/u.test(c)) up++, (first ??= capital);
      else if (/\p{Ll}/u.test(c)) small++, (first ??= lower);
      if (/[\p{L}\p{N}]/u.test(c)) count++;
    }
    return !up && !small ? caseless : !up ? lower : !small && count > 1 ? caps : up == 1 && first == capital ? capital : mixed;
  };
  const size = (word) => [...word].length;
  const undotted = (word) =>
    word.indexOf(".") > 0 && word.split(".").every((part) => /^(\p{L}|\p{Lu}.)$/u.test(part)) ? word.replaceAll(".", "") : word;
  const singular = (word) => { // NGOs
    const base = word.slice(0, -1);
    return word.endsWith("s") && base.length > 1 && (/^\d+$/.test(base) || shapeOf(base) == caps) && base;
  };
  const baseShape = (word) => shapeOf(singular(word) || word);
  const inflectedShape = (word) => {
    const at = word.search(/\p{Ll}/u);
    return at > 1 && shapeOf(word.slice(0, at)) == caps && shapeOf(word.slice(at)) == lower ? caps : baseShape(word);
  };
  const possessor = (word) => {
    const at = word.lastIndexOf("'"), ending = word.slice(at + 1), base = word.slice(0, at);
    if (at > 0 && (/^s$/i.test(ending) || ending && /^[ -~]*$/.test(base) && !/^[ -~]*$/.test(ending))) return base;
    const colon = with_colons && word.indexOf(":");
    return with_colons && colon > 1 && word.length - colon <= 6 && shapeOf(word.slice(colon + 1)) == lower && word.slice(0, colon);
  };

  // The words of names, with their inflections: kinds are lists of endings, each with the number of letters that it replaces.
  const words = new Map();
  const add = (word, id, derivation) => {
    const list = words.get(word) ?? [];
    if (!list.some((o) => o.id == id)) words.set(word, [...list, { id, derivation }]);
  };
  folds.forEach((word, id) => add(word, id, 0));
  folds.forEach((word, id) => {
    const letters = [...word];
    for (const group of kinds[ends[id]].split("|")) {
      const [derivation, list] = group.split(":");
      for (const end of list?.split(" ") ?? []) add(letters.slice(0, letters.length - end.charCodeAt() + 97).join("") + end.slice(1), id, +derivation);
    }
  });
  const known = new Map();
  const options = (word) => {
    if (known.has(word)) return known.get(word);
    const surface = normal(word), list = [];
    const put = (id, derivation, shape) => list.some((o) => o.id == id) || list.push({ id, derivation, shape });
    const whole = (word, derivation, exactly) => {
      for (const o of words.get(fold(word)) ?? [])
        if (!exactly || !o.derivation) put(o.id, derivation | o.derivation, o.derivation ? inflectedShape(word) : baseShape(word));
      if (!exactly && singular(word)) whole(singular(word), derivation | inflected, true);
    };
    if (surface) {
      whole(surface, 0);
      const base = possessor(surface), plain = undotted(surface);
      if (base) whole(base, possessive);
      if (plain != surface) whole(plain, 0, true);
      if (with_prefixes && !has("undetached", surface)) {
        for (const row of r.prefixes) {
          const [prefix, instead, least, short] = row;
          const rest = instead + surface.slice(prefix.length);
          if (surface.startsWith(prefix) && size(rest) - size(instead) >= least) whole(rest, detached | (size(rest) < short ? weak : 0));
        }
      }
    }
    known.set(word, list);
    return list;
  };

  // The names, as sequences of words.
  const root = { next: new Map(), forms: [] };
  forms.split(";").forEach((list, entity) => {
    const quiet = with_quiet && list[0] == "-", fixed = with_fixed && /^-?=/.test(list), names = list.replace(/^[-=]+/, "");
    for (const form of names ? names.split(",") : []) {
      let node = root;
      const own = form.split(" ").map((word) => {
        const id = parseInt(word.slice(1), 36), kind = word[0]; // what follows an apostrophe is no digit
        if (!node.next.has(id)) node.next.set(id, { next: new Map(), forms: [] });
        node = node.next.get(id);
        return { id, surface: with_cases && word.includes("'") && decodeURIComponent(word.split("'")[1]), readable: kind == "n", plural: kind == "p", strict: kind == "C" || kind == "M", shape: { x: caseless, l: lower, c: capital, C: capital, a: caps, n: caps, p: caps }[kind] ?? mixed };
      });
      node.forms.push({ entity, fixed, quiet, words: own });
    }
  });

  const letter = "\\p{L}[\\p{M}\\p{Cf}]*(?:[.:'’‘·‧](?=\\p{L}))?", digit = "\\p{Nd}[\\p{M}\\p{Cf}]*(?:[.,;'’‘٫٬](?=\\p{Nd}))?";
  const tokenPattern = new RegExp(`((?:${letter}|${digit}|_)+|[\\p{N}\\p{M}]+)|([\\s\\p{Cf}\\x85]+)|([-‐-–−·‧・־])|[^]`, "gu");

  return (text) => {
    const found = [];
    let T, from, to; // the tokens of a block, and the words that are judged
    const tokenize = (start, block) => {
      T = [];
      let before = apart;
      const push = (at, word, mark) => {
        T.push({ start: at, end: at + word.length, word, before, mark, options: options(word) });
        before = joined;
      };
      for (const m of block.matchAll(tokenPattern)) {
        let at = start + m.index, word = m[0];
        if (m[1]) {
          const elided = with_elisions && /^([^'’]+['’])(.+)$/s.exec(word);
          if (with_elisions && elided && has("elisions", elided[1].slice(0, -1).toLowerCase())) {
            push(at, elided[1]);
            at += elided[1].length;
            word = elided[2];
          }
          push(at, word);
        } else if (m[2]) before = before == joined ? spaces : before == hyphen ? apart : before;
        else if (m[3]) before = before == joined ? hyphen : apart;
        else if (options(word).length) push(at, word, true);
        else before = apart;
      }
    };
    const near = (i) => i > 0 && i < T.length && T[i].before != apart && !T[i].mark && !T[i - 1].mark;
    const shape = (i) => shapeOf(normal(T[i].word));
    const folded = (i) => normal(T[i].word).toLowerCase();
    const small = (i) => T[i].word.toLowerCase();
    const big = (s) => s >= capital;
    const named = (s) => s == capital || s == mixed;
    const startsSentence = (i) => {
      let k = i - 1;
      while (k >= 0 && T[k].mark) k--;
      if (k < 0) return true;
      const between = text.slice(T[k].end, T[i].start);
      if (/^\. *$/.test(between)) return size(T[k].word) > 1 && (shape(k) == caps || !has("honorifics", small(k)));
      return /[^\p{L}\p{N}\p{M}\s,-]/u.test(between);
    };
    const possessed = (i) => possessor(normal(T[i].word)) || /['’]$/.test(T[i].word);
    const shoutedAround = () => {
      let around = 0, loud = 0;
      for (let i = Math.max(0, from - 3); i < Math.min(T.length, to + 3); i++) {
        if (i >= from && i < to || T[i].mark) continue;
        const s = shape(i);
        if (s == caps && size(T[i].word) > 2) loud++, around++;
        else if (s && s != caps) around++;
      }
      return loud > 0 && loud * 2 >= around;
    };
    const ofName = () => near(to) && near(to + 1) && big(shape(to + 1)) && has("links", T[to].word);
    const partOfName = () => {
      if (shape(from) != capital) return false;
      const starts = startsSentence(from), before = near(from) && big(shape(from - 1));
      return !starts && before && !startsSentence(from - 1) || before && startsSentence(from - 1) && !starts && !has("particles", small(from - 1)) ||
        !starts && near(from) && near(from - 1) && has("links", T[from - 1].word) && big(shape(from - 2)) || near(to) && (big(shape(to)) || ofName());
    };
    const namedBefore = (proper) => {
      const i = from - 1;
      if (!near(from) || !big(shape(i)) || T[from].before != spaces || !named(shape(i)) || possessed(i)) return false;
      const before = small(i);
      if (has("honorifics", before) || has("weekdays", before) || with_nations && proper && before.length > 4 && endsWith("nations", before, -1)) return false;
      if (!startsSentence(i)) return true;
      return with_adjacent && !endsWith("openerEnds", before, 2) && !has("openers", before) && !has("particles", before);
    };
    const beginsName = () => near(to) && T[to].before == spaces && shape(to) == capital;
    const isDash = (at) => /[-\u2010\u2011]/.test(text[at - 1] ?? "");
    const compound = (f) => {
      const before = T[from].before == hyphen && isDash(T[from].start), after = to < T.length && T[to].before == hyphen && isDash(T[to].start);
      if (!before && !after || with_capitalNouns || f.words[0].shape >= caps) return true;
      return !before && (f.words.length > 1 || with_adjacent && !(to + 1 < T.length && T[to + 1].before == hyphen));
    };
    const isVerb = with_subjects && ((isInflected) => {
      if (!near(from) || T[from].before == hyphen) return false;
      const before = folded(from - 1), word = folded(from);
      if (with_participles && (has("perfects", before) || isInflected && has("auxiliaries", before)) && endsWith("participles", word, -1)) return true;
      if (!has("subjects", before)) return false;
      if (isInflected && with_adjacent) return !/(ed|ing)$/.test(word);
      return !with_verbEnds || endsWith("verbEnds", word, -1);
    });
    const isHomograph = with_homographs && ((w, isInflected) => {
      if (!has("homographs", folds[w.id]) || isInflected) return false;
      for (let i = from - 1; i >= Math.max(0, from - 2) && near(i + 1); i--) {
        if (has("articles", folded(i)) || possessed(i)) return false;
        if (has("common", folded(i))) return true;
      }
      return true;
    });
    const namedByAdjective = with_naming && (() =>
      near(from) && T[from].before == spaces && !startsSentence(from - 1) && shape(from - 1) == capital &&
      ["e", "en", "er", "em", "es"].some((end) => T[from - 1].word.endsWith(end) && endsWith("naming", small(from - 1).slice(0, -end.length), -1)));
    const isCommon = (word) => has("common", word) || has("particles", word);
    const capitalsFit = (f, w, o, i) => {
      if (w.shape == caps && o.shape == capital) return w.readable;
      if (w.shape == caps && o.shape != caps || w.strict && o.shape == lower) return false;
      if (o.shape != caps || w.shape == mixed || w.shape == caseless) return true;
      const word = normal(T[i].word);
      if (shapeOf(undotted(word)) != caps || size(word) > 6) return true;
      const isInflected = o.derivation & inflected;
      if (w.shape == caps) return !isInflected || w.plural;
      if (f.words.length > 1 || !isInflected && size(word) > 3 && !has("common", fold(word))) return true;
      [from, to] = [i, i + 1];
      return shoutedAround();
    };
    const plausible = (f, o) => {
      const w = f.words[0], isInflected = o.derivation & inflected, one = f.words.length == 1;
      if (!compound(f)) return false;
      if (!one) return true;
      if (with_capitalNouns) return !(with_naming && namedByAdjective());
      const surface = folds[w.id];
      switch (w.shape) {
        case caseless: return !(isInflected && surface[0] <= "9");
        case lower: return !partOfName() && !(has("particles", surface) && startsSentence(from)) && !(with_subjects && isVerb(isInflected)) && !(with_homographs && isHomograph(w, isInflected));
        case caps: return !(isCommon(surface) && shoutedAround());
        case capital:
          return shape(from) != capital || !namedBefore(w.strict) && (w.strict || !ofName()) &&
            !(isInflected && !with_inflectedNames && (has("weekdays", folded(from)) || beginsName())) && (w.strict || !beginsName());
      }
      return true;
    };
    const sameCase = with_cases && (({ surface }, word) => {
      if (!surface) return true;
      word = undotted(normal(word));
      const a = fold(word), b = fold(surface);
      let n = 0;
      while (n < a.length && a[n] == b[n]) n++;
      return word.slice(0, n) == surface.slice(0, n);
    });
    const fits = (f, path, i, end) => {
      let all = 0, differs = 0;
      for (const [k, o] of path.entries()) {
        const w = f.words[k], inside = k < path.length - 1;
        all |= o.derivation;
        if (!capitalsFit(f, w, o, i + k)) return 255;
        if (w.shape != o.shape) differs = 1;
        if (w.shape == caps && o.shape == capital) all |= 64;
        if (o.derivation & attributive && !inside || o.derivation & weak && path.length == 1 ) return 255;
      }
      [from, to] = [i, end];
      if (with_fixed && f.fixed && all & inflected || with_cases && !path.every((_, k) => sameCase(f.words[k], T[i + k].word))) return 255;
      if (with_determiners && all & feminine && path.length == 1 && !(from > 0 && T[from].before < hyphen && has("determiners", folded(from - 1)))) return 255;
      // The linker's order of derivations, the nearest first: possessive, detached, inflected, attributive, weak, feminine, acronym.
      return plausible(f, path[0]) ? ((all & possessive) >> 5 | (all & detached) >> 3 | (all & inflected) << 2 | (all & 14) << 2 | all & 64) << 1 | differs : 255;
    };
    const isCompound = (a, b) => {
      const small = (w) => shapeOf(w) == lower || shapeOf(w) == capital;
      if (!/^\p{L}+$/u.test(a)) return false;
      if (/^\d*$/.test(b)) return shapeOf(a) != lower && size(a) <= 3;
      return small(a) && small(b) && /^\p{L}{3,}$/u.test(b) && !/^re$/i.test(a) && (a.length > 1 || shapeOf(a) == lower);
    };
    const matchFrom = (i) => {
      let best = { last: 0 };
      const consider = (f, path, last) => {
        if (last < best.last) return;
        const rank = fits(f, path, i, last);
        if (rank == 255) return;
        if (last > best.last) best = { last, rank: 255, quiet: 255, entity: -1, rival: false };
        if (with_quiet && f.quiet) best.quiet = Math.min(best.quiet, rank);
        else if (rank < best.rank) Object.assign(best, { rank, entity: f.entity, rival: false });
        else if (rank == best.rank && f.entity != best.entity) best.rival = true;
      };
      const follow = (node, k, path) => {
        for (const o of T[k].options) {
          const next = node.next.get(o.id);
          if (!next) continue;
          for (const f of next.forms) consider(f, [...path, o], k + 1);
          if (k + 1 < T.length && T[k + 1].before != apart) follow(next, k + 1, [...path, o]);
        }
      };
      follow(root, i, []);
      const b = T[i + 1];
      if (b && !b.mark && b.before == hyphen && isDash(b.start) && isCompound(T[i].word, b.word))
        for (const o of options(T[i].word + b.word)) for (const f of root.next.get(o.id)?.forms ?? []) consider(f, [o], i + 2);
      return best;
    };
    let start = 0;
    for (const block of text.split("\n")) {
      tokenize(start, block);
      for (let i = 0; i < T.length; ) {
        const best = matchFrom(i);
        if (!best.last) {
          i++;
          continue;
        }
        const last = T[best.last - 1], stop = text[last.end] == "." && undotted(last.word) != last.word;
        if (!best.rival && best.entity >= 0 && best.rank >> 1 <= best.quiet >> 1) found.push({ start: T[i].start, end: last.end + stop, entity: best.entity });
        i = best.last;
      }
      start += block.length + 1;
    }
    return found;
  };
};
