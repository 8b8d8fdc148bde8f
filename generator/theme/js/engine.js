/* Reads the index that generator/search/write writes and ranks as generator/search/read does; finder.js asks it. */
var portalEngine = (function () {
"use strict";

/* What the manifest tells: the numbers of scoring.py, the patterns of text.py, the digits of coding.py. */
let SCORING, PATTERNS, RADICALS, ENDS, MORE;
const DIGIT = new Uint8Array(128); /* by character code: this is where most time is spent */
function told(manifest) {
  SCORING = manifest.scoring;
  PATTERNS = new Map(Object.entries(manifest.patterns).map(([name, text]) => [name, new RegExp(text, "gu")]));
  const [from, to] = manifest.radicals.map(text => [...text]);
  RADICALS = new Map(from.map((c, i) => [c, to[i]]));
  [...manifest.alphabet].forEach((c, value) => { DIGIT[c.charCodeAt(0)] = value; });
  ENDS = manifest.ends;
  MORE = manifest.alphabet.length - ENDS;
}

/* coding.py */
function numbersOf(text) {
  const found = [];
  let value = 0, scale = 1;
  for (let i = 0; i < text.length; i++) {
    const digit = DIGIT[text.charCodeAt(i)];
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
const ungrouped = text => flat(text.split("\n").filter(Boolean).map(line => {
  const [first] = line; /* a character, not half of one */
  return line.slice(first.length).split(" ").map(rest => first + rest);
}));

const floor = Math.floor;

/* text.py */
const DIGITS = new Map([..."零一二三四五六七八九", ..."〇壹贰叁肆伍陆柒捌玖"].map((c, i) => [c, i % 10]).concat([["两", 2]]));
const SCALES = new Map([["十", 10], ["百", 100], ["千", 1000], ["拾", 10], ["佰", 100], ["仟", 1000], ["万", 1e4], ["亿", 1e8]]);
function unmarked(c) {
  const letters = c.normalize("NFD");
  return letters.startsWith("u\u0308") ? "v" : letters[0];
}
const normal = text => [...text.normalize("NFKC").toLowerCase()].map(c => RADICALS.get(c) || c).join("")
  .replace(/[\u00c0-\u024f\u1e00-\u1eff]/g, unmarked).replace(/([0-9]),(?=[0-9]{3})/g, "$1").replace(/\s+/g, " ").trim();
function spelled(numeral) {
  const digits = [...numeral];
  if (digits.length > 2 && !digits.some(c => SCALES.has(c))) return BigInt(digits.map(c => DIGITS.get(c)).join(""));
  let total = 0n, section = 0n, value = 0n, last = 1n;
  for (const c of digits) {
    if (!SCALES.has(c)) {
      value = BigInt(DIGITS.get(c));
      last = value ? last / 10n : 1n;
      continue;
    }
    const scale = last = BigInt(SCALES.get(c));
    if (scale < 10000n) section += (value || 1n) * scale;
    else {
      total = scale === 10000n ? total + (section + value || 1n) * scale : (total + section + value || 1n) * scale;
      section = 0n;
    }
    value = 0n;
  }
  return total + section + value * (last > 1n ? last : 1n);
}
function times(number, scale) {
  const [whole, part = ""] = number.split("."), ten = 10n ** BigInt(part.length);
  const all = BigInt(whole + part) * BigInt(scale), rest = all % ten;
  return all / ten + (rest ? "." + String(rest).padStart(part.length, "0").replace(/0+$/, "") : "");
}
function figures(text, least) {
  return text.replace(PATTERNS.get("day"), (all, y, m, d) => " " + y + "年" + Number(m) + "月" + Number(d) + "日")
    .replace(PATTERNS.get("percent"), (all, n) => " " + (/[0-9]/.test(n[0]) ? n : spelled(n)) + "% ")
    .replace(PATTERNS.get("scaled"), (all, n, scale) => times(n, SCALES.get(scale)))
    .replace(PATTERNS.get("point"), (all, a, b) => " " + spelled(a) + "." + [...b].map(c => DIGITS.get(c)).join(""))
    .replace(PATTERNS.get("spelled"), all => all.length >= least ? " " + spelled(all) : all)
    .replace(PATTERNS.get("coins"), "$1元");
}
function papers(text) {
  const found = [];
  const rest = text.replace(PATTERNS.get("paper"), (all, a, b, c, d, before, e, f) => {
    found.push("#" + (a || c || e) + Number(b || d || f));
    return (before || "") + " ";
  });
  return [found, rest];
}
function counted(text) {
  const found = [];
  figures(text.replace(/半年/g, " 6月 "), 1).replace(PATTERNS.get("unit"), (all, n, unit) => { found.push([n, n + unit]); });
  return found;
}
const unnumbered = text => text.replace(PATTERNS.get("unit"), " ");
const runs = text => text.match(PATTERNS.get("runs")) || [];
const isHan = run => run[0] > "\u3000";
const listed = (map, key) => map.get(key) || map.set(key, []).get(key);
/* A shard is a plain object: it has a constructor that nobody wrote. */
const own = (object, key) => Object.prototype.hasOwnProperty.call(object, key) ? object[key] : undefined;
const flat = lists => [].concat(...lists);
const word = w => w.length > 4 && w.endsWith("ies") ? w.slice(0, -3) + "y"
  : w.length > 3 && w.endsWith("s") && !w.endsWith("ss") ? w.slice(0, -1) : w;

/* analysis.py */
const pairwise = list => list.slice(1).map((item, i) => [list[i], item]);
const kept = (piece, known) => known.words.has(piece) || known.ways.has(piece);
const looked = (piece, known) => known.words.has(piece) ? ["=" + piece] : bigrams(piece);
const single = text => [...text].length === 1;
const grams = w => pairwise([...w]).map(pair => pair.join(""));
function pairs(run) {
  if (!isHan(run)) return [word(run)];
  const found = grams(run);
  return found.length ? found : ["·" + run];
}
function bigrams(text) {
  if (single(text)) return ["·" + text];
  return counted(text).map(item => item[1]).concat(...runs(unnumbered(text)).map(pairs));
}
function english(parts, at, phrases, dropped) {
  for (let length = Math.min(SCORING.longest_phrase, parts.length - at); length; length--) {
    const phrase = parts.slice(at, at + length).map(word), name = phrase.join("-");
    if (phrases.has(name) || dropped.has(name)) return phrase;
  }
  return [];
}
const group = (weight, variants, counts, at) => ({ weight, variants, counts: counts !== false, at: at === undefined ? -1 : at });
function longest(run, at, known) {
  for (let end = Math.min(run.length, at + SCORING.longest_word); end > at; end--) {
    const piece = run.slice(at, end).join("");
    if (kept(piece, known) || known.dropped.has(piece)) return piece;
  }
  return "";
}
function loosePairs(run, start, known, alone) {
  if (single(run)) return alone && !known.weak.includes(run) ? [group(SCORING.weak_pair, [[100, ["·" + run]]], false)] : [];
  const found = [];
  pairs(run).forEach((pair, i) => {
    const few = [...pair].filter(c => known.weak.includes(c)).length;
    if (few < 2) found.push(group(few ? SCORING.weak_pair : 100, [[100, [pair]]], !few, start + i));
  });
  return found;
}
/* A run as its characters, each of them whole. */
function hanGroups(run, start, known) {
  const found = [];
  let border = -1, loose = 0, at = 0;
  function bordered(place) {
    if (border !== place || !place) return;
    const pair = run.slice(place - 1, place + 1);
    if (!pair.some(c => known.weak.includes(c)))
      found.push(group(SCORING.border, [[100, [pair.join("")]]], false, start + place - 1));
  }
  while (at <= run.length) {
    const piece = at < run.length ? longest(run, at, known) : "";
    if (!piece && at < run.length) {
      at++;
      continue;
    }
    const size = [...piece].length;
    if (loose < at) {
      bordered(loose);
      found.push(...loosePairs(run.slice(loose, at).join(""), start + loose, known, border !== loose && !kept(piece, known)));
      border = at;
    }
    if (!piece) break;
    if (kept(piece, known)) {
      bordered(at);
      const variants = [[100, looked(piece, known)]];
      if (known.ways.has(piece)) variants.push([SCORING.elsewhere, looked(known.ways.get(piece), known)]);
      const named = group(SCORING.known[Math.min(size, SCORING.known.length) - 1], variants);
      named.subject = known.subjects.has(piece);
      named.who = known.who.has(piece);
      found.push(named);
      border = at + size;
    }
    at += size;
    loose = at;
  }
  return found;
}
function groupsOf(text, known) {
  let found = [];
  const parts = papers(text);
  parts[0].forEach(token => found.push(group(SCORING.paper, [[100, [token]]])));
  const digits = figures(parts[1], 2);
  counted(parts[1]).forEach(item => found.push(group(100, [[100, [item[1]]], [SCORING.bare_number, [item[0]]]], digits.includes(item[0]))));
  const rest = unnumbered(digits);
  let start = 0;
  for (const run of runs(rest))
    if (isHan(run)) {
      const characters = [...run], here = hanGroups(characters, start, known);
      found.push(...(here.length || found.length ? here : loosePairs(run, start, known, true)));
      start += characters.length + 1;
    } else if (/^[0-9]/.test(run)) found.push(group(100, [[100, [run]]]));
  if (single(text) && isHan(text)) found = [group(100, [[100, ["·" + text]]])];
  if (found.length > SCORING.most_groups) found = found.filter(g => g.counts);
  return [found, rest.match(/[a-z]+(?:[ '][a-z]+)*/g) || []];
}

/* syllables.py, pinyin.py, misspelling.py; need(keys) promises their entries, entry(key) has them then */
const alike = sound => sound.replace(/([zcs])h|n(g)/g, (all, c) => c || "n");
const soundKey = (a, b) => "~" + alike(a) + "-" + alike(b);
const listOf = text => text.split(" ").filter(Boolean);
const twos = text => (text || "").match(/../gu) || [];
function ofSound(written) {
  const found = new Map();
  written.replace(/([a-z-]+)([^a-z -]+)/g, (all, sound, words) => { found.set(sound, twos(words)); });
  return found;
}
function splits(letters, syllables) {
  const ways = [[[]]];
  for (let end = 1; end <= letters.length; end++) {
    const here = [];
    for (let start = Math.max(0, end - SCORING.longest_syllable); start < end; start++)
      if (syllables.has(letters.slice(start, end))) ways[start].forEach(way => here.push(way.concat(letters.slice(start, end))));
    ways.push(here.sort((a, b) => a.length - b.length).slice(0, SCORING.most_splits));
  }
  return letters ? ways[letters.length] : [];
}
function chained(lists) {
  let found = [];
  lists.forEach((list, number) => {
    const next = list.filter(w => w.length === 2).map((w, at) => [at, w]);
    found = (!number ? next : flat(found.map(([place, w]) => next.filter(([, pair]) => pair[0] === w[w.length - 1])
      .map(([at, pair]) => [Math.max(place, at), w + pair[1]])))).sort((a, b) => a[0] - b[0] || (a[1] < b[1] ? -1 : 1)).slice(0, SCORING.most_chains);
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
    if (letters.length < SCORING.shortest_initials || letters.length > SCORING.longest_initials) return [];
    await need(["~" + letters]);
    let like = listOf(entry("~" + letters));
    if (!like.length) {
      const keys = grams(letters).map(two => "~" + two);
      await need(keys);
      like = chained(keys.map(key => listOf(entry(key))));
    }
    like = like.slice(0, SCORING.most_initials);
    return like.length ? [group(100 * (letters.length - 1), like.map(w => [SCORING.spelt, looked(w, known)]))] : [];
  }
  async function spoken(said, known) {
    const key = "~~" + said.join("");
    await need([key]);
    const words = said.length ? listOf(entry(key)) : [];
    if (words.length) return [group(100 * (said.length - 1), words.map(w => [SCORING.spelt, looked(w, known)]))];
    await need(keysOf(said));
    return linked(exactly(said)).filter(list => list.length)
      .map(list => group(100, list.slice(0, SCORING.most_alike).map(w => [SCORING.spelt, [w]])));
  }
  return {
    whole,
    async typed(chain, known) {
      const found = [], parts = chain.replace(/([nl])ue/g, "$1ve").split(/[ ']/), letters = [];
      const joined = (at, end) => parts.slice(at, end).join("");
      const ends = at => Array.from({ length: SCORING.longest_joined - 1 }, (_, less) => at + SCORING.longest_joined - less)
        .filter(end => end <= parts.length);
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
      const kept = (list, share) => [...list].slice(0, SCORING.most_alike).map(w => [share, [w]]);
      if (exact.size || !sure) return kept(exact, SCORING.same_sound);
      if (near.size) return kept(near, SCORING.like_sound);
      return kept(new Set((covered[0] ? twos(one[1]) : []).concat(covered[1] ? twos(two[2]) : [])), SCORING.same_half);
    },
  };
}

/* shards.py, understanding.py, ranking.py; load(path) promises what the shard holds */
function Engine(load) {
  const cache = new Map(), entries = new Map(), lists = new Map();
  let opened;
  function open() {
    if (!opened) {
      opened = load("index.js").then(manifest => {
        const { traditional } = manifest;
        told(manifest);
        return {
          manifest, starts: manifest.starts.split(" "),
          known: {
            words: new Set(ungrouped(manifest.known).concat(ungrouped(manifest.subjects))),
            subjects: new Set(ungrouped(manifest.subjects)), who: new Set(ungrouped(manifest.who)), dropped: new Set(listOf(manifest.drop)), weak: manifest.weak, ways: new Map(),
          },
          table: new Map([...traditional.from].map((c, i) => [c, traditional.to[i]])),
          sounds: Sounds(need, entry, new Set(ungrouped(manifest.syllables))),
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
      entries.set(key, number < 0 ? "" : own(await shard("p" + number), key) || "");
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
    const typed = [...normal(query)].slice(0, SCORING.longest_query), text = typed.map(c => table.get(c) || c).join("");
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
    const loose = uncovered(found), guessed = [];
    await Promise.all(loose.map(async ([g, covered]) => {
      if (covered[0] && covered[1]) {
        g.counts = false;
        return;
      }
      const weak = c => known.weak.includes(c), pair = [...first(g)], some = pair.some(weak);
      if (some) g.counts = covered.some((has, i) => !has && !weak(pair[i]));
      if (g.counts && isHan(first(g)) && loose.length <= SCORING.most_misspelt) {
        g.variants.push(...await sounds.corrected(first(g), covered, sure && !some));
        guessed.push(g);
      }
    }));
    await need(tokensOf(found));
    guessed.forEach(g => {
      const pair = [...first(g)];
      g.guessed = !g.variants.slice(1).some(([weight, [w]]) =>
        weight >= SCORING.like_sound && pair.some(c => w.includes(c)) && rarity(w) <= SCORING.usual);
    });
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
    const sentence = [...normal(query)].slice(0, SCORING.longest_query).length >= SCORING.sentence;
    const rare = new Map(); /* how much of the rarest word each page has */
    const subjects = [], who = []; /* how much of each subject, of each profession a page has */
    let whole = 0, pieces = 0, rarest = 0, full = 0;
    for (const g of groups) {
      const here = new Set(), has = new Map();
      if (g.subject) subjects.push(has);
      if (g.who) who.push(has);
      let usual = 0;
      g.variants.forEach(([weight, tokens]) => {
        const found = tokens.map(list);
        if (tokens[0][0] === "=") {
          const l = found[0], all = l[0] || manifest.rarest;
          usual = usual || all;
          for (let i = 1; i < l.length; i += 3) {
            const unit = l[i];
            best[unit] = Math.max(best[unit], floor(all * l[i + 1] * SCORING.levels * weight * usual / (SCORING.steps * Math.max(all, usual) * 100)));
            most[unit] = Math.max(most[unit], floor(l[i + 2] * weight / SCORING.steps));
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
      const rarer = g.counts && usual > rarest;
      full += floor(g.weight * usual * SCORING.levels / 100);
      if (g.counts) {
        whole += usual;
        pieces++;
      }
      if (rarer) {
        rarest = usual;
        rare.clear();
      }
      here.forEach(unit => {
        if (g.subject || g.who) has.set(unit, most[unit]);
        const part = g.guessed ? floor(most[unit] * SCORING.guessed / 100) : most[unit];
        touched.add(unit);
        total[unit] += floor(g.weight * best[unit] / 100);
        if (g.counts) cover[unit] += usual * part;
        if (rarer) rare.set(unit, part);
        best[unit] = most[unit] = 0;
      });
    }
    const asked = sentence ? Math.min(whole, SCORING.sentence_weight) : whole;
    const ranked = [...touched].map(unit => {
      const part = whole ? floor(cover[unit] / whole) : 100;
      const kept = floor(total[unit] * (SCORING.uncovered + floor((100 - SCORING.uncovered) * part / 100)) / 100);
      const judged = asked ? Math.min(100, floor(cover[unit] / asked)) : 100;
      const lacking = has => (has.get(unit) || 0) < SCORING.has;
      const other = who.length && who.every(lacking), without = other || subjects.some(lacking);
      const lacks = !sentence && (rare.get(unit) || 0) < SCORING.has;
      const [, , some, alone] = kind(manifest, unit);
      const called = total[unit] * 100 >= full * SCORING.called;
      const due = floor(kept * (pieces <= 1 && (called || alone < some) ? alone : some) / 100);
      return { n: unit, score: floor(due * (other ? SCORING.others : 100) / 100),
        near: without || judged < (lacks ? SCORING.lacking : SCORING.near) };
    }).sort((a, b) => b.score - a.score || a.n - b.n);
    const top = ranked.length ? ranked[0].score : 0;
    return {
      hits: ranked.filter(hit => hit.score > 0 && hit.score * 100 >= top * SCORING.cut),
      near: !!top && ranked.slice(0, SCORING.best).every(hit => hit.near),
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
      const c = (await shard("d" + floor(unit / manifest.block)))[unit % manifest.block], word = key => own(manifest.words, key) || "";
      return { n: unit, url: c[0], title: c[1], standing: c[2], badge: word(c[2]), apart: c[2] && !manifest.binding.includes(c[2]),
        kind: c[3] || word(kind(manifest, unit)[0]), hedge: c[4], dues: c[5], marks: c[6], passages: c[7], origin: c[8] };
    }));
  }
  /* What the table to save tells of units beside their cards, under its heads. */
  async function rows(units) {
    const { heads, block } = (await open()).manifest.table;
    return Promise.all(units.map(async unit => {
      const cells = (await shard("t" + floor(unit / block)))[unit % block];
      return heads.map((_, i) => cells[i] || "");
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
    const short = text => text.replace(/^·/, "").replace(/^([0-9.]+).$/u, "$1");
    groups.forEach(g => g.variants.forEach(([weight, tokens]) => tokens.forEach(token => {
      const value = rarity(token) * weight;
      if (token[0] === "=") {
        meant(token).forEach((text, i) => add(short(text), i ? value / 2 : value));
        bigrams(token.slice(1)).forEach((part, i, all) => add(short(part), value / (all.length + 1)));
      } else if (token[0] !== "#" && value) add(short(token), value);
    })));
    return found;
  }
  /* Words of the index that have a character of the query. */
  async function similar(query) {
    const keys = [...query].map(c => "~" + c);
    await need(keys);
    return [...new Set(flat(keys.map(key => twos(entry(key).replace(/[a-z -]/g, "")))))];
  }
  const words = groups => flat(groups.map(g => g.variants[0][1])).filter(token => token[0] === "=").map(meant);
  return { open, search, cards, rows, facet, needles, words, similar, forget() { opened = null; [cache, entries, lists].forEach(map => map.clear()); } };
}

return Engine;
})();
