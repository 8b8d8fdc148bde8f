/* Ticks and 不适用: kept on the device, for one version of the step, and where a round is one of the calendar's, for
   the period in which the reader ticked.
   Stored: tick.<step> = "<version> <day> <day of the period before>", off.<step> = "<version>". Before ticks knew their
   day, the version stood alone. */
const ticks = (function () {
"use strict";
const all = selector => Array.from(document.querySelectorAll(selector));
const make = (tag, className, textContent) => Object.assign(document.createElement(tag), { className, textContent });

/* What is stored of a step: under its id, or under one that it had before, and then from now on under its id. */
function kept(kind, box) {
  const name = kind + box.dataset.step;
  const found = store.read(name);
  if (found !== null) return found;
  for (const old of (box.dataset.formerly || "").split(" ").filter(Boolean)) {
    const value = store.read(kind + old);
    if (value === null) continue;
    store.write(name, value);
    store.write(kind + old, null);
    return value;
  }
  return null;
}

/* How a step stands on a day: `now` and `last` are its period and the one that was ticked before it. */
function state(box, today) {
  const { version, every } = box.dataset;
  const tick = kept("tick.", box), off = kept("off.", box);
  const [ticked, day, earlier] = (tick || "").split(" ");
  const found = { off: off === version, not: off !== null && off !== version };
  const good = tick !== null && ticked === version;
  const known = good && every && dates.valid(day || "") ? dates.period(every, day) : null;
  const running = known !== null && today <= known.last;
  const before = running ? earlier : known && day;
  found.tick = tick !== null && !good && !found.off;
  found.done = good && (!every || running);
  found.day = day;
  found.undated = good && Boolean(every) && !known;
  found.now = every ? running ? known : dates.period(every, today) : null;
  found.last = every && dates.valid(before || "") ? { label: dates.period(every, before).label, day: before } : null;
  return found;
}

function told(per, found) {
  per.textContent = "";
  if (!found.now) return;
  const last = found.undated ? "以前勾过，不知哪一期，请再勾一次"
    : found.last ? found.last.label + " 已办 " + found.last.day : "";
  const parts = [make("b", "", found.now.label),
    make("span", found.done ? "s ok" : "s", found.done ? "已办 " + found.day : "待办"), make("span", "last", last)];
  parts.forEach(part => { if (part.textContent) per.append(part, " "); });
}

/* Says above an item that its clause has changed; gives the note's id. */
function noted(item, number, found) {
  const text = found.tick ? "条款已改，待您再看。原来的勾已取消"
    : found.not ? "条款已改，待您再看。原来标的不适用已取消" : "";
  let note = item.querySelector(".changed");
  if (!text) {
    if (note) note.remove();
    return "";
  }
  note = note || item.insertBefore(make("p", "stale changed", ""), item.firstChild);
  note.textContent = text;
  note.id = "changed-" + number;
  return note.id;
}

/* The ticks of a page; `say` tells the reader of a screen reader. */
return function (say) {
  const boxes = all("input[data-step]");
  if (!boxes.length) return;
  const [progress, stale, own, unfit] = ["progress", "stale", "own", "off"].map(name => all("[data-" + name + "]")[0]);
  const duties = boxes.filter(box => !box.closest(".apart"));
  const item = box => box.closest("li");
  const not = box => item(box).querySelector("[data-na]");
  const per = box => item(box).querySelector("[data-per]");
  let notice;

  function warn() {
    if (notice) return;
    notice = make("p", "stale", "这台设备不让保存，关掉页面后勾会丢");
    const next = progress ? progress.nextSibling : all(".todo")[0];
    next.parentNode.insertBefore(notice, next);
    say(notice.textContent);
  }
  const keep = (name, value) => { if (!store.write(name, value)) warn(); };

  function count(changed) {
    stale.hidden = !changed.length;
    if (stale.hidden) return;
    const link = make("a", "", "请再看一遍");
    link.href = "#" + changed[0].closest("label").id;
    stale.textContent = "有" + changed.length + "项的条款改过，";
    stale.appendChild(link);
  }
  /* "已办2／7"; nothing on a page that counts nothing. */
  function advance() {
    if (!progress || !duties.length) return "";
    const left = duties.filter(box => !box.disabled);
    const done = left.filter(box => box.checked).length;
    const bar = progress.querySelector("progress");
    const text = "已办" + done + "／" + left.length;
    progress.hidden = false;
    progress.querySelector("span").textContent = text;
    bar.max = left.length || 1;
    bar.value = done;
    bar.setAttribute("aria-label", "已办" + done + "项，共" + left.length + "项");
    own.textContent = own.dataset.own + "做" + left.length + "项";
    unfit.hidden = left.length === duties.length;
    unfit.textContent = "不适用" + (duties.length - left.length) + "项，不计";
    return text;
  }
  function show() {
    const today = dates.today();
    const changed = boxes.filter((box, number) => {
      const found = state(box, today);
      box.checked = found.done;
      box.disabled = found.off;
      not(box).checked = found.off;
      item(box).classList.toggle("off", found.off);
      told(per(box), found);
      per(box).id = "per-" + number;
      const notes = [noted(item(box), number, found), found.now ? per(box).id : ""].filter(Boolean);
      if (notes.length) box.setAttribute("aria-describedby", notes.join(" "));
      else box.removeAttribute("aria-describedby");
      return found.tick || found.not;
    });
    if (stale) count(changed);
    return advance();
  }
  function ticked(box) {
    const found = state(box, dates.today());
    const { step, version } = box.dataset;
    const before = found.last ? " " + found.last.day : "";
    const value = box.checked ? version + " " + dates.today() + before : before && version + before;
    keep("tick." + step, value || null);
    if (found.not) keep("off." + step, null);
    say(show());
  }
  function left(box) {
    const off = not(box).checked;
    keep("off." + box.dataset.step, off ? box.dataset.version : null);
    say((off ? "不适用，不计入进度。" : "又计入进度了。") + show());
  }
  boxes.forEach(box => {
    box.addEventListener("change", () => ticked(box));
    not(box).addEventListener("change", () => left(box));
  });
  all("[data-reset]").forEach(button => button.addEventListener("click", () => {
    if (!confirm("取消这一页所有的勾和“不适用”？同一件事在别的页上的也会取消，找不回来。")) return;
    boxes.forEach(box => ["tick.", "off."].forEach(kind => keep(kind + box.dataset.step, null)));
    show();
    say("勾已全部取消");
  }));
  window.addEventListener("storage", event => {
    const name = store.named(event);
    if (name === null || /^(?:tick|off)\./.test(name)) show();
  });
  ["pageshow", "focus"].forEach(type => window.addEventListener(type, show));
  document.addEventListener("visibilitychange", show);
  show();
  if (!store.write("probe", "1") || !store.write("probe", null)) warn();
};
})();
