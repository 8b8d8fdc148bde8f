/* What pages do beyond being read. No modules: it must load from file:// too. */
(function () {
"use strict";
const root = document.documentElement;
const one = selector => document.querySelector(selector);
const all = selector => Array.from(document.querySelectorAll(selector));
const on = (type, action) => window.addEventListener(type, action);
const click = (selector, action) => all(selector).forEach(item => item.addEventListener("click", () => action(item)));
const make = (tag, className, textContent) => Object.assign(document.createElement(tag), { className, textContent });

/* Where storage is missing, full or forbidden, the page remembers by itself. */
const memory = new Map();
function read(key) {
  if (memory.has(key)) return memory.get(key);
  try { return localStorage.getItem(key); } catch (e) { return null; }
}
function write(key, value) {
  try {
    if (value === null) localStorage.removeItem(key);
    else localStorage.setItem(key, value);
    memory.delete(key);
    return true;
  } catch (e) {
    memory.set(key, value);
    return false;
  }
}

/* Emptied first, so that the same words are read aloud again. */
let silence;
function say(text) {
  const said = one("#said");
  said.textContent = "";
  clearTimeout(silence);
  setTimeout(() => { said.textContent = text; }, 60);
  silence = setTimeout(() => { said.textContent = ""; }, 6000);
}

/* 大字, 深色: what the reader has not chosen, the system decides. */
function views() {
  const names = ["care", "dark", "light"];
  const system = window.matchMedia("(prefers-color-scheme: dark)");
  const has = name => root.classList.contains(name);
  const dark = () => has("dark") || (system.matches && !has("light"));
  const show = () => all("[data-view]").forEach(item =>
    item.setAttribute("aria-pressed", item.dataset.view === "dark" ? dark() : has("care")));
  click("[data-view]", item => {
    const wanted = !dark();
    if (item.dataset.view === "care") root.classList.toggle("care");
    else {
      root.classList.remove("dark", "light");
      if (wanted !== system.matches) root.classList.add(wanted ? "dark" : "light");
    }
    write("portal.view", names.filter(has).join(" "));
    show();
  });
  on("storage", event => {
    if (event.key !== "portal.view") return;
    names.forEach(name => root.classList.toggle(name, (event.newValue || "").split(" ").includes(name)));
    show();
  });
  if (system.addListener) system.addListener(show);
  show();
}

/* Stored is the version of the step that was ticked; another one now means that the clause has changed. */
function ticks() {
  const boxes = all("input[data-step]");
  if (!boxes.length) return;
  const binding = boxes.filter(box => !box.closest(".apart"));
  const key = box => "portal.tick." + box.dataset.step;
  const progress = one("[data-progress]");
  const stale = one("[data-stale]");
  let notice;

  function warn() {
    if (notice) return;
    notice = make("p", "stale", "这台设备不让保存，关掉页面后勾会丢");
    const next = progress ? progress.nextSibling : one(".todo");
    next.parentNode.insertBefore(notice, next);
    say(notice.textContent);
  }
  function mark(box, changed) {
    const item = box.closest("li");
    let note = item.querySelector(".changed");
    if (changed && !note) {
      note = make("p", "stale changed", "条款已改，待您再看。原来的勾已取消");
      note.id = "changed-" + boxes.indexOf(box);
      item.insertBefore(note, item.firstChild);
      box.setAttribute("aria-describedby", note.id);
    } else if (note && !changed) {
      note.remove();
      box.removeAttribute("aria-describedby");
    }
  }
  function count(changed) {
    stale.hidden = !changed.length;
    if (stale.hidden) return;
    const link = make("a", "", "请再看一遍");
    link.href = "#" + changed[0].closest("label").id;
    stale.textContent = "有" + changed.length + "项的条款改过，";
    stale.appendChild(link);
  }
  function advance() {
    const done = binding.filter(box => box.checked).length;
    const bar = progress.querySelector("progress");
    progress.hidden = false;
    progress.querySelector("span").textContent = "已办" + done + "／" + binding.length;
    bar.max = binding.length;
    bar.value = done;
    bar.setAttribute("aria-label", "已办" + done + "项，共" + binding.length + "项");
  }
  function show() {
    const changed = boxes.filter(box => {
      const kept = read(key(box));
      box.checked = kept === box.dataset.version;
      const differs = kept !== null && !box.checked;
      mark(box, differs);
      return differs;
    });
    if (stale) count(changed);
    if (progress && binding.length) advance();
  }
  boxes.forEach(box => box.addEventListener("change", () => {
    if (!write(key(box), box.checked ? box.dataset.version : null)) warn();
    show();
  }));
  click("[data-reset]", () => {
    if (!confirm("取消这一页所有的勾？同一件事在别的页上的勾也会取消，找不回来。")) return;
    boxes.forEach(box => write(key(box), null));
    show();
    say("勾已全部取消");
  });
  on("storage", event => {
    if (!event.key || event.key.startsWith("portal.tick.")) show();
  });
  on("pageshow", show);
  show();
  if (!write("portal.probe", "1") || !write("portal.probe", null)) warn();
}

/* Over plain HTTP there is no clipboard: then the old command, then by hand. */
function copies() {
  /* The address of a copy on a disk leads nowhere on any other device: then the place within the portal. */
  function permalink() {
    const address = (one("link[rel=canonical]") || location).href.split(/[?#]/)[0];
    if (!address.startsWith("file:")) return address;
    return "本站网页：/" + address.slice(one(".name").href.replace(/[^/]*$/, "").length);
  }
  function byCommand(text) {
    const area = make("textarea", "vh", text);
    const focused = document.activeElement;
    let copied = false;
    area.readOnly = true;
    document.body.appendChild(area);
    area.select();
    area.setSelectionRange(0, text.length);
    try { copied = document.execCommand("copy"); } catch (e) {}
    area.remove();
    focused.focus();
    return copied;
  }
  function copy(text, done) {
    const other = () => {
      if (byCommand(text)) say(done);
      else prompt("这个浏览器不让自动复制，请自己复制：", text);
    };
    if (navigator.clipboard) navigator.clipboard.writeText(text).then(() => say(done), other);
    else other();
  }
  click("[data-copy]", item => copy(item.dataset.copy + permalink(), "引用已复制"));
  click("[data-copy-link]", () => copy(permalink(), "链接已复制"));
}

/* On paper everything is open; afterwards it is as it was. */
function printing() {
  let opened = [];
  const open = () => {
    const closed = all("details:not([open])");
    closed.forEach(item => { item.open = true; });
    opened = opened.concat(closed);
  };
  on("beforeprint", open);
  on("afterprint", () => {
    opened.forEach(item => { item.open = false; });
    opened = [];
  });
  click("[data-print]", () => {
    open();
    window.print();
  });
}

function answers() {
  const closed = () => all(".qa").some(item => !item.open);
  const label = () => all("[data-open-all]").forEach(item => { item.textContent = closed() ? "全部展开" : "全部收起"; });
  click("[data-open-all]", () => {
    const open = closed();
    all(".qa").forEach(item => { item.open = open; });
  });
  document.addEventListener("toggle", label, true);
}

/* What a fragment names is opened, also when its link is used a second time. */
function fragments() {
  function reveal() {
    let target;
    try { target = document.getElementById(decodeURIComponent(location.hash.slice(1))); } catch (e) {}
    let opened = false;
    for (let node = target; node; node = node.parentElement)
      if (node.tagName === "DETAILS" && !node.open) node.open = opened = true;
    if (opened) target.scrollIntoView();
  }
  on("hashchange", reveal);
  click('a[href*="#"]', link => { if (link.href === location.href) setTimeout(reveal); });
  reveal();
}

/* A section of the navigation closes when the reader turns elsewhere. */
function menus() {
  const shut = spared => all(".menu[open]").forEach(item => { if (!item.contains(spared)) item.open = false; });
  document.addEventListener("click", event => shut(event.target));
  document.addEventListener("focusin", event => shut(event.target));
  document.addEventListener("keydown", event => {
    const open = one(".menu[open]");
    if (event.key !== "Escape" || !open) return;
    open.open = false;
    open.firstElementChild.focus();
  });
}

[views, ticks, copies, printing, answers, fragments, menus].forEach(feature => feature());
})();
