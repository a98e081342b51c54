// A run over time: pace, heart rate and height in bins, with what is special about a stretch shaded.

const STRETCHES = [
  {key: "WARM_UP", label: "warm-up, not analyzed", fill: "var(--shade-warm)"},
  {key: "TAIL", label: "last half minute, not analyzed", fill: "var(--shade-warm)"},
  {key: "PAUSED", label: "pause or standing", fill: "var(--shade-pause)"},
  {key: "STEEP", label: "steep, up or down", fill: "var(--shade-steep)"},
  {key: "HEART_RATE_NOT_BELIEVED", label: "heart rate not believed", fill: "var(--shade-doubt)"},
];

function stretchesOf(curve, keys) {
  const minute = curve.width / 60;
  return STRETCHES.filter((stretch) => keys.includes(stretch.key)).flatMap(({key, fill, label}) => {
    const ranges = curve[key] ?? [];
    return d3.range(0, ranges.length, 2).map((i) => ({from: ranges[i] * minute, to: ranges[i + 1] * minute, fill, label}));
  });
}

function series(curve, column) {
  const minute = curve.width / 60;
  return (column ?? []).map((value, bin) => ({minute: (bin + 0.5) * minute, value, bin}));
}

/**
 * The line of the pace drift with its 95 % band: its slope is the measured change over the analyzed window; it runs through
 * the median of what the bins differ from that slope by. The band turns around the middle of the window.
 */
function driftLine(curve) {
  if (!curve.drift || !curve.adjusted) return [];
  const minute = curve.width / 60;
  let moving = 0;
  const bins = [];
  for (let bin = 0; bin < curve.adjusted.length; bin++) {
    const isStill = isWithin(curve.PAUSED, bin);
    if (isWithin(curve.DRIFT_WINDOW, bin) && curve.adjusted[bin] > 0) bins.push({bin, moving: moving + minute / 2});
    moving += isStill ? 0 : minute;
  }
  if (bins.length < 2) return [];
  const span = bins.at(-1).moving - bins[0].moving;
  const middle = d3.mean(bins, (b) => b.moving);
  const [fit, low, high] = curve.drift.map((percent) => Math.log(1 + Math.max(percent, -90) / 100) / span);
  const level = d3.median(bins, (b) => Math.log(curve.adjusted[b.bin]) - fit * (b.moving - middle));
  return bins.map((b) => {
    const at = (slope) => Math.exp(level + slope * (b.moving - middle));
    return {minute: (b.bin + 0.5) * minute, fit: at(fit), low: Math.min(at(low), at(high)), high: Math.max(at(low), at(high))};
  });
}

function panel(curve, options, keys, marks) {
  const shaded = stretchesOf(curve, keys);
  return draw({
    width: width(), height: 170, marginLeft: 48, marginBottom: 34,
    x: {label: "minutes →", domain: [0, (options.bins * curve.width) / 60]},
    ...options.plot,
    marks: [
      Plot.rectX(shaded, {x1: "from", x2: "to", fill: "fill"}),
      ...marks,
      Plot.tip(options.tips, Plot.pointerX({x: "minute", y: "value", title: options.title, fill: "var(--page)"})),
    ],
  });
}

function legend(curve, keys) {
  const shown = STRETCHES.filter(({key}) => keys.includes(key) && (curve[key] ?? []).length);
  return shown.length ? el("ul", {class: "legend"}, shown.map(({key, label}) => el("li", {}, el("span", {class: `swatch ${key}`, "aria-hidden": "true"}), label))) : null;
}

