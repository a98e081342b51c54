// All runs in a table that can be searched, filtered and sorted, a hundred rows at a time.

const ROWS_SHOWN = 100;
let fillForPrint = () => {};
window.addEventListener("beforeprint", () => fillForPrint());
const COLUMNS = [
  {title: "Date", value: (run) => run.start, show: (run) => el("a", {href: address(run)}, run.start ? `${run.day} ${clockTime(run.start)}` : "no date")},
  {title: "Verdict", value: (run) => Object.keys(OUTCOMES).indexOf(run.outcome), show: (run) => verdictMark(run.outcome)},
  {title: "Score", number: true, value: (run) => run.score, show: (run) => whole(run.score)},
  {title: "Why not", value: (run) => run.reason, show: (run) => run.reason},
  {title: "Min", number: true, value: (run) => run.minutes, show: (run) => whole(run.minutes)},
  {title: () => (imperial ? "Miles" : "Km"), number: true, value: (run) => run.km, show: (run) => distance(run.km, false)},
  {title: "Pace", number: true, value: (run) => run.speed, show: (run) => pace(run.speed, false)},
  {title: "Bpm", number: true, value: (run) => run.bpm, show: (run) => whole(run.bpm)},
  {title: "% max", number: true, value: (run) => run.fraction, show: (run) => (run.fraction === null ? "–" : whole(100 * run.fraction))},
  {title: "What it was", value: (run) => ROLES[run.role], show: (run) => ROLES[run.role]},
  {title: "Name", value: (run) => run.title || run.id, show: (run) => fileName(run.title || run.id.replace(/^.*\//, ""), 60)},
];

// What was asked of each athlete's table stays when the reader comes back from a run.
const tableStates = new Map();

function runTable(runs) {
  const state = tableStates.get(runs) ?? {text: "", outcome: "", role: "", column: 0, descending: true, shown: ROWS_SHOWN};
  tableStates.set(runs, state);
  const body = el("tbody");
  const count = el("p", {class: "muted", role: "status"});
  const more = el("button", {type: "button", onclick: () => fill(state.shown + 10 * ROWS_SHOWN)}, "Show more");
  const found = runs.map((run) => `${run.title} ${run.id} ${run.start} ${run.reason} ${run.session}`.toLowerCase());
  let matching = [];

  function fill(shown) {
    state.shown = shown;
    body.replaceChildren(...matching.slice(0, shown).map((run) =>
      el("tr", {}, COLUMNS.map((column) => el("td", {class: column.number && "number"}, column.show(run))))));
    more.hidden = matching.length <= shown;
    count.textContent = `${plural(matching.length, "run")}${matching.length > shown ? `, the first ${shown.toLocaleString("en")} shown` : ""}`;
  }

  function compare(a, b) {
    const {value} = COLUMNS[state.column];
    const [x, y] = [value(a), value(b)];
    if (x === y) return b.number - a.number;
    // What is missing comes last, whichever way.
    if (x === null || x === "") return 1;
    if (y === null || y === "") return -1;
    return (x < y ? -1 : 1) * (state.descending ? -1 : 1);
  }

  function update(shown = ROWS_SHOWN) {
    const wanted = state.text.toLowerCase().split(/\s+/).filter(Boolean);
    matching = runs.filter((run) =>
      (!state.outcome || run.outcome === state.outcome) && (!state.role || run.role === state.role) &&
      wanted.every((word) => found[run.number].includes(word)));
    matching.sort(compare);
    heads.forEach((head, i) => head.setAttribute("aria-sort", i === state.column ? (state.descending ? "descending" : "ascending") : "none"));
    fill(shown);
  }

  function sortBy(i) {
    state.descending = state.column === i ? !state.descending : Boolean(COLUMNS[i].number);
    state.column = i;
    update();
  }

  const heads = COLUMNS.map(({title, number}, i) =>
    el("th", {scope: "col", class: number && "number"}, el("button", {type: "button", class: "sort", onclick: () => sortBy(i)}, typeof title === "function" ? title() : title)));
  const choice = (key, label, options) =>
    el("label", {}, label + " ", el("select", {onchange: (e) => { state[key] = e.target.value; update(); }},
      el("option", {value: ""}, "all"), Object.entries(options).map(([value, text]) => el("option", {value, selected: state[key] === value}, text))));
  const section = el("section", {},
    el("h2", {}, "All runs"),
    el("div", {class: "filters"},
      el("label", {}, "Search ", el("input", {type: "search", placeholder: "name, date, reason", value: state.text, oninput: (e) => { state.text = e.target.value; update(); }})),
      choice("outcome", "Verdict", Object.fromEntries(Object.entries(OUTCOMES).map(([key, {word}]) => [key, word]))),
      choice("role", "What it was", ROLES)),
    count,
    el("div", {class: "scroll", tabindex: "0", role: "group", "aria-label": "Table of runs, can be scrolled sideways"},
      el("table", {id: "runs"}, el("caption", {class: "hidden"}, "Runs; the buttons in the head sort. Times are local where the recording tells its zone."), el("thead", {}, el("tr", {}, heads)), body)),
    more);
  update(state.shown);
  fillForPrint = () => fill(runs.length);
  return section;
}
