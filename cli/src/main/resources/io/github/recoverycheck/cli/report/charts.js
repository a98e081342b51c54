// Every chart: drawn by Observable Plot, described in a sentence, with its numbers in a table beside it where they are few.

const INK = "var(--ink)";
const FAINT = "var(--faint)";

/** A chart as a figure that screen readers can name. */
function figure(title, description, plot, ...below) {
  const isDrawing = plot.matches("svg");
  const box = isDrawing ? el("div", {}, plot) : plot;
  box.setAttribute("role", "img");
  box.setAttribute("aria-label", `${title}. ${description}`);
  // The sentence stands for the drawing, of which the library names each group of marks by its kind.
  (isDrawing ? plot : plot.querySelector("svg")).setAttribute("aria-hidden", "true");
  return el("figure", {class: "chart-box"}, el("figcaption", {}, el("strong", {}, title), " ", el("span", {class: "muted"}, description)), box, ...below);
}

function draw(options) {
  return Plot.plot({className: "chart", style: {background: "transparent", color: "currentColor", overflow: "visible"}, ...options});
}

function width() {
  return Math.max(280, Math.min(900, document.getElementById("content").clientWidth - 2));
}

/** Chances to recover month by month: how many there were, and how many counted. */
function monthsChart(months) {
  const monthOf = (m) => new Date(m.month + "-01T00:00:00Z");
  const last = monthOf(months.at(-1));
  const first = d3.max([monthOf(months[0]), d3.utcMonth.offset(last, -23)]);
  const known = new Map(months.map((m) => [m.month, m]));
  const shown = d3.utcMonths(first, d3.utcDay.offset(last, 1)).map((date) => {
    const month = d3.utcFormat("%Y-%m")(date);
    return known.get(month) ?? {month, counted: 0, decided: 0};
  });
  const name = (m) => d3.utcFormat("%b %y")(monthOf(m));
  return figure(
    "Month by month",
    `Filled: counted as recovery. Outline: chances to recover.${monthOf(months[0]) < first ? " The last two years." : ""}`,
    draw({
      width: width(), height: shown.length > 8 ? 190 : 170, marginLeft: 34, marginBottom: shown.length > 8 ? 48 : 28,
      x: {label: null, domain: shown.map(name), tickRotate: shown.length > 8 ? -45 : 0, padding: 0.25},
      y: {label: "runs", grid: true, interval: 1, ticks: 4},
      marks: [
        Plot.barY(shown, {x: name, y: "decided", fill: "var(--panel)", stroke: INK}),
        Plot.barY(shown, {x: name, y: "counted", fill: "var(--recovery)"}),
        Plot.text(shown, {x: name, y: "decided", text: (m) => (m.decided ? `${m.counted}/${m.decided}` : ""), dy: -7, fill: INK, fontSize: shown.length > 14 ? 9 : 11}),
        Plot.ruleY([0], {stroke: INK}),
      ],
    }),
  );
}

/** What kept chances to recover from counting. */
function reasonsChart(reasons, failed) {
  return figure(
    "What kept them from counting",
    `Main reason of each of the ${plural(failed, "chance")} that did not count.`,
    draw({
      width: width(), marginLeft: 150, marginRight: 40, marginTop: 4, marginBottom: 4, height: 8 + 26 * reasons.length,
      x: {label: null, ticks: [], domain: [0, Math.max(...reasons.map((r) => r.count))]},
      y: {label: null, domain: reasons.map((r) => r.reason), tickSize: 0},
      marks: [
        Plot.barX(reasons, {y: "reason", x: "count", fill: "var(--no)", insetTop: 2, insetBottom: 2}),
        Plot.text(reasons, {y: "reason", x: "count", text: (r) => String(r.count), dx: 6, textAnchor: "start", fill: INK}),
      ],
    }),
  );
}

/** Days in columns of weeks: hard days dark, recovery days by their mark. */
function calendarChart(days, from, to) {
  const monday = (d) => d3.utcMonday.floor(d);
  const weeks = d3.utcMonday.count(monday(from), to) + 1;
  const size = Math.max(13, Math.min(24, Math.floor((width() - 50) / weeks)));
  const row = (d) => (d.date.getUTCDay() + 6) % 7;
  const color = (d) => (d.hard ? "var(--hard)" : d.outcome ? OUTCOMES[d.outcome].color : "var(--other)");
  const plot = draw({
    width: 40 + weeks * size + 60, marginRight: 66, height: 7 * size + 36, marginLeft: 34, marginTop: 20, marginBottom: 4, padding: 0.06,
    x: {axis: null, domain: d3.utcMondays(monday(from), d3.utcDay.offset(to, 1))},
    y: {label: null, tickSize: 0, domain: d3.range(7), tickFormat: (i) => ["Mon", "", "Wed", "", "Fri", "", "Sun"][i]},
    marks: [
      Plot.cell(days, {x: (d) => monday(d.date), y: row, fill: color, rx: 2}),
      Plot.text(days, {
        x: (d) => monday(d.date), y: row, fontSize: Math.min(11, size - 5), fill: "var(--on-mark)",
        text: (d) => (d.hard ? "H" : d.outcome ? OUTCOMES[d.outcome].mark : "·"),
      }),
      Plot.text([...(from.getUTCDate() > 1 && from.getUTCDate() < 20 ? [from] : []), ...d3.utcMonths(d3.utcMonth.ceil(from), to)], {
        x: (d) => monday(d), frameAnchor: "top", dy: -14, text: (d) => d3.utcFormat("%b %y")(d), fill: INK, fontSize: 10, textAnchor: "start",
      }),
      Plot.tip(days, Plot.pointer({x: (d) => monday(d.date), y: row, title: (d) => `${day(d.date.toISOString())}\n${d.says.join("\n")}`, fill: "var(--page)"})),
    ],
  });
  return figure(
    "Day by day",
    "H hard session · ● recovery · ◐ borderline · ✕ no recovery · ? cannot tell · dot: another activity. Of a day with several, the hardest.",
    el("div", {class: "scroll", tabindex: "0", role: "group", "aria-label": "Calendar, can be scrolled sideways"}, plot),
  );
}

