// Reads the FIT, GPX or TCX files of a folder with sports-lib, without what can be switched off beyond reading.
import { ActivityParsingOptions, SportsLib } from "@sports-alliance/sports-lib";
import { DOMParser } from "@xmldom/xmldom";
import { arrayBuffer, printCounts } from "./folder.mjs";

const options = new ActivityParsingOptions({
  streams: { smooth: { altitudeSmooth: false, grade: false, gradeSmooth: false } },
  generateUnitStreams: false,
  deviceInfoMode: "changes",
});
const formats = {
  fit: (bytes) => SportsLib.importFromFit(arrayBuffer(bytes), options),
  gpx: (bytes) => SportsLib.importFromGPX(bytes.toString(), DOMParser, options),
  tcx: (bytes) => SportsLib.importFromTCX(new DOMParser().parseFromString(bytes.toString(), "application/xml"), options),
};

await printCounts(process.argv[2], async (bytes, name) => {
  const event = await formats[name.split(".").pop()](bytes);
  let points = 0;
  const heartRates = [];
  for (const activity of event.getActivities()) {
    points += Math.max(0, ...activity.getAllStreams().map((stream) => stream.getData(true, true).length));
    if (activity.hasStreamData("Heart Rate")) {
      heartRates.push(...activity.getStreamData("Heart Rate"));
    }
  }
  return { points, heartRates };
});
