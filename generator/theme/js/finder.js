/* The box on every page and the finder's page; content only ever becomes text. Served behind engine.js, as one script. */
(function () {
"use strict";
const here = document.currentScript;
const base = new URL("../", here.src);
const byFile = location.protocol === "file:";
const waiting = new Map();
window.portalShard = (key, content) => { if (waiting.has(key)) waiting.get(key)(content); };
let again = "";
/* A script, not fetch: works from file:// too. */
const load = name => new Promise((resolve, reject) => {
  const key = name.replace(/.*\/|\.js$/g, "");
  const script = document.createElement("script");
  waiting.set(key, resolve);
  script.src = new URL(portalIndex + name + (key === "index" ? again : ""), base);
  script.onload = script.onerror = event => {
    script.remove();
    if (event.type === "error") reject(Error(name));
  };
  document.head.append(script);
});
const engine = portalEngine(load);
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
/* No more is searched (SCORING.longest_query), so no more is taken. */
const LONGEST = 120;
const CUT = "太长了，只查前" + LONGEST + "个字。";
/* What is longer goes, from the box too; returns whether it was. */
function cut(input) {
  const letters = [...input.value];
  if (letters.length <= LONGEST) return false;
  input.value = letters.slice(0, LONGEST).join("");
  return true;
}
/* Said again, the same words are no change that would be heard: a blank at the end makes one. */
const announce = (node, text) => { node.textContent = node.textContent === text ? text + "\u00a0" : text; };

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
  const letters = [...query], short = letters.length > 20 ? letters.slice(0, 20).join("") + "……" : query;
  return !count ? (query ? "没有找到“" + short + "”" : "没有符合这些筛选条件的") : near ? "没有完全对上的，" + count + "条相近结果" : count + "条结果";
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
  const list = make("div"), more = make("a", "more"), panel = make("div", "panel", more, list);
  const status = make("p", "vh");
  let turn = 0, active = -1, asked = "", shortened = false;
  /* A folder opened from a disk is a listing, not its page. */
  if (byFile) form.action = form.action.replace(/\/$/, "/index.html");
  more.href = form.action;
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
    shortened = cut(input) || shortened && [...input.value].length === LONGEST;
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
    const said = (shortened ? CUT : "") + told(count, found.near, query);
    announce(status, said);
    more.textContent = count && !found.near && !shortened ? "全部" + count + "条结果" : said;
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
    /* Some input methods send the Enter that ends composing after it has ended, as key 229. */
    if (event.isComposing || event.keyCode === 229) return;
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
  on(form, "submit", () => { cut(input); });
}

function finder(form) {
  const PAGE = 10;
  const OWN = ["q", "sort", "exact", "n"];
  const input = form.querySelector("[name=q]");
  const browse = document.querySelector("[data-browse]");
  const state = { q: "", sort: "", exact: false, shown: PAGE, chosen: new Map() };
  const meant = make("p", "note"), count = make("span"), heading = make("h2", "", count);
  const results = make("div"), foot = make("div", "acts"), facets = make("div", "facets");
  const sheet = make("dialog", "sheet"), side = make("div", "side", facets);
  const sort = make("select", "btn");
  const open = button("筛选", unfold, "btn m");
  const table = button("导出表格", csv);
  const hits = make("section", "", heading, make("div", "acts", open, sort, table), results, foot);
  const find = make("div", "find", side, hits);
  let opened, turn = 0, settled = true, shortened = false, behind = false, kept = false, announced = "", list = [], all = [], needles = new Map(), columns = new Map(), filters = [], binding = [], edition;
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
  /* The open sheet is an entry of the history: Back closes it, and closing it goes back. */
  function unfold() {
    sheet.append(facets);
    sheet.showModal();
    behind = enter(location.href);
    choices(turn);
  }
  on(sheet, "close", () => {
    side.append(facets);
    open.focus();
    if (behind) history.back();
  });
  on(sheet, "click", event => {
    const { left, right, top, bottom } = sheet.getBoundingClientRect();
    const inside = event.clientX >= left && event.clientX <= right && event.clientY >= top && event.clientY <= bottom;
    if (event.target === sheet && !inside) sheet.close();
  });
  on(window, "popstate", () => {
    if (behind) {
      behind = false;
      sheet.close();
      remember();
    }
    /* From a disk the address may not change: then it says nothing. */
    else if (kept) reopen();
  });
  function reopen() {
    restore();
    settled = true;
    look();
  }
  find.hidden = meant.hidden = true;
  form.after(meant, find, sheet);

  function restore() {
    const given = new URLSearchParams(location.search);
    state.q = given.get("q") || "";
    state.sort = given.get("sort") || "";
    state.exact = given.has("exact");
    state.shown = Math.max(PAGE, Number(given.get("n")) || 0);
    /* Which of them are facets, the manifest will tell. */
    state.chosen.clear();
    given.forEach((value, name) => { if (value && !OWN.includes(name)) state.chosen.set(name, value.split(",")); });
    input.value = state.q;
    shortened = cut(input);
    state.q = input.value;
    sort.value = state.sort;
    if (sort.selectedIndex < 0) sort.value = state.sort = "";
  }
  function enter(url) {
    try {
      history.pushState(null, "", url);
      return true;
    } catch (error) {
      return false;
    }
  }
  function remember() {
    const said = new URLSearchParams();
    if (state.q) said.set("q", state.q);
    state.chosen.forEach((keys, name) => said.set(name, keys.join(",")));
    if (state.sort) said.set("sort", state.sort);
    if (state.exact) said.set("exact", "");
    if (state.shown > PAGE) said.set("n", state.shown);
    const text = said.toString(), url = location.pathname + (text && "?" + text);
    try {
      history.replaceState(null, "", url);
      kept = true;
    } catch (error) {}
    return url;
  }
  const picked = () => [...state.chosen.keys()];
  const keysOf = (name, unit) => columns.get(name).of(unit).map(place => columns.get(name).values[place][0]);
  const fits = (unit, except) => picked().every(name => name === except
    || keysOf(name, unit).some(key => state.chosen.get(name).includes(key)));
  async function need(names) {
    await Promise.all(names.map(async name => { if (!columns.has(name)) columns.set(name, await engine.facet(name)); }));
  }

  async function look() {
    const mine = ++turn, query = state.q;
    const idle = !query && !picked().length;
    const asked = remember();
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
        ({ facets: filters, binding } = manifest);
        const strange = picked().filter(name => !filters.some(facet => facet.name === name));
        if (strange.length) {
          strange.forEach(name => state.chosen.delete(name));
          return look();
        }
        const found = query ? await engine.search(query, state.exact)
          : { hits: Array.from({ length: manifest.clauses }, (_, n) => ({ n, score: 0 })), near: false, groups: [] };
        opened = opened || new Set(filters.filter(facet => facet.opened).map(facet => facet.name));
        if (edition !== manifest.version) columns.clear();
        edition = manifest.version;
        await need(picked().concat(state.sort === "rule" ? ["standing"] : []));
        if (mine !== turn) return;
        all = found.hits.map(hit => hit.n);
        list = all.filter(unit => fits(unit));
        /* What fits may be gone by the filter, and what is left only like it. */
        const { best } = manifest.scoring, left = new Set(list);
        const weak = query && found.hits.filter(hit => left.has(hit.n)).slice(0, best).every(hit => hit.near);
        if (state.sort) list.sort((a, b) => a - b);
        if (state.sort === "rule") {
          const firm = unit => keysOf("standing", unit).some(key => binding.includes(key)) ? 0 : 1;
          list.sort((a, b) => firm(a) - firm(b) || all.indexOf(a) - all.indexOf(b));
        }
        needles = engine.needles(found.groups);
        const hidden = !list.length && picked().length ? all.length : 0;
        const said = hidden ? "筛选后0条，去掉筛选有" + hidden + "条" : told(list.length, found.near || weak, query);
        if (announced !== asked || !count.textContent.startsWith(said)) announce(count, said);
        announced = asked;
        explain(found.groups);
        await inTurn(list.slice(0, state.shown), cards => { if (mine === turn) draw(cards); });
      });
      if (mine !== turn) return;
      if (!list.length && all.length) fill(foot, button("去掉筛选", unfiltered));
      else if (!list.length) await nothing(query);
      else if (query && count.textContent.startsWith("没有完全")) foot.append(help());
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
    fill(meant, shortened ? CUT : "");
    meant.hidden = !known.length && !state.exact && !shortened;
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
    if (card.origin) meta.append(make("span", "note", card.origin));
    return make("li", "", link(card, "t", marked(card.title, needles), anchor), make("p", "", ...marked(text, needles)), meta);
  }
  /* What binds nobody stands in a frame of its own. */
  function draw(cards) {
    fill(results);
    let last = null, rows;
    cards.forEach((card, i) => {
      const apart = !!card.apart;
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
  function help() {
    const contact = here.dataset.contact;
    const ask = contact ? "可以问本站维护者：" + contact : "把您要找的告诉给您网址的人，由他们转告本站维护者。";
    return make("div", "", make("p", "", "可以试试：少写几个字；换个说法；少选几个筛选条件。"), make("p", "note", "还是没有？" + ask));
  }
  async function nothing(query) {
    const tips = help();
    results.append(tips);
    browse.hidden = false;
    try {
      const near = (await engine.similar(query)).slice(0, 6);
      if (near.length) tips.firstChild.after(make("div", "acts", "相近的词：", ...near.map(w => button(w, () => ask(input.value = w)))));
    } catch (error) {}
  }
  /* A new question begins anew; what is still filtered is said where it hides something. */
  function ask(text) {
    if (settled && state.q) enter(location.href);
    settled = false;
    state.q = text;
    state.shown = PAGE;
    state.exact = false;
    state.sort = sort.value = "";
    look();
  }
  function unfiltered() {
    state.chosen.clear();
    look();
    heading.focus();
  }

  async function choices(mine) {
    const number = picked().length;
    open.textContent = number ? "筛选（" + number + "）" : "筛选";
    if (!sheet.open && !side.offsetParent) return;
    const visible = name => opened.has(name) || state.chosen.has(name);
    try {
      await need(filters.map(facet => facet.name).filter(visible));
    } catch (error) {}
    if (mine !== turn) return;
    const focus = facets.contains(document.activeElement) && document.activeElement.value;
    const fresh = [make("div", "acts done", button("看" + list.length + "条结果", () => sheet.close(), "btn main"))];
    if (number) fresh[0].append(button("清除筛选", () => {
      state.chosen.clear();
      look();
    }));
    filters.forEach(({ name, label }) => {
      const box = make("details", "", make("summary", "", label));
      box.open = visible(name);
      on(box, "toggle", () => {
        if (box.open === opened.has(name)) return;
        if (box.open) opened.add(name);
        else opened.delete(name);
        if (box.open && !columns.has(name)) choices(turn);
      });
      if (columns.has(name)) box.append(boxes(name, label));
      fresh.push(box);
    });
    fill(facets, ...fresh);
    const same = focus && facets.querySelector('[value="' + focus + '"]');
    if (same) same.focus();
  }
  /* How many hits each value would leave, given the other facets. */
  function boxes(name, title) {
    const column = columns.get(name), numbers = new Array(column.values.length).fill(0);
    const chosen = state.chosen.get(name) || [];
    all.forEach(unit => { if (fits(unit, name)) column.of(unit).forEach(place => { numbers[place]++; }); });
    const set = make("fieldset", "", make("legend", "vh", title));
    column.values.forEach(([key, label], place) => {
      if (!numbers[place] && !chosen.includes(key)) return;
      const tick = make("input");
      tick.type = "checkbox";
      tick.value = name + ":" + key;
      tick.checked = chosen.includes(key);
      on(tick, "change", () => {
        const rest = chosen.filter(other => other !== key).concat(tick.checked ? [key] : []);
        if (rest.length) state.chosen.set(name, rest);
        else state.chosen.delete(name);
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
    const quoted = text => '"' + String(text).replace(/^[=+\-@\t\r\n＝＋－＠]/, "'$&").replace(/"/g, '""') + '"';
    try {
      const shown = filters.filter(facet => facet.column).sort((a, b) => a.column - b.column);
      await need(shown.map(facet => facet.name));
      const values = (name, unit) => columns.get(name).of(unit).map(place => columns.get(name).values[place][1]).join("、");
      /* A card says what binds nobody in other words than its facets do. */
      const cell = (name, card) => name === "standing" ? card.badge : name === "kind" ? card.kind : values(name, card.n);
      const [cards, rest, { manifest }] = [await engine.cards(list), await engine.rows(list), await engine.open()];
      const heads = ["标题", ...shown.map(facet => facet.label), ...manifest.table.heads, "一句话", "网址"];
      const lines = [heads].concat(cards.map((card, i) => [card.title, ...shown.map(facet => cell(facet.name, card)),
        ...rest[i], (card.passages[0] || ["", ""])[1], address(card.url)]));
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
    shortened = cut(input) || shortened && [...input.value].length === LONGEST;
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
    settled = true;
    heading.focus();
  });
  const typed = input.value;
  restore();
  if (!state.q) input.value = state.q = typed.trim();
  if (state.q || picked().length) look();
}

document.querySelectorAll("form.search").forEach(form => (form.hasAttribute("data-finder") ? finder : quick)(form));
on(document, "keydown", event => {
  const key = (event.key || "").toLowerCase();
  const short = key === "k" && (event.ctrlKey || event.metaKey) && !event.altKey;
  if (!short && (key !== "/" || event.ctrlKey || event.metaKey || event.target.closest("input,textarea,select"))) return;
  const box = [...document.querySelectorAll("[data-finder] input,.search input")].find(input => input.offsetParent);
  if (!box) return;
  event.preventDefault();
  box.select();
});
})();
