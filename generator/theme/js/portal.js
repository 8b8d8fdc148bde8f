/* What pages do beyond being read. No modules: it must load from file:// too. */
(function () {
"use strict";
const root = document.documentElement;
const one = selector => document.querySelector(selector);
const all = selector => Array.from(document.querySelectorAll(selector));
const on = (type, action) => window.addEventListener(type, action);
const click = (selector, action) => all(selector).forEach(item => item.addEventListener("click", () => action(item)));
const make = (tag, className, textContent) => Object.assign(document.createElement(tag), { className, textContent });

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
    store.write("view", names.filter(has).join(" "));
    show();
  });
  on("storage", event => {
    if (store.named(event) !== "view") return;
    names.forEach(name => root.classList.toggle(name, (event.newValue || "").split(" ").includes(name)));
    show();
  });
  if (system.addListener) system.addListener(show);
  show();
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

/* A page that only leads on takes the fragment along, which a refresh would lose. */
function leading() {
  const refresh = one("meta[http-equiv=refresh]");
  const target = refresh && refresh.content.replace(/^0; url=/, "");
  if (target && location.hash) location.replace(target + location.hash);
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

[views, () => ticks(say), () => events(say), copies, printing, answers, fragments, menus, leading].forEach(feature => feature());
})();
