// The page of one run.

const WORTH_NAMING = 0.5;

function runPage(athlete, run, page, problem) {
  return el("article", {class: "run"},
    el("p", {class: "back"}, el("a", {href: address(null)}, "← All runs"), athletes.length > 1 ? el("span", {}, " of ", fileName(athlete.name)) : null),
    page ? assumedBox(page) : null,
    el("p", {class: "muted"}, `${day(run.start)} ${clockTime(run.start)}`, run.title ? [" · ", fileName(run.title)] : null, " · ", fileName(run.id)),
    el("h2", {id: "headline", tabindex: "-1"}, page ? page.headline : `${capital(OUTCOMES[run.outcome].word)}${run.reason ? ": " + run.reason : ""}`),
    el("p", {class: "answer"}, verdictMark(run.outcome), page?.conflict ? "." : score(run, page)),
    el("p", {}, facts(run, page)),
    page ? explanation(athlete, run, page) : el("p", {class: "note"}, problem),
    weekStrip(athlete, run),
    neighbors(athlete, run));
}

function assumedBox(page) {
  if (!page.assumptions.length) return null;
  return el("div", {class: "assumed"}, el("h2", {}, "What was assumed"),
    el("ul", {}, page.assumptions.map(([sentence, option]) => el("li", {}, inUnits(sentence) + " ", el("code", {}, option.trim())))));
}

function score(run, page) {
  if (run.score === null) return null;
  const error = page?.scoreError === undefined ? "" : ` ± ${whole(page.scoreError)}`;
  return `: score ${whole(run.score)}${error} of 100 (70 and more: recovery; below 40: a workout)${page ? `, confidence ${page.confidence}` : ""}.`;
}

function facts(run, page) {
  const parts = [run.sport, `${whole(run.minutes)} min under way`];
  if (run.km !== null) parts.push(distance(run.km));
  if (run.speed !== null) parts.push(pace(run.speed) + (run.hillsOut ? " (hills taken out)" : ""));
  if (run.bpm !== null) parts.push(`${whole(run.bpm)} bpm`);
  // What came before is said in a sentence of its own where the page is there.
  if (run.hours !== null && !page?.remarks) parts.push(`${whole(run.hours)} h after ${run.after || "a hard session"}`);
  parts.push(ROLES[run.role]);
  return parts.join(" · ");
}

function explanation(athlete, run, page) {
  const measured = page.findings.filter((finding) => finding.length > 2);
  const costly = measured.filter(([, , points]) => points >= WORTH_NAMING);
  const fine = measured.filter(([, , points]) => points < WORTH_NAMING);
  const unknown = page.findings.filter((finding) => finding.length === 2);
  return [
    page.conflict ? el("p", {class: "note"}, `By heart rate alone it would score ${whole(run.score)} of 100, but the maximum is only estimated and you say it was easy. A measured maximal heart rate settles it.`) : null,
    [...(page.vetoes ?? []), ...(page.caps ?? []).map((cap) => "Borderline at best. " + cap)].map((s) => el("p", {class: "note"}, inUnits(s))),
    (page.remarks ?? []).map((s) => el("p", {}, inUnits(s))),
    list("What would have made it recovery", (page.alternatives ?? []).map((s) => capital(inUnits(s)) + ".")),
    costly.length ? el("section", {}, el("h3", {}, "What it cost"), el("ol", {class: "findings"}, costly.map(costlyFinding))) : null,
    page.curve ? curves(page.curve, run.hillsOut) : el("p", {class: "muted"}, "Neither pace nor heart rate over time is known."),
    cloud(athlete, run, page),
    fine.length ? el("section", {}, el("h3", {}, "What was fine"), el("ul", {}, fine.map(([rule, sentence]) => el("li", {}, el("strong", {}, rules[rule].title + ". "), inUnits(sentence))))) : null,
    unknown.length ? el("section", {}, el("h3", {}, "What can’t be told"), el("ul", {}, unknown.map(([rule, sentence]) => el("li", {}, el("strong", {}, rules[rule].title + ". "), inUnits(sentence))))) : null,
    sensitivity(run, page),
    list("It would be surer with", page.missing ?? []),
    list("About the measurements", page.caveats ?? []),
    page.watch ? el("p", {}, el("strong", {}, "The watch’s own opinion, not used here: "), page.watch.join(", ") + ".") : null,
    list("About the file", (page.diagnostics ?? []).map((s) => fileName(inUnits(s), 1000))),
  ];
}

function list(title, items) {
  return items.length ? el("section", {}, el("h3", {}, title), el("ul", {}, items.map((item) => el("li", {}, typeof item === "string" ? inUnits(item) : item)))) : null;
}

