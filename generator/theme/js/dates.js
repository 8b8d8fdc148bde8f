/* The date rules of generator/dates.py, for the reader's own day. Days are written 2026-11-29; no time zone matters. */
const dates = (function () {
"use strict";
const floor = Math.floor;
const two = n => String(n).padStart(2, "0");
const written = (y, m, d) => String(y).padStart(4, "0") + "-" + two(m) + "-" + two(d);
const parts = day => day.split("-").map(Number);
const lastOf = (y, m) => new Date(Date.UTC(2000 + y % 400, m, 0)).getUTCDate();
const leap = (day, n) => {
  const [y, m, d] = parts(day);
  const moved = new Date(0);
  moved.setUTCFullYear(y, m - 1, d + n);
  return written(moved.getUTCFullYear(), moved.getUTCMonth() + 1, moved.getUTCDate());
};
const weekday = day => (new Date(day + "T00:00:00Z").getUTCDay() + 6) % 7;
const between = (from, to) => Math.round((new Date(to + "T00:00:00Z") - new Date(from + "T00:00:00Z")) / 864e5);
const split = length => [Number(length.slice(1, -1)), length.slice(-1)];

/* A day as the reader's clock has it. */
const today = (now = new Date()) => written(now.getFullYear(), now.getMonth() + 1, now.getDate());

/* Whether a text is a day of the calendar. */
function valid(text) {
  if (!/^[0-9]{4}-[0-9]{2}-[0-9]{2}$/.test(text)) return false;
  const [y, m, d] = parts(text);
  return y > 0 && m > 0 && m < 13 && d > 0 && d <= lastOf(y, m);
}

/* A day as people write it (2026年9月15日, 2026/9/15, 20260915): 2026-09-15, or "" where it is none. */
function read(text) {
  const plain = text.normalize("NFKC").trim();
  const found = /^([0-9]{4})[^0-9]+([0-9]{1,2})[^0-9]+([0-9]{1,2})[^0-9]?$/.exec(plain)
    || /^([0-9]{4})([0-9]{2})([0-9]{2})$/.exec(plain);
  const day = found ? written(...found.slice(1).map(Number)) : "";
  return valid(day) ? day : "";
}

function months(count, day) {
  const [y, m] = parts(day);
  const number = floor((m - 1) / count);
  const first = number * count + 1, last = first + count - 1;
  const names = { 1: first + "月", 3: "第" + (number + 1) + "季度", 6: number ? "下半年" : "上半年", 12: "" };
  const name = count in names ? names[count] : first + "—" + last + "月";
  return { first: written(y, first, 1), last: written(y, last, lastOf(y, last)), label: y + "年" + name };
}
function week(day) {
  const monday = leap(day, -weekday(day));
  const year = parts(leap(monday, 3))[0];
  const number = floor(between(written(year, 1, 1), leap(monday, 3)) / 7) + 1;
  return { first: monday, last: leap(monday, 6), label: year + "年第" + number + "周" };
}

/* The calendar period of a round that a day falls into; null where no calendar has it. */
function period(every, day) {
  const [count, unit] = split(every);
  const [y, m, d] = parts(day);
  if (unit === "Y") {
    const last = y + count - 1;
    const label = count === 1 ? y + "年" : y + "—" + last + "年";
    return { first: written(y, 1, 1), last: written(last, 12, 31), label };
  }
  if (unit === "M" && 12 % count === 0) return months(count, day);
  if (count !== 1) return null;
  if (unit === "W") return week(day);
  return unit === "D" ? { first: day, last: day, label: y + "年" + m + "月" + d + "日" } : null;
}

/* The last day of a length of time counted from a day. */
function within(start, length) {
  const [count, unit] = split(length);
  if (unit === "D" || unit === "W") return leap(start, count * (unit === "W" ? 7 : 1));
  const [y, m, d] = parts(start);
  const all = m - 1 + count * (unit === "Y" ? 12 : 1);
  const year = y + floor(all / 12), month = all % 12 + 1;
  return written(year, month, Math.min(d, lastOf(year, month)));
}

return { today, valid, read, period, within, between };
})();
if (typeof module === "object") module.exports = dates;
