// Read the texts on standard input with chrono-node, round after round, and print the seconds a text of the second
// round (the first warms the compiler up) and of the best one (after which the machine code fits these very texts).
import * as chrono from "chrono-node";
import { readFileSync } from "node:fs";

const { texts, published, rounds } = JSON.parse(readFileSync(0, "utf8"));
const reference = new Date(published);
const seconds = [];
for (let round = 0; round < rounds; round++) {
  const start = process.hrtime.bigint();
  for (const text of texts) chrono.parse(text, reference);
  seconds.push(Number(process.hrtime.bigint() - start) / 1e9 / texts.length);
}
console.log(JSON.stringify({ warm: seconds[1], best: Math.min(...seconds) }));
