// Reads a FIT file again and again and prints the least CPU time of a reading, in microseconds.
import { readFileSync } from "node:fs";
import FitParserModule from "fit-file-parser";

const FitParser = FitParserModule.default ?? FitParserModule;
const [file, seconds] = [process.argv[2], Number(process.argv[3] ?? 10)];
const bytes = readFileSync(file);

async function read() {
  const parser = new FitParser({ force: true, mode: "list", speedUnit: "m/s", lengthUnit: "m" });
  return await parser.parseAsync(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength));
}

let least = Infinity;
let records = 0;
const end = Date.now() + seconds * 1000;
while (Date.now() < end) {
  const before = process.cpuUsage();
  records = (await read()).records.length;
  const used = process.cpuUsage(before);
  least = Math.min(least, used.user + used.system);
}
console.log(`${least}\t${records}`);
