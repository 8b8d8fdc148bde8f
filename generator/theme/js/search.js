/* The search of the site: reads the index that generator/exports/search writes, ranks as its query.py does, draws the
   header box and the finder. Nothing is fetched before a box is touched. Content only ever becomes text. */
(function () {
"use strict";

/* How the index is written: coding.py */
const ALPHABET = Array.from({ length: 94 }, (_, i) => String.fromCharCode(33 + i)).filter(c => !"\"&'<>\\".includes(c));
const VALUE = {};
ALPHABET.forEach((c, i) => { VALUE[c] = i; });
const ENDS = 56;
const MORE = ALPHABET.length - ENDS;
function numbersOf(text) {
  const found = [];
  let value = 0, scale = 1;
  for (let i = 0; i < text.length; i++) {
    const digit = VALUE[text[i]];
    if (digit < ENDS) {
      found.push(value + digit * scale);
      value = 0;
      scale = 1;
    } else {
      value += digit * scale;
      scale *= MORE;
    }
  }
  return found;
}

/* Normal forms: text.py */
const HAN = "\\u3007\\u3400-\\u9fff\\uf900-\\ufaff";
const RUNS = new RegExp("[" + HAN + "]+|[a-z]+|[0-9]+(?:\\.[0-9]+)?", "g");
const PAPER = /[[\u3014(\u3010\u3016{<\u3008\u300a\u300c] ?((?:19|20)[0-9]{2}) ?年? ?[\])}>\u3015\u3011\u3017\u3009\u300b\u300d] ?第? ?([0-9]{1,4})(?![0-9])(?: ?号)?文?|((?:19|20)[0-9]{2}) ?年? ?[-\u2014/第字]? ?([0-9]{1,4}) ?号文?|([发字函办]) ?((?:19|20)[0-9]{2}) ?年? ?[-\u2014/第字 ] ?([0-9]{1,4})(?![0-9])/g;
const UNIT = new RegExp("([0-9]+(?:\\.[0-9]+)?) ?(?:多|余|来)?(?:个(?=[" + HAN + "])|周(?=岁))?([" + HAN + "%])", "g");
const SPELLED = /([零〇一二两三四五六七八九十百千]+)(?:多|余|来)?(?=年|岁|周岁|月|个月|天|日|元|次|人|名|所|学时|课时|小时|公里|里|倍|项|学期|门|堂|节|篇|级|周|分钟|个)/g;
const PERCENT = /百分之([零〇一二两三四五六七八九十百]+|[0-9]+(?:\.[0-9]+)?)/g;
const DIGITS = { 零: 0, 〇: 0, 一: 1, 二: 2, 两: 2, 三: 3, 四: 4, 五: 5, 六: 6, 七: 7, 八: 8, 九: 9 };
const SCALES = { 十: 10, 百: 100, 千: 1000 };
const normal = text => text.normalize("NFKC").toLowerCase().replace(/([0-9]),(?=[0-9]{3})/g, "$1").replace(/\s+/g, " ").trim();
function spelled(numeral) {
  let total = 0, value = 0;
  for (const c of numeral)
    if (SCALES[c]) {
      total += (value || 1) * SCALES[c];
      value = 0;
    } else value = DIGITS[c];
  return total + value;
}
function papers(text) {
  const found = [];
  const rest = text.replace(PAPER, (all, a, b, c, d, before, e, f) => {
    found.push("#" + (a || c || e) + Number(b || d || f));
    return (before || "") + " ";
  });
  return [found, rest];
}
function counted(text) {
  const digits = text.replace(/半年/g, " 6月 ")
    .replace(PERCENT, (all, n) => " " + (/[0-9]/.test(n[0]) ? n : spelled(n)) + "% ")
    .replace(SPELLED, (all, n) => " " + spelled(n));
  const found = [];
  digits.replace(UNIT, (all, n, unit) => { found.push([n, n + unit]); });
  return found;
}
const unspelled = text => text.replace(SPELLED, (all, n) => n.length > 1 ? String(spelled(n)) : all);
const unnumbered = text => text.replace(UNIT, " ");
const runs = text => text.match(RUNS) || [];
const isHan = run => run[0] > "\u3000";
const word = w => w.length > 4 && w.endsWith("ies") ? w.slice(0, -3) + "y"
  : w.length > 3 && w.endsWith("s") && !w.endsWith("ss") ? w.slice(0, -1) : w;

/* A query taken apart: analysis.py */
const MOST_VARIANTS = 7;
const BY_PAIRS = [50, 100, 80, 65, 55];
function wordings(manifest) {
  const variants = new Map();
  function add(typed, weight, words) {
    typed = typed.replace(/^-+/, "");
    if (!variants.has(typed)) variants.set(typed, []);
    const list = variants.get(typed);
    for (const text of words)
      if (text !== typed && text[0] !== "-" && list.length < MOST_VARIANTS && !list.some(item => item[1] === text))
        list.push([weight, text]);
  }
  for (const line of manifest.names) {
    const words = line.split(" "), others = words.slice(1);
    add(words[0], 50, others);
    for (const other of others) {
      add(other, 85, words.slice(0, 1));
      add(other, 50, others);
    }
  }
  for (const line of manifest.ways) {
    const words = line.split(" ");
    add(words[0], 55, words.slice(1));
  }
  for (const line of manifest.equal) {
    const words = line.split(" ");
    words.forEach(typed => add(typed, 60, words));
  }
  return { variants: variants, dropped: new Set(manifest.drop.split(" ")), weak: manifest.weak };
}
function pairs(run) {
  if (!isHan(run)) return [word(run)];
  if (run.length === 1) return ["·" + run];
  return Array.from({ length: run.length - 1 }, (_, i) => run.substr(i, 2));
}
function bigrams(text) {
  if (text.length === 1) return ["·" + text];
  return counted(text).map(item => item[1]).concat(...runs(unnumbered(text)).map(pairs));
}
const group = (weight, variants, counts, at) => ({ weight, variants, counts: counts !== false, at: at === undefined ? -1 : at, words: [] });
function longest(run, at, known) {
  for (let end = Math.min(run.length, at + 12); end > at; end--) {
    const piece = run.slice(at, end);
    if (known.variants.has(piece) || known.dropped.has(piece)) return piece;
  }
  return "";
}
function loosePairs(run, start, known, alone) {
  if (run.length === 1) return alone && !known.weak.includes(run) ? [group(40, [[100, ["·" + run]]], false)] : [];
  const found = [];
  pairs(run).forEach((pair, i) => {
    const few = known.weak.includes(pair[0]) + known.weak.includes(pair[1]);
    if (few < 2) found.push(group(few ? 40 : 100, [[100, [pair]]], !few, start + i));
  });
  return found;
}
function hanGroups(run, start, known) {
  const found = [];
  let border = -1, loose = 0, at = 0;
  function bordered(place) {
    if (border !== place || !place) return;
    const pair = run.substr(place - 1, 2);
    const weak = known.weak.includes(pair[0]) || known.weak.includes(pair[1]);
    found.push(group(weak ? 20 : 50, [[100, [pair]]], false, start + place - 1));
  }
  while (at <= run.length) {
    const piece = at < run.length ? longest(run, at, known) : "";
    if (!piece && at < run.length) {
      at++;
      continue;
    }
    if (loose < at) {
      bordered(loose);
      found.push(...loosePairs(run.slice(loose, at), start + loose, known, border !== loose && !known.variants.has(piece)));
      border = at;
    }
    if (!piece) break;
    if (known.variants.has(piece)) {
      bordered(at);
      const others = known.variants.get(piece);
      const made = group(BY_PAIRS[Math.min(piece.length - 1, 4)],
        [[100, bigrams(piece)]].concat(others.map(item => [item[0], bigrams(item[1])])));
      made.words = [piece].concat(others.map(item => item[1]));
      found.push(made);
      border = at + piece.length;
    }
    at += piece.length;
    loose = at;
  }
  return found;
}
function groupsOf(text, known) {
  let found = [];
  const parts = papers(text);
  parts[0].forEach(token => found.push(group(400, [[100, [token]]])));
  let rest = parts[1];
  counted(rest).forEach(item => found.push(group(100, [[100, [item[1]]], [60, [item[0]]]], rest.includes(item[0]))));
  rest = unnumbered(unspelled(rest));
  let start = 0;
  for (const run of runs(rest))
    if (isHan(run)) {
      const here = hanGroups(run, start, known);
      found.push(...(here.length ? here : loosePairs(run, start, known, true)));
      start += run.length + 1;
    } else if (/^[0-9]/.test(run)) found.push(group(100, [[100, [run]]]));
  if (text.length === 1 && isHan(text)) found = [group(100, [[100, ["·" + text]]])];
  return [found, rest.match(/[a-z]+(?:[ '][a-z]+)*/g) || []];
}

/* Pinyin and misspelt words: sounds.py */
const alike = sound => sound.replace(/([zcs])h|n(g)/g, (all, c) => c || "n");
function Sounds(content) {
  const words = content.words.match(/../g) || [];
  const readings = new Map();
  const rank = new Map(words.map((w, i) => [w, i]));
  const tables = new Map();
  function add(written) {
    const before = new Set(readings.keys());
    written.replace(/([a-z]+)([^a-z ]+)/g, (all, sound, characters) => {
      for (const c of characters)
        if (!before.has(c)) {
          if (!readings.has(c)) readings.set(c, []);
          readings.get(c).push(sound);
        }
    });
  }
  function table(key) {
    if (tables.has(key)) return tables.get(key);
    const found = new Map();
    for (const w of words) {
      const names = new Set();
      for (const a of readings.get(w[0])) for (const b of readings.get(w[1])) names.add(key(a, b));
      names.forEach(name => {
        if (!found.has(name)) found.set(name, []);
        found.get(name).push(w);
      });
    }
    tables.set(key, found);
    return found;
  }
  const exactly = (a, b) => a + " " + b;
  const nearly = (a, b) => alike(a) + " " + alike(b);
  const initially = (a, b) => a[0] + b[0];
  add(content.sounds);
  const syllables = new Set([].concat(...readings.values()));

  function split(letters) {
    const best = [[0, 0, []]];
    for (let end = 1; end <= letters.length; end++) {
      best.push(null);
      for (let start = Math.max(0, end - 6); start < end; start++) {
        const before = best[start], syllable = letters.slice(start, end);
        if (!before || !syllables.has(syllable)) continue;
        const last = before[2][before[2].length - 1];
        const hits = before[0] + (last && table(exactly).has(last + " " + syllable) ? 1 : 0);
        const here = best[end];
        if (!here || hits > here[0] || (hits === here[0] && before[1] + 1 < here[1]))
          best[end] = [hits, before[1] + 1, before[2].concat(syllable)];
      }
    }
    return best[letters.length] ? best[letters.length][2] : [];
  }
  const place = w => Math.max(...pairs(w).map(pair => rank.get(pair)));
  function initials(letters) {
    if (letters.length < 2 || letters.length > 8) return [];
    let chains = table(initially).get(letters.slice(0, 2)) || [];
    for (let at = 1; at < letters.length - 1; at++) {
      const next = table(initially).get(letters.substr(at, 2)) || [];
      chains = [].concat(...chains.map(w => next.filter(pair => pair[0] === w[w.length - 1]).map(pair => w + pair[1])));
    }
    const scored = Array.from(new Set(chains)).map(w => [place(w), w])
      .sort((a, b) => a[0] - b[0] || (a[1] < b[1] ? -1 : 1)).slice(0, 6);
    return scored.length ? [group(100 * (letters.length - 1), scored.map(item => [90, pairs(item[1])]))] : [];
  }
  return {
    words, hears: pair => readings.has(pair[0]) && readings.has(pair[1]), add: more => add(more.sounds),
    typed(chain) {
      const found = [], said = [];
      chain.split(/[ ']/).forEach(part => {
        const parts = split(part);
        if (parts.length) said.push(...parts);
        else found.push(...initials(part));
      });
      for (let i = 1; i < said.length; i++) {
        const like = (table(exactly).get(said[i - 1] + " " + said[i]) || []).slice(0, 4);
        if (like.length) found.push(group(100, like.map(pair => [90, [pair]])));
      }
      return found;
    },
    corrected(pair, covered, sure) {
      const first = readings.get(pair[0]) || [""], second = readings.get(pair[1]) || [""];
      for (const [key, share] of [[exactly, 80], [nearly, 60]]) {
        const names = new Set();
        for (const a of first) for (const b of second) names.add(key(a, b));
        const like = [].concat(...Array.from(names).map(name => table(key).get(name) || [])).slice(0, 4);
        if (like.length) return like.map(w => [share, [w]]);
        if (!sure) return [];
      }
      return words.filter(w => (covered[0] && w[0] === pair[0]) || (covered[1] && w[1] === pair[1])).slice(0, 3)
        .map(w => [35, [w]]);
    },
  };
}

/* The index, read shard by shard: query.py. load(path) → promise of what the shard holds. */
function Engine(load) {
  const cache = new Map(), lists = new Map();
  let opened;
  function open() {
    if (!opened) {
      opened = load("index.js").then(manifest => {
        const starts = manifest.starts.split(" ");
        return { manifest, starts, known: wordings(manifest) };
      });
      opened.catch(() => { opened = null; });
    }
    return opened;
  }
  async function shard(key) {
    const version = (await open()).manifest.version;
    if (!cache.has(key)) {
      const coming = load(version + "/" + key + ".js");
      cache.set(key, coming);
      coming.catch(() => cache.delete(key));
    }
    return cache.get(key);
  }
  function home(token, starts) {
    let low = 0, high = starts.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (starts[middle] <= token) low = middle + 1;
      else high = middle;
    }
    return low - 1;
  }
  /* Brings the postings of tokens here; afterwards lists has them: [weight, unit, level, unit, level …]. */
  async function fetchTokens(tokens) {
    const starts = (await open()).starts;
    const wanted = tokens.filter(token => !lists.has(token));
    await Promise.all(wanted.map(async token => {
      const number = home(token, starts);
      const written = number < 0 ? "" : (await shard("p" + number))[token];
      const flat = written ? numbersOf(written) : [0];
      for (let i = 1, last = -1; i < flat.length; i += 2) flat[i] = last += flat[i] + 1;
      lists.set(token, flat);
    }));
  }
  const tokensOf = groups => [].concat(...groups.map(g => [].concat(...g.variants.map(v => v[1]))));
  const first = g => g.variants[0][1][0];
  const rarity = token => lists.get(token)[0];
  function uncovered(groups) {
    const loose = groups.filter(g => g.at >= 0);
    const here = new Set(loose.filter(g => rarity(first(g))).map(g => g.at));
    return loose.filter(g => !here.has(g.at)).map(g => [g, [here.has(g.at - 1), here.has(g.at + 1)]]);
  }
  async function analysed(query) {
    const { known } = await open();
    const text = Array.from(normal(query)).slice(0, 120).join("");
    let [found, latin] = groupsOf(text, known);
    await fetchTokens(tokensOf(found));
    const strange = uncovered(found).some(([g, c]) => isHan(first(g)) && !(c[0] && c[1]))
      || found.some(g => first(g)[0] === "·" && !rarity(first(g)));
    if (strange) {
      const trad = await shard("trad");
      const table = new Map();
      Array.from(trad.from).forEach((c, i) => table.set(c, trad.to[i]));
      const wider = { dropped: known.dropped, weak: known.weak, variants: new Map(known.variants) };
      trad.ways.forEach(line => {
        const [typed, meant] = line.split(" ");
        wider.variants.set(typed, (wider.variants.get(typed) || []).concat([[90, meant]]));
      });
      [found, latin] = groupsOf(Array.from(text).map(c => table.get(c) || c).join(""), wider);
      await fetchTokens(tokensOf(found));
    }
    for (const chain of latin) {
      const parts = chain.split(/[ ']/);
      await fetchTokens(parts.map(word));
      parts.filter(p => rarity(word(p))).forEach(p => found.push(group(100, [[100, [word(p)]]])));
      const rest = parts.filter(p => !rarity(word(p)));
      if (!rest.length) continue;
      const said = Sounds.of(await shard("pinyin")).typed(rest.join(" "));
      found.push(...(said.length ? said : rest.map(p => group(100, [[100, [word(p)]]]))));
    }
    await fetchTokens(tokensOf(found));
    const sure = tokensOf(found).some(token => rarity(token));
    for (const [g, covered] of uncovered(found)) {
      const pair = first(g);
      if (covered[0] && covered[1]) g.counts = false;
      else if (g.counts && isHan(pair)) {
        const sounds = Sounds.of(await shard("pinyin"));
        if (!sounds.hears(pair)) sounds.add(await shard("sounds"));
        g.variants.push(...sounds.corrected(pair, covered, sure));
      }
    }
    await fetchTokens(tokensOf(found));
    return found;
  }
  Sounds.of = content => content.read || (content.read = Sounds(content));

  /* The hits, best first, ties in corpus order; near: even the best is only something near. */
  async function search(query, exact) {
    const { manifest } = await open();
    const groups = await analysed(query);
    if (exact) groups.forEach(g => { g.variants.length = 1; });
    const size = manifest.units;
    const total = new Float64Array(size), cover = new Float64Array(size);
    const score = new Int32Array(size), share = new Int32Array(size);
    const best = new Float64Array(size), most = new Int32Array(size);
    const touched = new Set();
    let whole = 0;
    for (const g of groups) {
      const here = new Set();
      let usual = 0;
      g.variants.forEach(([weight, tokens], number) => {
        const flats = tokens.map(token => lists.get(token));
        const all = flats.reduce((sum, flat) => sum + (flat[0] || manifest.rarest), 0);
        if (!number) usual = all;
        const now = [];
        for (const flat of flats)
          for (let i = 1; i < flat.length; i += 2) {
            const unit = flat[i];
            if (!share[unit]) now.push(unit);
            score[unit] += flat[0] * flat[i + 1];
            share[unit] += flat[0];
          }
        for (const unit of now) {
          best[unit] = Math.max(best[unit], Math.floor(score[unit] * weight * usual / (Math.max(all, usual) * 100)));
          most[unit] = Math.max(most[unit], Math.floor(share[unit] * weight / all));
          score[unit] = share[unit] = 0;
          here.add(unit);
        }
      });
      if (g.counts) whole += usual;
      here.forEach(unit => {
        touched.add(unit);
        total[unit] += Math.floor(g.weight * best[unit] / 100);
        if (g.counts) cover[unit] += usual * most[unit];
        best[unit] = most[unit] = 0;
      });
    }
    const ranked = Array.from(touched).map(unit => {
      const part = whole ? Math.floor(cover[unit] / whole) : 100;
      const kept = Math.floor(total[unit] * (40 + Math.floor(60 * part / 100)) / 100);
      return { n: unit, score: Math.floor(kept * kind(manifest, unit)[2] / 100), part };
    }).sort((a, b) => b.score - a.score || a.n - b.n);
    const top = ranked.length ? ranked[0].score : 0;
    return {
      hits: ranked.filter(hit => hit.score > 0 && hit.score * 100 >= top * 30),
      near: ranked.length > 0 && Math.max(...ranked.slice(0, 3).map(hit => hit.part)) < 45,
      groups,
    };
  }
  function kind(manifest, unit) {
    let left = unit;
    for (const item of manifest.kinds) {
      if (left < item[1]) return item;
      left -= item[1];
    }
    return ["", 0, 0];
  }
  /* What results show, in the order of the units asked for. */
  async function cards(units) {
    const { manifest } = await open();
    return Promise.all(units.map(async unit => {
      const c = (await shard("d" + Math.floor(unit / manifest.block)))[unit % manifest.block];
      return { n: unit, sort: kind(manifest, unit)[0], url: c[0], title: c[1], standing: c[2], kind: c[3], hedge: c[4],
        dues: c[5], marks: c[6], passages: c[7] };
    }));
  }
  /* Facet: key and label of its values, and for every unit the places of its values among them. */
  async function facet(name) {
    const column = await shard("f-" + name);
    if (!column.sorted) {
      column.parts = column.sets.map(numbersOf);
      column.sorted = numbersOf(column.column);
    }
    return { label: column.label, values: column.values, of: unit => column.parts[column.sorted[unit]] };
  }
  /* Tokens that matched, with how much they say: what a passage is chosen and marked by. */
  function needles(groups) {
    const found = new Map();
    groups.forEach(g => g.variants.forEach(([weight, tokens]) => tokens.forEach(token => {
      const text = token.replace(/^·/, "").replace(/^([0-9.]+).$/, "$1");
      if (token[0] !== "#" && rarity(token) && g.weight > 20 && (text.length > 1 || groups.length === 1))
        found.set(text, Math.max(found.get(text) || 0, rarity(token) * weight));
    })));
    return found;
  }
  return { open, search, cards, facet, needles, shard, forget() { opened = null; cache.clear(); lists.clear(); } };
}

if (typeof document === "undefined") {
  globalThis.portalEngine = Engine;
  return;
}
/*FACES*/
})();
