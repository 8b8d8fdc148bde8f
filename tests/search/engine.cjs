/* Runs theme/js/engine.js without a page: queries as a JSON list on standard input, their hits as JSON on standard
   output. Arguments: the script, the folder of the index. */
const fs = require("fs");
const path = require("path");

const [script, index] = process.argv.slice(2);
(0, eval)(fs.readFileSync(script, "utf8"));
const load = async name => {
  const text = fs.readFileSync(path.join(index, name), "utf8");
  return JSON.parse(text.slice(text.indexOf(",") + 1, text.lastIndexOf(")")));
};
const engine = globalThis.portalEngine(load);
(async () => {
  const told = [];
  for (const query of JSON.parse(fs.readFileSync(0, "utf8"))) {
    const began = process.hrtime.bigint();
    const { hits, near } = await engine.search(query);
    const ms = Number(process.hrtime.bigint() - began) / 1e6;
    told.push({ query, near, hits: hits.map(hit => [hit.n, hit.score]), ms });
  }
  process.stdout.write(JSON.stringify(told));
})();
