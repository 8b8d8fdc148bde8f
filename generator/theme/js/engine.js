/* Reads the index of generator/exports/search, ranks as its query.py does. Content only ever becomes text. */
(function () {
"use strict";

/* coding.py */
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

const floor = Math.floor;

/* text.py */
const IS = {};
const DIGITS = "零一二三四五六七八九";
const SCALES = { 十: 10, 百: 100, 千: 1000 };
const normal = text => text.normalize("NFKC").toLowerCase().replace(/([0-9]),(?=[0-9]{3})/g, "$1").replace(/\s+/g, " ").trim();
function spelled(numeral) {
  let total = 0, value = 0;
  for (const c of numeral)
    if (SCALES[c]) {
      total += (value || 1) * SCALES[c];
      value = 0;
    } else value = c === "两" ? 2 : Math.max(0, DIGITS.indexOf(c));
  return total + value;
}
function papers(text) {
  const found = [];
  const rest = text.replace(IS.paper, (all, a, b, c, d, before, e, f) => {
    found.push("#" + (a || c || e) + Number(b || d || f));
    return (before || "") + " ";
  });
  return [found, rest];
}
const percents = text => text.replace(IS.percent, (all, n) => " " + (/[0-9]/.test(n[0]) ? n : spelled(n)) + "% ");
function counted(text) {
  const digits = percents(text.replace(/半年/g, " 6月 "))
    .replace(IS.spelled, (all, n) => " " + spelled(n));
  const found = [];
  digits.replace(IS.unit, (all, n, unit) => { found.push([n, n + unit]); });
  return found;
}
const unspelled = text => percents(text).replace(IS.spelled, (all, n) => n.length > 1 ? String(spelled(n)) : all);
const unnumbered = text => text.replace(IS.unit, " ");
const runs = text => text.match(IS.runs) || [];
const isHan = run => run[0] > "\u3000";
const listed = (map, key) => map.get(key) || map.set(key, []).get(key);
const flat = lists => [].concat(...lists);
const word = w => w.length > 4 && w.endsWith("ies") ? w.slice(0, -3) + "y"
  : w.length > 3 && w.endsWith("s") && !w.endsWith("ss") ? w.slice(0, -1) : w;

/* analysis.py */
const pairwise = list => list.slice(1).map((item, i) => [list[i], item]);
const BY_PAIRS = [50, 100, 80, 65, 55];
const kept = (piece, known) => known.words.has(piece) || known.ways.has(piece);
const looked = (piece, known) => known.words.has(piece) ? ["=" + piece] : bigrams(piece);
const grams = w => pairwise([...w]).map(pair => pair.join(""));
function pairs(run) {
  if (!isHan(run)) return [word(run)];
  if (run.length === 1) return ["·" + run];
  return grams(run);
}
function bigrams(text) {
  if (text.length === 1) return ["·" + text];
  return counted(text).map(item => item[1]).concat(...runs(unnumbered(text)).map(pairs));
}
function english(parts, at, phrases, dropped) {
  for (let length = Math.min(4, parts.length - at); length; length--) {
    const phrase = parts.slice(at, at + length).map(word), name = phrase.join("-");
    if (phrases.has(name) || dropped.has(name)) return phrase;
  }
  return [];
}
const group = (weight, variants, counts, at) => ({ weight, variants, counts: counts !== false, at: at === undefined ? -1 : at });
function longest(run, at, known) {
  for (let end = Math.min(run.length, at + 12); end > at; end--) {
    const piece = run.slice(at, end);
    if (kept(piece, known) || known.dropped.has(piece)) return piece;
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
    if (!known.weak.includes(pair[0]) && !known.weak.includes(pair[1]))
      found.push(group(50, [[100, [pair]]], false, start + place - 1));
  }
  while (at <= run.length) {
    const piece = at < run.length ? longest(run, at, known) : "";
    if (!piece && at < run.length) {
      at++;
      continue;
    }
    if (loose < at) {
      bordered(loose);
      found.push(...loosePairs(run.slice(loose, at), start + loose, known, border !== loose && !kept(piece, known)));
      border = at;
    }
    if (!piece) break;
    if (kept(piece, known)) {
      bordered(at);
      const variants = [[100, looked(piece, known)]];
      if (known.ways.has(piece)) variants.push([90, looked(known.ways.get(piece), known)]);
      found.push(group(BY_PAIRS[Math.min(piece.length - 1, 4)], variants));
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
  if (found.length > 12) found = found.filter(g => g.counts);
  return [found, rest.match(/[a-z]+(?:[ '][a-z]+)*/g) || []];
}

/* sounds.py; need(keys) promises their entries, entry(key) has them then */
const alike = sound => sound.replace(/([zcs])h|n(g)/g, (all, c) => c || "n");
const soundKey = (a, b) => "~" + alike(a) + "-" + alike(b);
const listOf = text => text.split(" ").filter(Boolean);
const twos = text => (text || "").match(/../g) || [];
function ofSound(written) {
  const found = new Map();
  written.replace(/([a-z-]+)([^a-z -]+)/g, (all, sound, words) => { found.set(sound, twos(words)); });
  return found;
}
function splits(letters, syllables) {
  const ways = [[[]]];
  for (let end = 1; end <= letters.length; end++) {
    const here = [];
    for (let start = Math.max(0, end - 6); start < end; start++)
      if (syllables.has(letters.slice(start, end))) ways[start].forEach(way => here.push(way.concat(letters.slice(start, end))));
    ways.push(here.sort((a, b) => a.length - b.length).slice(0, 3));
  }
  return letters ? ways[letters.length] : [];
}
function chained(lists) {
  let found = [];
  lists.forEach((list, number) => {
    const next = list.filter(w => w.length === 2).map((w, at) => [at, w]);
    found = (!number ? next : flat(found.map(([place, w]) => next.filter(([, pair]) => pair[0] === w[w.length - 1])
      .map(([at, pair]) => [Math.max(place, at), w + pair[1]])))).sort((a, b) => a[0] - b[0] || (a[1] < b[1] ? -1 : 1)).slice(0, 200);
  });
  return found.map(item => item[1]);
}
function linked(lists) {
  return lists.map((list, at) => {
    const before = (lists[at - 1] || []).map(w => w[1]), after = (lists[at + 1] || []).map(w => w[0]);
    const fitting = list.filter(w => (!before.length || before.includes(w[0])) && (!after.length || after.includes(w[1])));
    return fitting.length ? fitting : list;
  });
}
function Sounds(need, entry, syllables) {
  const exactly = way => pairwise(way).map(pair => ofSound(entry(soundKey(...pair))).get(pair.join("-")) || []);
  const ways = letters => splits(letters, syllables);
  const whole = part => (ways(part).length ? "~~" : "~") + part;
  const keysOf = way => pairwise(way).map(pair => soundKey(...pair));
  function split(letters) {
    const strange = way => exactly(way).filter(list => !list.length).length;
    return ways(letters).sort((a, b) => strange(a) - strange(b) || a.length - b.length)[0] || [];
  }
  async function initials(letters, known) {
    if (letters.length < 2 || letters.length > 8) return [];
    await need(["~" + letters]);
    let like = listOf(entry("~" + letters));
    if (!like.length) {
      const keys = grams(letters).map(two => "~" + two);
      await need(keys);
      like = chained(keys.map(key => listOf(entry(key))));
    }
    like = like.slice(0, 5);
    return like.length ? [group(100 * (letters.length - 1), like.map(w => [90, looked(w, known)]))] : [];
  }
  async function spoken(said, known) {
    const key = "~~" + said.join("");
    await need([key]);
    const words = said.length ? listOf(entry(key)) : [];
    if (words.length) return [group(100 * (said.length - 1), words.map(w => [90, looked(w, known)]))];
    await need(keysOf(said));
    return linked(exactly(said)).filter(list => list.length)
      .map(list => group(100, list.slice(0, 3).map(w => [90, [w]])));
  }
  return {
    whole,
    async typed(chain, known) {
      const found = [], parts = chain.split(/[ ']/), letters = [];
      const joined = (at, end) => parts.slice(at, end).join("");
      const ends = at => [4, 3, 2].map(length => at + length).filter(end => end <= parts.length);
      let single = [];
      await need(parts.map(whole).concat(flat(parts.map((part, at) => ends(at).map(end => "~~" + joined(at, end))))));
      for (let at = 0, end; at < parts.length; at = end) {
        end = ends(at).find(place => entry("~~" + joined(at, place))) || at + 1;
        letters.push(joined(at, end));
      }
      await need(flat(letters.filter(part => !entry(whole(part))).map(part => [].concat(...ways(part).map(keysOf)))));
      for (const part of letters) {
        const said = entry("~~" + part) ? ways(part)[0] : split(part);
        if (said.length === 1) {
          single.push(...said);
          continue;
        }
        found.push(...await spoken(single, known), ...await (said.length ? spoken(said, known) : initials(part, known)));
        single = [];
      }
      return found.concat(await spoken(single, known));
    },
    async corrected(pair, covered, sure) {
      const keys = [...pair].map(c => "~" + c);
      await need(keys);
      const [one, two] = keys.map(key => entry(key).split(" "));
      const both = one[0] && two[0] ? flat(one[0].split("-").map(a => two[0].split("-").map(b => [a, b]))) : [];
      await need(both.map(said => soundKey(...said)));
      const exact = new Set(), near = new Set();
      both.forEach(([a, b]) => ofSound(entry(soundKey(a, b))).forEach((like, sound) => {
        like.forEach(w => (sound === a + "-" + b ? exact : near).add(w));
      }));
      const kept = (list, share) => [...list].slice(0, 3).map(w => [share, [w]]);
      if (exact.size || !sure) return kept(exact, 80);
      if (near.size) return kept(near, 60);
      return kept(new Set((covered[0] ? twos(one[1]) : []).concat(covered[1] ? twos(two[2]) : [])), 35);
    },
  };
}

/* query.py; load(path) promises what the shard holds */
function Engine(load) {
  const cache = new Map(), entries = new Map(), lists = new Map();
  let opened;
  function open() {
    if (!opened) {
      opened = load("index.js").then(manifest => {
        const { patterns, traditional } = manifest, listed = name => new Set(manifest[name].split(" "));
        Object.keys(patterns).forEach(key => { IS[key] = new RegExp(patterns[key], "g"); });
        return {
          manifest, starts: manifest.starts.split(" "),
          known: { words: listed("known"), dropped: listed("drop"), weak: manifest.weak, ways: new Map() },
          table: new Map([...traditional.from].map((c, i) => [c, traditional.to[i]])),
          sounds: Sounds(need, entry, listed("syllables")),
          ways: new Map(traditional.ways.map(way => way.split(" "))),
        };
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
  const entry = key => entries.get(key) || "";
  async function need(keys) {
    const starts = (await open()).starts;
    await Promise.all(keys.filter(key => !entries.has(key)).map(async key => {
      const number = home(key, starts);
      entries.set(key, number < 0 ? "" : (await shard("p" + number))[key] || "");
    }));
  }
  /* [weight, unit, level, unit, level …], for =word [weight, unit, step, share …] */
  function list(token) {
    if (!lists.has(token)) {
      const l = entry(token) ? numbersOf(entry(token).split(" ")[0]) : [0];
      const wide = token[0] === "=" ? 3 : 2;
      for (let i = 1, last = -1; i < l.length; i += wide) l[i] = last += l[i] + 1;
      lists.set(token, l);
    }
    return lists.get(token);
  }
  const tokensOf = groups => flat(flat(groups.map(g => g.variants)).map(v => v[1]));
  const first = g => g.variants[0][1][0];
  const rarity = token => list(token)[0];
  function uncovered(groups) {
    const loose = groups.filter(g => g.at >= 0);
    const here = new Set(loose.filter(g => rarity(first(g))).map(g => g.at));
    return loose.filter(g => !here.has(g.at)).map(g => [g, [here.has(g.at - 1), here.has(g.at + 1)]]);
  }
  async function analysed(query) {
    const { known, table, ways, sounds } = await open();
    const typed = [...normal(query)].slice(0, 120), text = typed.map(c => table.get(c) || c).join("");
    const [found, latin] = groupsOf(text, text === typed.join("") ? known : Object.assign({}, known, { ways }));
    await need(tokensOf(found));
    for (const chain of latin) {
      const parts = chain.split(/[ ']/), rest = [];
      /* What sounds.typed will ask for, at once: unless it looks English. */
      const keys = parts.map(sounds.whole);
      const foreign = keys.some(key => key[1] !== "~");
      await need(parts.map(word).concat(keys.filter(key => key[1] === "~" || !/[aeiou]/.test(key)), foreign ? "~~" : []));
      const other = foreign || parts.some(p => rarity(word(p)));
      if (other) await need(["~~"]);
      const phrases = new Set(other ? listOf(entry("~~")) : []);
      for (let at = 0; at < parts.length;) {
        const phrase = english(parts, at, phrases, known.dropped);
        at += phrase.length || 1;
        const name = phrase.join("-"), one = word(parts[at - 1]);
        if (phrase.length) {
          if (phrases.has(name)) found.push(group(100, [[100, ["=" + name]]]));
        } else if (rarity(one)) found.push(group(100, [[100, [one]]]));
        else rest.push(parts[at - 1]);
      }
      if (!rest.length) continue;
      const said = await sounds.typed(rest.join(" "), known);
      found.push(...(said.length ? said : rest.map(p => group(100, [[100, [word(p)]]]))));
    }
    await need(tokensOf(found));
    const sure = tokensOf(found).some(token => rarity(token));
    const loose = uncovered(found);
    await Promise.all(loose.map(async ([g, covered]) => {
      if (covered[0] && covered[1]) {
        g.counts = false;
        return;
      }
      const weak = c => known.weak.includes(c), pair = [...first(g)], some = pair.some(weak);
      if (some) g.counts = covered.some((has, i) => !has && !weak(pair[i]));
      if (g.counts && isHan(first(g)) && loose.length <= 4) {
        g.guessed = true;
        g.variants.push(...await sounds.corrected(first(g), covered, sure && !some));
      }
    }));
    await need(tokensOf(found));
    return found;
  }

  async function search(query, exact) {
    const { manifest } = await open();
    const groups = await analysed(query);
    if (exact) {
      groups.forEach(g => { g.variants = [[100, flat(g.variants[0][1].map(token => token[0] === "=" ? bigrams(token.slice(1)) : [token]))]]; });
      await need(tokensOf(groups));
    }
    const size = manifest.units;
    const total = new Float64Array(size), cover = new Float64Array(size);
    const score = new Int32Array(size), share = new Int32Array(size);
    const best = new Float64Array(size), most = new Int32Array(size);
    const touched = new Set();
    let whole = 0;
    for (const g of groups) {
      const here = new Set();
      let usual = 0;
      g.variants.forEach(([weight, tokens]) => {
        const found = tokens.map(list);
        if (tokens[0][0] === "=") {
          const l = found[0];
          usual = usual || l[0];
          for (let i = 1; i < l.length; i += 3) {
            const unit = l[i];
            best[unit] = Math.max(best[unit], floor(l[0] * l[i + 1] * 15 * weight * usual / (55 * Math.max(l[0], usual) * 100)));
            most[unit] = Math.max(most[unit], floor(l[i + 2] * weight / 55));
            here.add(unit);
          }
          return;
        }
        const all = found.reduce((sum, l) => sum + (l[0] || manifest.rarest), 0);
        usual = usual || all;
        const now = [];
        for (const l of found)
          for (let i = 1; i < l.length; i += 2) {
            const unit = l[i];
            if (!share[unit]) now.push(unit);
            score[unit] += l[0] * l[i + 1];
            share[unit] += l[0];
          }
        for (const unit of now) {
          best[unit] = Math.max(best[unit], floor(score[unit] * weight * usual / (Math.max(all, usual) * 100)));
          most[unit] = Math.max(most[unit], floor(share[unit] * weight / all));
          score[unit] = share[unit] = 0;
          here.add(unit);
        }
      });
      if (g.counts) whole += usual;
      here.forEach(unit => {
        touched.add(unit);
        total[unit] += floor(g.weight * best[unit] / 100);
        if (g.counts) cover[unit] += usual * (g.guessed ? floor(most[unit] / 2) : most[unit]);
        best[unit] = most[unit] = 0;
      });
    }
    const ranked = [...touched].map(unit => {
      const part = whole ? floor(cover[unit] / whole) : 100;
      const kept = floor(total[unit] * (40 + floor(60 * part / 100)) / 100);
      return { n: unit, score: floor(kept * kind(manifest, unit)[2] / 100), part };
    }).sort((a, b) => b.score - a.score || a.n - b.n);
    const top = ranked.length ? ranked[0].score : 0;
    return {
      hits: ranked.filter(hit => hit.score > 0 && hit.score * 100 >= top * 20),
      near: !!top && ranked.slice(0, 3).every(hit => hit.part < 51),
      groups,
    };
  }
  function kind(manifest, unit) {
    let left = unit;
    return manifest.kinds.find(item => {
      left -= item[1];
      return left < 0;
    });
  }
  async function cards(units) {
    const { manifest } = await open();
    return Promise.all(units.map(async unit => {
      const c = (await shard("d" + floor(unit / manifest.block)))[unit % manifest.block], { words } = manifest;
      return { n: unit, url: c[0], title: c[1], standing: c[2], badge: words[c[2]] || "", kind: c[3] || words[kind(manifest, unit)[0]] || "",
        hedge: c[4], dues: c[5], marks: c[6], passages: c[7] };
    }));
  }
  async function facet(name) {
    const column = await shard("f-" + name);
    if (!column.sorted) {
      column.parts = column.sets.map(numbersOf);
      column.sorted = numbersOf(column.column);
    }
    return { values: column.values, of: unit => column.parts[column.sorted[unit]] };
  }
  /* A word that was typed, and what else it was looked up by. */
  const meant = token => [token.slice(1)].concat(listOf(entry(token)).slice(1));
  /* What passages are chosen and marked by. */
  function needles(groups) {
    const found = new Map();
    const add = (text, value) => {
      if (text.length > 1 || groups.length === 1) found.set(text, Math.max(found.get(text) || 0, value));
    };
    const short = text => text.replace(/^·/, "").replace(/^([0-9.]+).$/, "$1");
    groups.forEach(g => g.variants.forEach(([weight, tokens]) => tokens.forEach(token => {
      const value = rarity(token) * weight;
      if (token[0] === "=") {
        meant(token).forEach((text, i) => add(short(text), i ? value / 2 : value));
        bigrams(token.slice(1)).forEach((part, i, all) => add(short(part), value / (all.length + 1)));
      } else if (token[0] !== "#" && value) add(short(token), value);
    })));
    return found;
  }
  const words = groups => flat(groups.map(g => g.variants[0][1])).filter(token => token[0] === "=").map(meant);
  return { open, search, cards, facet, needles, words, need, entry, forget() { opened = null; [cache, entries, lists].forEach(map => map.clear()); } };
}

if (typeof document === "undefined") {
  globalThis.portalEngine = Engine;
  return;
}

/* The page */
const here = document.currentScript;
const base = new URL("../", here.src);
const byFile = location.protocol === "file:";
const waiting = {};
window.portalShard = (key, content) => { if (waiting[key]) waiting[key](content); };
let again = "";
/* A script, not fetch: works from file:// too. */
const load = name => new Promise((resolve, reject) => {
  const key = name.replace(/.*\/|\.js$/g, "");
  const script = document.createElement("script");
  waiting[key] = resolve;
  script.src = new URL("assets/search/" + name + (key === "index" ? again : ""), base);
  script.onload = script.onerror = event => {
    script.remove();
    if (event.type === "error") reject(Error(name));
  };
  document.head.append(script);
});
const engine = Engine(load);
/* A new edition took the old shards away: once more with its manifest. */
async function renewed(action) {
  try {
    return await action();
  } catch (error) {
    engine.forget();
    again = "?" + Date.now();
    return action();
  }
}
const address = url => {
  const [path, fragment] = url.split("#");
  return new URL(path + (byFile ? "index.html" : "") + (fragment ? "#" + fragment : ""), base).href;
};
const on = (node, type, action) => node.addEventListener(type, action);
const make = (tag, name, ...inside) => {
  const node = document.createElement(tag);
  if (name) node.className = name;
  node.append(...inside);
  return node;
};
const fill = (node, ...inside) => {
  node.textContent = "";
  node.append(...inside);
};
const aria = (node, names) => Object.keys(names).forEach(name => node.setAttribute(name, names[name]));
const button = (text, action, name) => {
  const node = make("button", name || "btn", text);
  node.type = "button";
  on(node, "click", action);
  return node;
};
const badge = (key, text) => make("span", "st " + key, text);
const FAILED = "没有取到数据，断网了吗？";

function marked(text, needles) {
  const low = text.toLowerCase(), hit = new Uint8Array(text.length), parts = [];
  if (low.length === text.length)
    needles.forEach((value, needle) => {
      for (let at = low.indexOf(needle); at >= 0; at = low.indexOf(needle, at + 1)) hit.fill(1, at, at + needle.length);
    });
  for (let from = 0, at = 1; at <= text.length; at++)
    if (at === text.length || hit[at] !== hit[from]) {
      const piece = text.slice(from, at);
      parts.push(hit[from] ? make("mark", "", piece) : piece);
      from = at;
    }
  return parts;
}
function passage(card, needles) {
  let best = card.passages[0] || ["", ""], most = 0;
  card.passages.forEach(item => {
    let value = 0;
    needles.forEach((weight, needle) => { if (item[1].toLowerCase().includes(needle)) value += weight; });
    if (value > most) [best, most] = [item, value];
  });
  return best;
}
function link(card, name, inside, anchor) {
  const node = make("a", name, ...inside);
  node.href = address(anchor && !card.url.includes("#") ? card.url + "#" + anchor : card.url);
  return node;
}
/* The first three cards are shown while the others are on their way. */
async function inTurn(numbers, show) {
  const rest = engine.cards(numbers.slice(3));
  rest.catch(() => {});
  const cards = await engine.cards(numbers.slice(0, 3));
  show(cards);
  show(cards.concat(await rest));
}
function told(count, near, query) {
  return !count ? "没有找到“" + query + "”" : near ? "没有完全对上的，" + count + "条相近结果" : count + "条结果";
}

/* Never while an input method composes. */
function listen(input, action) {
  let composing = false, timer;
  const later = wait => {
    clearTimeout(timer);
    timer = setTimeout(action, wait);
  };
  on(input, "compositionstart", () => { composing = true; clearTimeout(timer); });
  on(input, "compositionend", () => { composing = false; later(0); });
  on(input, "input", event => { if (!composing && !event.isComposing) later(30); });
  const begin = () => engine.open().catch(() => {});
  on(input, "focus", begin);
  if (document.activeElement === input) {
    begin();
    later(0);
  }
}

function quick(form) {
  const input = form.querySelector("[name=q]");
  const list = make("div"), more = make("a", "more"), panel = make("div", "panel", list, more);
  const status = make("p", "vh");
  let turn = 0, active = -1, asked = "";
  list.id = input.id + "-hits";
  aria(list, { role: "listbox", "aria-label": "结果" });
  aria(status, { "aria-live": "polite" });
  aria(input, { autocomplete: "off", "aria-autocomplete": "list", "aria-controls": list.id });
  panel.hidden = true;
  form.append(panel, status);
  const options = () => [...list.children];
  function choose(number) {
    active = number;
    options().forEach((item, i) => item.setAttribute("aria-selected", i === number));
    const item = options()[number];
    if (item) {
      input.setAttribute("aria-activedescendant", item.id);
      item.scrollIntoView({ block: "nearest" });
    } else input.removeAttribute("aria-activedescendant");
  }
  function close() {
    panel.hidden = true;
    choose(-1);
  }
  async function look() {
    const query = input.value.trim(), mine = ++turn;
    if (query === asked && !panel.hidden) return;
    asked = query;
    if (!query) {
      list.textContent = status.textContent = "";
      return close();
    }
    try {
      await renewed(async () => {
        const found = await engine.search(query);
        if (mine === turn) open(query, found);
        await inTurn(found.hits.slice(0, 8).map(hit => hit.n), cards => { if (mine === turn) show(cards, found); });
      });
    } catch (error) {
      if (mine !== turn) return;
      open(query);
      asked = "";
      more.textContent = status.textContent = FAILED;
    }
  }
  function open(query, found) {
    fill(list);
    choose(-1);
    panel.hidden = false;
    more.href = form.action + "?q=" + encodeURIComponent(query);
    if (!found) return;
    const count = found.hits.length;
    status.textContent = told(count, found.near, query);
    more.textContent = count && !found.near ? "全部" + count + "条结果" : status.textContent;
  }
  function show(cards, found) {
    const needles = engine.needles(found.groups);
    cards.slice(list.children.length).forEach(card => {
      const [anchor, text] = passage(card, needles);
      const note = card.standing ? badge(card.standing, card.badge) : make("span", "chip word", card.kind);
      const item = link(card, "", [make("span", "t", ...marked(card.title, needles)), note,
        make("span", "p", ...marked(text, needles))], anchor);
      item.id = list.id + list.children.length;
      item.tabIndex = -1;
      aria(item, { role: "option", "aria-selected": false });
      list.append(item);
    });
  }
  listen(input, look);
  on(input, "keydown", event => {
    if (event.isComposing) return;
    const count = options().length;
    if (event.key === "Escape" && !panel.hidden) {
      event.preventDefault();
      close();
    } else if (panel.hidden && event.key === "ArrowDown" && input.value.trim()) {
      asked = "";
      look();
    } else if (!panel.hidden && count && (event.key === "ArrowDown" || event.key === "ArrowUp")) {
      event.preventDefault();
      choose(event.key === "ArrowDown" ? (active + 1) % count : (active > 0 ? active : count) - 1);
    } else if (event.key === "Enter" && !panel.hidden && options()[active]) {
      event.preventDefault();
      options()[active].click();
    }
  });
  on(form, "focusout", event => { if (!form.contains(event.relatedTarget)) close(); });
  on(panel, "mousedown", event => event.preventDefault());
}

function finder(form) {
  const LABELS = { standing: "效力", audience: "对象", topic: "主题", has: "写明了", kind: "性质", authority: "机构", instrument: "文件" };
  const FACETS = Object.keys(LABELS);
  const PAGE = 10;
  const input = form.querySelector("[name=q]");
  const browse = document.querySelector("[data-browse]");
  const state = { q: "", sort: "", exact: false, shown: PAGE, chosen: {} };
  const meant = make("p", "note"), count = make("span"), heading = make("h2", "", count);
  const results = make("div"), foot = make("div", "acts"), facets = make("div", "facets");
  const sheet = make("dialog", "sheet"), side = make("div", "side", facets);
  const sort = make("select", "btn");
  const open = button("筛选", () => {
    sheet.append(facets);
    sheet.showModal();
    choices(turn);
  }, "btn m");
  const table = button("导出表格", csv);
  const hits = make("section", "", heading, make("div", "acts", open, sort, table), results, foot);
  const find = make("div", "find", side, hits);
  let opened, turn = 0, list = [], all = [], needles = new Map(), columns = {}, edition;
  [["", "最相关"], ["rule", "规定在前"], ["order", "文件顺序"]].forEach(([value, text]) => sort.append(new Option(text, value)));
  hits.id = "hits";
  results.id = "results";
  heading.id = "count";
  heading.tabIndex = -1;
  aria(sort, { "aria-label": "排序" });
  aria(count, { "data-count": "", "aria-live": "polite" });
  aria(hits, { "aria-labelledby": "count" });
  aria(facets, { role: "group", "aria-label": "筛选" });
  aria(sheet, { "aria-label": "筛选" });
  on(sheet, "close", () => {
    side.append(facets);
    open.focus();
  });
  find.hidden = meant.hidden = true;
  form.after(meant, find, sheet);

  function restore() {
    const given = new URLSearchParams(location.search);
    state.q = given.get("q") || "";
    state.sort = given.get("sort") || "";
    state.exact = given.has("exact");
    state.shown = Math.max(PAGE, Number(given.get("n")) || 0);
    state.chosen = {};
    FACETS.forEach(name => { if (given.get(name)) state.chosen[name] = given.get(name).split(","); });
    input.value = state.q;
    sort.value = state.sort;
    if (sort.selectedIndex < 0) sort.value = state.sort = "";
  }
  function remember() {
    const said = new URLSearchParams();
    if (state.q) said.set("q", state.q);
    FACETS.forEach(name => { if (state.chosen[name]) said.set(name, state.chosen[name].join(",")); });
    if (state.sort) said.set("sort", state.sort);
    if (state.exact) said.set("exact", "");
    if (state.shown > PAGE) said.set("n", state.shown);
    const text = said.toString();
    try {
      history.replaceState(null, "", location.pathname + (text && "?" + text));
    } catch (error) {}
  }
  const picked = () => Object.keys(state.chosen);
  const fits = (unit, except) => picked().every(name => name === except
    || columns[name].of(unit).some(place => state.chosen[name].includes(columns[name].values[place][0])));
  async function need(names) {
    await Promise.all(names.map(async name => { columns[name] = columns[name] || await engine.facet(name); }));
  }

  async function look() {
    const mine = ++turn, query = state.q;
    const idle = !query && !picked().length;
    remember();
    document.body.dataset.done = "";
    browse.hidden = !idle;
    if (idle) {
      find.hidden = meant.hidden = true;
      results.textContent = count.textContent = "";
      return;
    }
    if (find.hidden) count.textContent = "正在查……";
    find.hidden = false;
    try {
      await renewed(async () => {
        const { manifest } = await engine.open();
        const found = query ? await engine.search(query, state.exact)
          : { hits: Array.from({ length: manifest.clauses }, (_, n) => ({ n, score: 0 })), near: false, groups: [] };
        /* What weighs little in a small portal weighs too much in a large one. */
        opened = opened || (manifest.units > 2500 ? { standing: true } : { standing: true, audience: true, topic: true, has: true });
        if (edition !== manifest.version) columns = {};
        edition = manifest.version;
        await need(picked().concat(state.sort === "rule" ? ["standing"] : []));
        if (mine !== turn) return;
        all = found.hits.map(hit => hit.n);
        list = all.filter(unit => fits(unit));
        if (state.sort) list.sort((a, b) => a - b);
        if (state.sort === "rule") {
          const firm = unit => columns.standing.of(unit).some(place => place < 2) ? 0 : 1;
          list.sort((a, b) => firm(a) - firm(b) || all.indexOf(a) - all.indexOf(b));
        }
        needles = engine.needles(found.groups);
        const said = told(list.length, found.near, query || "这些筛选条件");
        if (count.textContent !== said) count.textContent = said;
        explain(found.groups);
        await inTurn(list.slice(0, state.shown), cards => { if (mine === turn) draw(cards); });
      });
      if (mine !== turn) return;
      if (!list.length) await nothing(query);
      document.body.dataset.done = query;
      await choices(mine);
    } catch (error) {
      if (mine !== turn) return;
      count.textContent = FAILED;
      fill(results);
      fill(foot, button("再试一次", look));
      document.body.dataset.done = query;
    }
  }

  function explain(groups) {
    const known = engine.words(groups).filter(said => said.length > 1);
    fill(meant);
    meant.hidden = !known.length && !state.exact;
    known.slice(0, 4).forEach(said => meant.append("“" + said[0].replace("-", " ") + "”也查 " + said.slice(1, 5).join("、") + "。"));
    const other = make("a", "", state.exact ? "别的说法也查" : "只查原词");
    other.href = "#count";
    on(other, "click", event => {
      event.preventDefault();
      state.exact = !state.exact;
      look();
      heading.focus();
    });
    meant.append(other);
  }
  function row(card) {
    const [anchor, text] = passage(card, needles);
    const meta = make("div", "meta");
    if (card.standing) meta.append(badge(card.standing, card.badge));
    const kind = make("span", "kind", card.kind);
    if (card.hedge) kind.append(make("span", "hedge", card.hedge));
    meta.append(kind);
    card.dues.slice(0, 3).forEach(due => meta.append(make("span", "chip", due)));
    card.marks.forEach(mark => meta.append(link(card, "gap", [mark[0]], mark[1])));
    return make("li", "", link(card, "t", marked(card.title, needles), anchor), make("p", "", ...marked(text, needles)), meta);
  }
  /* What binds nobody stands in a frame of its own. */
  function draw(cards) {
    fill(results);
    let last = null, rows;
    cards.forEach((card, i) => {
      const apart = !!card.standing && card.standing !== "rule" && card.standing !== "cited";
      if (apart !== last) {
        rows = make("ol", "plain");
        rows.start = i + 1;
        const part = make("div", "rows", rows);
        results.append(apart ? make("div", "apart", make("p", "by", "没有约束力的"), part) : part);
      }
      last = apart;
      rows.append(row(card));
    });
    table.hidden = !list.length;
    fill(foot);
    if (list.length > cards.length) foot.append(button("再看" + PAGE + "条", async () => {
      state.shown += PAGE;
      await look();
      results.querySelectorAll("li > .t")[cards.length].focus();
    }));
  }
  async function nothing(query) {
    const help = make("p", "", "可以试试：少写几个字；换个说法；少选几个筛选条件。");
    results.append(help);
    const contact = here.dataset.contact;
    if (contact) results.append(make("p", "note", "可以问本站维护者：" + contact));
    browse.hidden = false;
    try {
      const keys = [...query].map(c => "~" + c);
      await engine.need(keys);
      const near = [...new Set(flat(keys.map(key => twos(engine.entry(key).replace(/[a-z -]/g, "")))))].slice(0, 6);
      if (near.length) help.after(make("div", "acts", "相近的词：", ...near.map(w => button(w, () => ask(input.value = w)))));
    } catch (error) {}
  }
  function ask(text) {
    state.q = text;
    state.shown = PAGE;
    look();
  }

  async function choices(mine) {
    const number = picked().length;
    open.textContent = number ? "筛选（" + number + "）" : "筛选";
    if (!sheet.open && !side.offsetParent) return;
    const names = FACETS.filter(name => opened[name] || state.chosen[name]);
    try {
      await need(names);
    } catch (error) {}
    if (mine !== turn) return;
    const focus = facets.contains(document.activeElement) && document.activeElement.value;
    const fresh = [make("p", "done", button("看" + list.length + "条结果", () => sheet.close(), "btn main"))];
    FACETS.forEach(name => {
      const box = make("details", "", make("summary", "", LABELS[name]));
      box.open = !!(opened[name] || state.chosen[name]);
      on(box, "toggle", () => {
        if (box.open === !!opened[name]) return;
        opened[name] = box.open;
        if (box.open && !columns[name]) choices(turn);
      });
      if (columns[name]) box.append(boxes(name));
      fresh.push(box);
    });
    if (number) fresh.push(button("清除筛选", () => {
      state.chosen = {};
      look();
    }));
    fill(facets, ...fresh);
    const same = focus && facets.querySelector('[value="' + focus + '"]');
    if (same) same.focus();
  }
  /* How many hits each value would leave, given the other facets. */
  function boxes(name) {
    const column = columns[name], numbers = new Array(column.values.length).fill(0);
    const chosen = state.chosen[name] || [];
    all.forEach(unit => { if (fits(unit, name)) column.of(unit).forEach(place => { numbers[place]++; }); });
    const set = make("fieldset", "", make("legend", "vh", LABELS[name]));
    column.values.forEach(([key, label], place) => {
      if (!numbers[place] && !chosen.includes(key)) return;
      const tick = make("input");
      tick.type = "checkbox";
      tick.value = name + ":" + key;
      tick.checked = chosen.includes(key);
      on(tick, "change", () => {
        const rest = chosen.filter(other => other !== key).concat(tick.checked ? [key] : []);
        if (rest.length) state.chosen[name] = rest;
        else delete state.chosen[name];
        state.shown = PAGE;
        look();
      });
      set.append(make("label", "", tick, make("span", "", name === "standing" ? badge(key, label) : label),
        make("span", "num", String(numbers[place]))));
    });
    return set;
  }

  /* No cell can become a formula. */
  async function csv() {
    const quoted = text => '"' + String(text).replace(/^[=+\-@\t\r]/, "'$&").replace(/"/g, '""') + '"';
    try {
      await need(["standing", "topic", "audience", "instrument"]);
      const names = (name, unit) => columns[name].of(unit).map(place => columns[name].values[place][1]).join("、");
      const cards = await engine.cards(list);
      const lines = [["标题", "效力", "性质", "主题", "对象", "文件", "一句话", "网址"]].concat(cards.map(card => [
        card.title, card.badge, card.kind, names("topic", card.n),
        names("audience", card.n), names("instrument", card.n), (card.passages[0] || ["", ""])[1], address(card.url)]));
      const text = "\ufeff" + lines.map(line => line.map(quoted).join(",")).join("\r\n") + "\r\n";
      const out = make("a");
      out.href = URL.createObjectURL(new Blob([text], { type: "text/csv" }));
      out.download = "条款检索.csv";
      out.click();
      setTimeout(() => URL.revokeObjectURL(out.href), 60000);
    } catch (error) {
      count.textContent = FAILED;
    }
  }

  function changed() {
    if (input.value.trim() !== state.q) ask(input.value.trim());
  }
  listen(input, changed);
  on(sort, "change", () => {
    state.sort = sort.value;
    look();
  });
  on(form, "submit", event => {
    event.preventDefault();
    changed();
    heading.focus();
  });
  const typed = input.value;
  restore();
  if (!state.q) input.value = state.q = typed.trim();
  if (state.q || picked().length) look();
}

document.querySelectorAll("form.search").forEach(form => (form.hasAttribute("data-finder") ? finder : quick)(form));
on(document, "keydown", event => {
  const key = event.key.toLowerCase();
  const short = key === "k" && (event.ctrlKey || event.metaKey) && !event.altKey;
  if (!short && (key !== "/" || event.ctrlKey || event.metaKey || event.target.closest("input,textarea,select"))) return;
  const box = [...document.querySelectorAll("[data-finder] input,.search input")].find(input => input.offsetParent);
  if (!box) return;
  event.preventDefault();
  box.select();
});
})();