/** Heart rate against pace: one mark a run, the athlete's own line, and perhaps one run among them. */
function cloudChart(runs, line, highlighted) {
  const points = runs.filter((run) => run.speed !== null && run.bpm !== null);
  const x = (run) => run.speed;
  const many = points.length > 1200;
  const faded = Boolean(highlighted);
  const [slowest, fastest] = d3.extent(points, x);
  const speeds = fastest - slowest < 0.6 ? [slowest - 0.3, fastest + 0.3] : [slowest, fastest];
  const marks = [];
  if (many) {
    marks.push(Plot.dot(points, Plot.hexbin({r: "count"}, {x, y: "bpm", binWidth: 12, fill: FAINT, stroke: "none"})));
  } else {
    marks.push(Plot.dot(points.filter((run) => run.outcome === null), {x, y: "bpm", r: 2.5, stroke: FAINT}));
    for (const outcome of Object.keys(OUTCOMES).reverse()) {
      const its = points.filter((run) => run.outcome === outcome && run !== highlighted);
      const {color, symbol} = OUTCOMES[outcome];
      marks.push(Plot.dot(its, {x, y: "bpm", symbol, r: faded ? 2.5 : 3.5, stroke: faded ? FAINT : color, fill: symbol === "times" || faded ? "none" : color, fillOpacity: 0.55}));
    }
  }
  if (line) {
    // Not over the speeds of hard sessions, which it is not made from.
    const [a, b] = d3.extent([...points.filter((run) => !(run.hardness >= HARD_FROM)).map(x), line.speed, line.speed + 0.1]);
    const at = (speed) => ({speed, bpm: line.bpm + line.slope * (speed - line.speed)});
    marks.push(Plot.line([at(a), at(b)], {x: "speed", y: "bpm", stroke: INK, strokeWidth: 2, strokeDasharray: "6 4"}));
  }
  if (highlighted) {
    if (line) marks.push(Plot.link([highlighted], {x1: x, x2: x, y1: () => line.bpm, y2: "bpm", stroke: INK, markerEnd: "arrow"}));
    marks.push(Plot.dot([highlighted], {x, y: "bpm", r: 7, symbol: OUTCOMES[highlighted.outcome].symbol, stroke: INK, strokeWidth: 2, fill: OUTCOMES[highlighted.outcome].color}));
  }
  if (!many) {
    marks.push(Plot.tip(points, Plot.pointer({x, y: "bpm", title: (run) => `${day(run.start)}\n${pace(run.speed)}, ${whole(run.bpm)} bpm\n${run.outcome ? OUTCOMES[run.outcome].word : "earlier"}`, fill: "var(--page)"})));
  }
  return draw({
    width: Math.min(width(), 640), height: 320, marginLeft: 44, marginBottom: 38,
    x: {label: `pace, hills taken out (${imperial ? "min/mi" : "min/km"}) – faster →`, domain: [speeds[0] - 0.05, speeds[1] + 0.05], tickFormat: (v) => pace(v, false), ticks: paceTicks(speeds[0] - 0.05, speeds[1] + 0.05, 9), grid: true},
    y: {label: "↑ heart rate (bpm)", grid: true, nice: true, ticks: 6},
    r: {range: [0, 8]},
    marks,
  });
}

/** One measured value ± error against its limit: no stress up to the first mark, all of it from the second. */
function gauge(rule, value, error) {
  const low = Math.min(rule.from - 0.6 * (rule.to - rule.from), value - 2 * error);
  const high = Math.max(rule.to + 0.4 * (rule.to - rule.from), value + 2 * error);
  const plot = draw({
    width: 220, height: 26, marginLeft: 4, marginRight: 4, marginTop: 2, marginBottom: 2, axis: null,
    x: {domain: [low, high], clamp: true},
    marks: [
      Plot.rectX([0], {x1: low, x2: rule.from, y1: 0, y2: 1, fill: "var(--gauge-free)"}),
      Plot.rectX([0], {x1: rule.from, x2: rule.to, y1: 0, y2: 1, fill: "var(--gauge-some)"}),
      Plot.rectX([0], {x1: rule.to, x2: high, y1: 0, y2: 1, fill: "var(--gauge-all)"}),
      Plot.ruleX([rule.from, rule.to], {stroke: INK, strokeDasharray: "2 2"}),
      Plot.ruleY([0.5], {x1: value - error, x2: value + error, stroke: INK, strokeWidth: 2}),
      Plot.dot([0], {x: value, y: 0.5, r: 4.5, fill: INK}),
    ],
  });
  plot.setAttribute("aria-hidden", "true");
  return plot;
}
