/* Days that the reader knows (不合格通知日): kept on the device as day.<event>, and what follows from them by when. */
const events = (function () {
"use strict";
const EMPTY = "填了日子，这里写出最晚哪天办。";
const WRONG = "请写年、月、日，如2026-09-15。";

/* [what follows in a few words, what it rests on] for a step that comes after, before or at a day. */
function follows({ when, within, unclear }, day) {
  const last = when === "after" && within ? dates.within(day, within) : day;
  const left = dates.between(dates.today(), last);
  const rest = left > 0 ? "还有" + left + "天。" : left ? "已经过了" + -left + "天。" : "就是今天。";
  const reading = unclear === undefined ? "按您填的日子算。"
    : "从哪天算起，原文没写，这是按您填的日子算的，别拖到最后几天。";
  if (when === "after" && !within) return [day + "以后", reading];
  return [last + (when === "at" ? "" : "前"), rest + reading];
}

return function (say) {
  const inputs = Array.from(document.querySelectorAll("input[data-event]"));
  function told(input, day, wrong) {
    const [text, note] = day ? follows(input.dataset, day) : ["", wrong ? WRONG : EMPTY];
    const place = input.closest("p").querySelector("[data-follows]");
    place.textContent = "";
    place.append(Object.assign(document.createElement("b"), { textContent: text }), " ",
      Object.assign(document.createElement("span"), { className: "note", textContent: note }));
    input.setAttribute("aria-invalid", wrong);
    return text ? text + "。" + note : note;
  }
  function show() {
    inputs.forEach(input => {
      const day = dates.read(store.read("day." + input.dataset.event) || "");
      input.value = day;
      told(input, day, false);
    });
  }
  inputs.forEach(input => input.addEventListener("change", () => {
    const day = dates.read(input.value), wrong = !day && input.value.trim() !== "";
    store.write("day." + input.dataset.event, day || null);
    if (!wrong) show();
    say(told(input, day, wrong));
  }));
  window.addEventListener("storage", event => {
    const name = store.named(event);
    if (name === null || name.startsWith("day.")) show();
  });
  window.addEventListener("pageshow", show);
  show();
};
})();
