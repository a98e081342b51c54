// The page of all runs.

function archivePage(athlete) {
  const {runs} = athlete;
  if (!runs.length) {
    return el("div", {}, el("p", {class: "note"}, "No run was found."), leftOutSection(athlete));
  }
  const slots = runs.filter((run) => run.slot);
  return el("div", {},
    athlete.months.length > 1 ? el("section", {}, monthsChart(athlete.months), monthsTable(athlete.months)) : null,
    reasonsSection(slots),
    calendarSection(athlete),
    cloudSection(runs),
    runTable(runs),
    leftOutSection(athlete));
}

function monthsTable(months) {
  return el("details", {}, el("summary", {}, "The months in numbers"),
    el("table", {}, el("thead", {}, el("tr", {}, ["Month", "Chances to recover", "Counted"].map((h) => el("th", {scope: "col"}, h)))),
      el("tbody", {}, months.map((m) => el("tr", {}, el("td", {}, m.month), el("td", {class: "number"}, String(m.decided)), el("td", {class: "number"}, String(m.counted)))))));
}

function reasonsSection(slots) {
  const failed = slots.filter((run) => run.outcome !== "RECOVERY");
  const reasons = d3.rollups(failed, (its) => its.length, (run) => run.reason)
    .map(([reason, count]) => ({reason, count}))
    .sort((a, b) => b.count - a.count || d3.ascending(a.reason, b.reason));
  return failed.length ? el("section", {}, reasonsChart(reasons, failed.length)) : null;
}

function calendarSection(athlete) {
  const byDay = new Map();
  const add = (entry, hard, outcome, says) => {
    if (!entry.day) return;
    const known = byDay.get(entry.day) ?? {date: new Date(entry.day + "T00:00:00Z"), hard: false, hardness: -1, outcome: null, says: []};
    known.says.push(says);
    if (hard) known.hard = true;
    // Of equally hard ones the worse verdict stands.
    const rank = (one) => Object.keys(OUTCOMES).indexOf(one);
    if (outcome && outcome !== "INSUFFICIENT_DATA" ? entry.hardness > known.hardness || (entry.hardness === known.hardness && rank(outcome) > rank(known.outcome)) : outcome && !known.outcome) {
      known.outcome = outcome;
      known.hardness = entry.hardness;
    }
    byDay.set(entry.day, known);
  };
  athlete.runs.forEach((run) => add(run, run.hardness >= HARD_FROM, run.outcome,
    `${run.hardness >= HARD_FROM ? run.session || "hard session" : OUTCOMES[run.outcome].word}, ${whole(run.minutes)} min`));
  athlete.others.forEach((other) => add(other, other.hardness >= HARD_FROM, null, `${other.sport}, ${whole(other.minutes)} min`));
  const days = [...byDay.values()].sort((a, b) => a.date - b.date);
  if (!days.length) return null;
  const holder = el("div");
  const years = [...new Set(days.map((d) => d.date.getUTCFullYear()))].reverse();
  const show = (year) => {
    const its = year ? days.filter((d) => d.date.getUTCFullYear() === Number(year)) : days.filter((d) => d.date > d3.utcDay.offset(days.at(-1).date, -182));
    holder.replaceChildren(calendarChart(its, its[0].date, its.at(-1).date), daysTable(its));
  };
  // It is drawn when it is in the page, as charts take its width.
  afterwards(() => show(""));
  return el("section", {}, el("h2", {}, "Hard days and recovery days"),
    el("label", {class: "filters"}, "Show ", el("select", {onchange: (e) => show(e.target.value)},
      el("option", {value: ""}, "the last half year"), years.map((year) => el("option", {value: year}, String(year))))),
    holder);
}

function lineOf(run, comparison) {
  return comparison ? {speed: run.speed, bpm: run.bpm - comparison.excess, slope: comparison.slope, runs: comparison.runs} : null;
}

function cloudSection(runs) {
  const points = runs.filter((run) => run.speed !== null && run.bpm !== null);
  const heading = el("h2", {}, "Heart rate for pace");
  if (!points.length) {
    return el("section", {}, heading, el("p", {}, "No run has both a heart rate and a pace."));
  }
  const last = points.filter((run) => run.excess !== null && run.slope !== null).at(-1);
  const line = last ? lineOf(last, {excess: last.excess, slope: last.slope, runs: last.compared}) : null;
  const says = (line
    ? `Dashed: what ${plural(line.runs, "earlier run")} predict for you, as of ${day(last.start)}: ${whole(line.bpm)} bpm at ${pace(line.speed)}.`
    : "Too few comparable runs for a line of your own.") + (points.length > 1200 ? " Larger dots: more runs." : " ● recovery ▲ borderline ✕ no ■ cannot tell.");
  const holder = el("div");
  afterwards(() => holder.replaceChildren(figure("All runs", says, cloudChart(points, line, null))));
  return el("section", {}, heading, holder);
}

/** What belongs to the athlete, and what belongs to nobody. */
function leftOutSection(athlete) {
  const ids = new Set(athletes.map(({id}) => id));
  const isHere = ([id]) => id === athlete.id || !ids.has(id);
  const counts = d3.rollups(report.leftOutCounts.filter(isHere), (its) => d3.sum(its, ([, , count]) => count), ([, status]) => status);
  if (!counts.length && !athlete.others.length) return null;
  return el("section", {}, el("h2", {}, "What was left out, and why"),
    athlete.others.length ? el("p", {}, `${plural(athlete.others.length, "activity", "activities")} of another sport: they are what runs recover from, and not judged.`) : null,
    counts.map(([status, count]) => {
      const its = report.leftOut.filter((entry) => isHere(entry) && entry[2] === status);
      return el("details", {}, el("summary", {}, `${plural(count, "entry", "entries")}: ${status}`),
        el("ul", {}, its.map(([, id, , why]) => el("li", {}, fileName(id), ": ", fileName(why, 1000)))),
        count > its.length ? el("p", {}, `and ${(count - its.length).toLocaleString("en")} more`) : null);
    }));
}

function daysTable(days) {
  return el("details", {}, el("summary", {}, "The days in words"),
    el("table", {}, el("thead", {}, el("tr", {}, ["Day", "What was recorded"].map((h) => el("th", {scope: "col"}, h)))),
      el("tbody", {}, days.map((d) => el("tr", {}, el("td", {}, day(d.date.toISOString())), el("td", {}, d.says.join("; ")))))));
}
