// Reads the FIT files of a folder with fit-file-parser.
import FitParserModule from "fit-file-parser";
import { arrayBuffer, printCounts } from "./folder.mjs";

const FitParser = FitParserModule.default ?? FitParserModule;

await printCounts(process.argv[2], async (bytes) => {
  const parser = new FitParser({ force: true, mode: "list", speedUnit: "m/s", lengthUnit: "m" });
  const { records } = await parser.parseAsync(arrayBuffer(bytes));
  return { points: records.length, heartRates: records.map((record) => record.heart_rate) };
});