function paceChart(curve, hillsOut) {
  const actual = series(curve, curve.speed);
  const adjusted = series(curve, curve.adjusted);
  const drift = driftLine(curve);
  const known = adjusted.filter((p) => p.value > 0);
  const slowest = d3.quantile(known, 0.02, (p) => p.value) * 0.95;
  const fastest = d3.max(known, (p) => p.value) * 1.03;
  const keys = ["WARM_UP", "TAIL", "PAUSED", "STEEP"];
  const plot = panel(
    curve,
    {
      bins: curve.speed.length,
      tips: known,
      title: (p) => `minute ${p.minute.toFixed(0)}\n${pace(p.value)}${hillsOut ? ` with hills taken out\n${pace(actual[p.bin].value)} on the ground` : ""}`,
      plot: {y: {label: `↑ faster (${imperial ? "min/mi" : "min/km"})`, tickFormat: (v) => pace(v, false), ticks: paceTicks(slowest, fastest), grid: true, domain: [slowest, fastest], clamp: true}},
    },
    keys,
    [
      Plot.areaY(drift, {x: "minute", y1: "low", y2: "high", fill: INK, fillOpacity: 0.12}),
      Plot.lineY(actual, {x: "minute", y: "value", stroke: FAINT, strokeWidth: 1.2}),
      Plot.lineY(adjusted, {x: "minute", y: "value", stroke: "var(--line)", strokeWidth: 2}),
      Plot.line(drift, {x: "minute", y: "fit", stroke: INK, strokeWidth: 1.5, strokeDasharray: "6 4"}),
    ],
  );
  const says = drift.length ? " Dashed: the trend, with its 95 % band." : "";
  return figure("Pace", `${hillsOut ? "Thick: hills taken out. Thin: on the ground." : "On the ground; how hills count is not known."}${says}`, plot, legend(curve, keys));
}

function heartRateChart(curve) {
  const beats = series(curve, curve.heartRate);
  const keys = ["WARM_UP", "TAIL", "PAUSED", "HEART_RATE_NOT_BELIEVED"];
  const plot = panel(
    curve,
    {
      bins: curve.heartRate.length,
      tips: beats.filter((p) => p.value !== null),
      title: (p) => `minute ${p.minute.toFixed(0)}\n${p.value} bpm${isWithin(curve.HEART_RATE_NOT_BELIEVED, p.bin) ? "\nnot believed" : ""}`,
      plot: {y: {label: "↑ heart rate (bpm)", grid: true, ticks: 5, nice: true, zero: false}},
    },
    keys,
    [Plot.lineY(beats, {x: "minute", y: "value", stroke: "var(--line)", strokeWidth: 2})],
  );
  return figure("Heart rate", `As recorded, in means of ${curve.width === 30 ? "half a minute" : plural(curve.width, "second")}.`, plot, legend(curve, keys));
}

function heightChart(curve) {
  const heights = series(curve, curve.height).map((p) => ({...p, value: p.value === null ? null : height(p.value)}));
  const [low, high] = d3.extent(heights, (p) => p.value);
  const middle = (low + high) / 2;
  const half = Math.max((high - low) / 2, height(15)) * 1.1;
  const plot = panel(
    curve,
    {
      bins: curve.height.length,
      tips: heights.filter((p) => p.value !== null),
      title: (p) => `minute ${p.minute.toFixed(0)}\n${whole(p.value)} ${heightUnit()}`,
      plot: {height: 120, y: {label: `↑ height (${heightUnit()})`, grid: true, ticks: 4, domain: [middle - half, middle + half]}},
    },
    ["STEEP"],
    [
      Plot.areaY(heights, {x: "minute", y1: middle - half, y2: "value", fill: FAINT, fillOpacity: 0.35}),
      Plot.lineY(heights, {x: "minute", y: "value", stroke: INK}),
    ],
  );
  return figure("Height", "Smoothed.", plot, legend(curve, ["STEEP"]));
}

/** The curves in numbers, every five minutes. */
function curveTable(curve) {
  const count = (curve.speed ?? curve.heartRate).length;
  const step = Math.max(1, Math.round(300 / curve.width));
  const mean = (column, from) => (column ? d3.mean(column.slice(from, from + step).filter((v) => v !== null)) : undefined);
  return el(
    "details", {},
    el("summary", {}, "The curves in numbers"),
    el("table", {},
      el("thead", {}, el("tr", {}, ["from minute", "pace", "heart rate (bpm)", `height (${heightUnit()})`].map((h) => el("th", {scope: "col"}, h)))),
      el("tbody", {}, d3.range(0, count, step).map((from) => {
        const meters = mean(curve.height, from);
        return el("tr", {}, el("td", {}, whole((from * curve.width) / 60)), el("td", {}, pace(mean(curve.adjusted, from))),
          el("td", {}, whole(mean(curve.heartRate, from))), el("td", {}, meters === undefined ? "–" : whole(height(meters))));
      })),
    ),
  );
}
