/* What the device keeps for one portal: two portals on one host keep apart by the path that each begins at. */
const store = (function () {
"use strict";
const root = new URL("..", document.currentScript.src).pathname;
const scope = "portal:" + root + ":";
/* Where storage is missing, full or forbidden, the page remembers by itself. */
const memory = new Map();
function read(name) {
  const key = scope + name;
  if (memory.has(key)) return memory.get(key);
  try { return localStorage.getItem(key); } catch (e) { return null; }
}
function write(name, value) {
  const key = scope + name;
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
/* The name of what another page of this portal has stored; "" where that is something else's, null for all of it. */
const named = event => event.key && (event.key.startsWith(scope) ? event.key.slice(scope.length) : "");

/* Once, what was kept before portals were kept apart: copied, since it may be another portal's just as well. */
function adopt() {
  if (read("adopted")) return;
  try {
    for (const old of Object.keys(localStorage)) {
      const name = /^portal\.((?:tick\.|view$).*)/.exec(old);
      if (name && read(name[1]) === null) write(name[1], localStorage.getItem(old));
    }
    localStorage.setItem(scope + "adopted", "1");
  } catch (e) {}
}
adopt();
return { read, write, named };
})();
