// What the report holds: rows of all runs at once, pages of single runs pack by pack when they are looked at.

const RUN_FIELDS = [
  "id", "title", "start", "sport", "minutes", "km", "bpm", "fraction", "speed", "outcome", "score", "reason", "role", "slot",
  "hardness", "session", "hours", "after", "pack", "index", "excess", "slope", "compared", "hillsOut",
];

const report = JSON.parse(document.getElementById("data").textContent);
const athletes = report.athletes.map((athlete) => ({
  id: athlete.id,
  name: athlete.name,
  months: athlete.months.map(([month, counted, decided]) => ({month, counted, decided})),
  runs: athlete.runs.map((values, number) => {
    const run = {number};
    RUN_FIELDS.forEach((field, i) => (run[field] = values[i]));
    run.day = run.start.slice(0, 10);
    return run;
  }),
  others: athlete.otherSports.map(([start, sport, minutes, hardness]) => ({start, day: start.slice(0, 10), sport, minutes, hardness})),
  earlier: athlete.earlier.map(([start, sport, minutes, speed, bpm]) => ({start, day: start.slice(0, 10), sport, minutes, speed, bpm, outcome: null})),
}));
for (const [outcome, word, wouldBe] of report.outcomes) Object.assign(OUTCOMES[outcome], {word, wouldBe});
const rules = report.rules.map(([title, limits, source, guides, weight, from, to]) => ({title, limits, source, guides, weight, from, to}));

const openPacks = new Map();

async function unpack(number) {
  const packed = document.getElementById("pack-" + number).textContent;
  const bytes = Uint8Array.from(atob(packed), (c) => c.charCodeAt(0));
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("deflate"));
  return JSON.parse(await new Response(stream).text());
}

/** The page of a run, or null if the report holds none for it. */
async function pageOf(run) {
  if (run.pack < 0) return null;
  if (!openPacks.has(run.pack)) openPacks.set(run.pack, unpack(run.pack));
  const page = (await openPacks.get(run.pack))[run.index];
  return page.curve ? {...page, curve: unrolled(page.curve)} : page;
}

/** Columns from the steps between their values. */
function unrolled(curve) {
  const column = (steps) => {
    let last = 0;
    return steps?.map((step) => (step === null ? null : (last += step)));
  };
  const speed = column(curve.speed)?.map((v) => (v === null ? null : v / 100));
  const adjustment = column(curve.adjustment);
  return {
    ...curve,
    speed,
    adjusted: speed?.map((v, i) => (v === null || !adjustment || adjustment[i] === null ? null : v + adjustment[i] / 100)),
    heartRate: column(curve.heartRate),
    height: column(curve.height),
  };
}

/** Bins within stretches: from the first bin of each to the one behind its last. */
function isWithin(ranges, bin) {
  if (!ranges) return false;
  for (let i = 0; i < ranges.length; i += 2) if (bin >= ranges[i] && bin < ranges[i + 1]) return true;
  return false;
}