function costlyFinding([number, sentence, points, value, error]) {
  const rule = rules[number];
  return el("li", {},
    el("div", {class: "cost"}, el("span", {class: "points"}, `−${whole(points)}`), el("span", {class: "hidden"}, " points of 100"), rule.from === null ? null : gauge(rule, value, error)),
    el("div", {}, el("strong", {}, rule.title + ". "), inUnits(sentence),
      el("p", {class: "muted"}, inUnits(rule.limits) + "."),
      el("details", {}, el("summary", {}, "Where the limit comes from"),
        el("p", {}, capital(inUnits(rule.source)) + "."), rule.guides ? el("p", {class: "muted"}, `The guides say: ${rule.guides}.`) : null)));
}

function curves(curve, hillsOut) {
  const holder = el("div");
  afterwards(() => holder.replaceChildren(...[
    curve.adjusted?.some((v) => v > 0) ? paceChart(curve, hillsOut) : null,
    curve.heartRate ? heartRateChart(curve) : null,
    curve.height ? heightChart(curve) : null,
    curveTable(curve)].filter(Boolean)));
  return el("section", {}, el("h3", {}, "How it went"), holder);
}

/** The run among those of the year before it. */
function cloud(athlete, run, page) {
  if (run.speed === null || run.bpm === null || !run.start) return null;
  const yearBefore = d3.utcDay.offset(new Date(run.day + "T00:00:00Z"), -365).toISOString().slice(0, 10);
  const isTreadmill = (other) => other.sport.startsWith("treadmill");
  const among = [...athlete.earlier, ...athlete.runs].filter((other) =>
    other === run || (other.start < run.start && other.day >= yearBefore && isTreadmill(other) === isTreadmill(run)));
  const line = page.comparison ? lineOf(run, page.comparison) : null;
  const says = line
    ? `${page.comparison.excess >= 0 ? whole(page.comparison.excess) + " ± " + whole(page.comparison.error) + " bpm above" : whole(-page.comparison.excess) + " ± " + whole(page.comparison.error) + " bpm below"} what ${plural(page.comparison.runs, "earlier run")} predict for this pace. Dashed: the prediction for a day like this.`
    : "Large: this run. Small: those of the year before it.";
  const holder = el("div");
  afterwards(() => holder.replaceChildren(figure("Heart rate for pace", says, cloudChart(among, line, run))));
  return el("section", {}, holder);
}

function sensitivity(run, page) {
  if (run.outcome === "INSUFFICIENT_DATA" || !page.sensitivities.length) return null;
  const others = page.sensitivities.filter(([, outcome]) => outcome !== run.outcome);
  const heading = el("h3", {}, "What it hangs on");
  if (!others.length) return el("section", {}, heading, el("p", {}, `It would be the same ${page.sensitivities.map(([title]) => title).join(", ")}.`));
  return el("section", {}, heading, el("ul", {}, others.map(([title, outcome, points]) => el("li", {}, `${capital(title)} it would be ${OUTCOMES[outcome].wouldBe} (score ${whole(points)}).`))));
}

/** Three days before, the day itself, three days after. */
function weekStrip(athlete, run) {
  if (!run.start) return null;
  const middle = new Date(run.day + "T12:00:00Z");
  const days = d3.range(-3, 4).map((offset) => d3.utcDay.offset(middle, offset).toISOString().slice(0, 10));
  const of = (date) => [
    ...athlete.runs.filter((other) => other.day === date).map((other) => ({
      start: other.start,
      item: el("li", {class: other === run && "this"}, other === run ? el("strong", {}, "This run: ") : null,
        el("a", {href: address(other)}, verdictMark(other.outcome)), ` ${whole(other.minutes)} min`, other.hardness >= HARD_FROM ? el("em", {}, ` hard: ${other.session || "hard session"}`) : null),
    })),
    ...[...athlete.others, ...athlete.earlier].filter((other) => other.day === date).map((other) => ({
      start: other.start,
      item: el("li", {}, `${other.sport}, ${whole(other.minutes)} min`, other.hardness >= HARD_FROM ? el("em", {}, " hard") : null),
    })),
  ].sort((a, b) => d3.ascending(a.start, b.start)).map((entry) => entry.item);
  return el("section", {}, el("h3", {}, "The days around it"),
    el("ol", {class: "week"}, days.map((date) => {
      const items = of(date);
      return el("li", {class: date === run.day && "today"}, el("span", {class: "day"}, day(date).replace(/ \d{4}$/, "")), items.length ? el("ul", {}, items) : el("span", {class: "muted"}, "nothing recorded"));
    })));
}

function neighbors(athlete, run) {
  const before = athlete.runs[run.number - 1];
  const after = athlete.runs[run.number + 1];
  return el("nav", {"aria-label": "Runs before and after", class: "neighbors"},
    before ? el("a", {href: address(before)}, `← ${day(before.start)}`) : el("span"),
    after ? el("a", {href: address(after)}, `${day(after.start)} →`) : el("span"));
}
