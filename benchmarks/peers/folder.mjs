// Reads the files of a folder one after the other and prints what ReadCounts prints: files read, files not read, points,
// heart rates above 0 and their sum.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

export async function printCounts(folder, read) {
  const counts = [0, 0, 0, 0, 0];
  for (const name of readdirSync(folder).sort()) {
    try {
      const { points, heartRates } = await read(readFileSync(join(folder, name)), name);
      const above = heartRates.filter((heartRate) => heartRate > 0);
      counts[0]++;
      counts[2] += points;
      counts[3] += above.length;
      counts[4] += above.reduce((sum, heartRate) => sum + Math.round(heartRate), 0);
    } catch (unreadable) {
      console.error(`${name}: ${unreadable}`);
      counts[1]++;
    }
  }
  console.log(counts.join("\t"));
}

export function arrayBuffer(bytes) {
  return bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength);
}
