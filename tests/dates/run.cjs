/* Runs the cases on the browser's date rules: prints what each gives, as JSON. */
const dates = require("../../generator/theme/js/dates.js");
const cases = require("./cases.json");
const told = found => found && [found.first, found.last, found.label];
console.log(JSON.stringify({
  period: cases.period.map(([every, day]) => told(dates.period(every, day))),
  within: cases.within.map(([day, length]) => dates.within(day, length)),
  between: cases.between.map(([from, to]) => dates.between(from, to)),
  read: cases.read.map(([text]) => dates.read(text)),
  valid: cases.valid.map(([text]) => dates.valid(text)),
}));
