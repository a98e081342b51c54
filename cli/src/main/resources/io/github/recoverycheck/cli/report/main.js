// Which page is shown: all runs, or one of them, by what stands behind the # of the address.

let current = 0;
let waiting = [];

/** To be done when what is being made stands in the page. */
function afterwards(action) {
  waiting.push(action);
}

function place(content) {
  const view = document.getElementById("view");
  view.replaceChildren(content);
  const actions = waiting;
  waiting = [];
  actions.forEach((action) => action());
}

async function show(isTurned) {
  const athlete = athletes[current];
  const match = /^#run-(\d+)$/.exec(location.hash);
  const run = match && athlete ? athlete.runs[Number(match[1])] : undefined;
  document.getElementById("summary").hidden = Boolean(run);
  [...document.querySelectorAll("#summary .athlete")].forEach((section, i) => (section.hidden = i !== current));
  if (!athlete) return;
  waiting = [];
  if (run) {
    const page = await pageOf(run);
    if (!location.hash.endsWith(`-${run.number}`)) return;
    place(runPage(athlete, run, page));
    document.title = `${OUTCOMES[run.outcome].word}, ${day(run.start)} – Recovery check`;
  } else {
    document.querySelectorAll("#summary .units").forEach((text) => {
      text.dataset.metric ??= text.textContent;
      text.textContent = inUnits(text.dataset.metric);
    });
    place(archivePage(athlete));
    document.title = "Recovery check";
  }
  if (isTurned) {
    window.scrollTo(0, 0);
    (document.getElementById("headline") ?? document.getElementById("content")).focus({preventScroll: true});
  }
}

function prepareTools() {
  const tools = document.getElementById("tools");
  const names = document.getElementById("athlete");
  tools.hidden = false;
  names.append(...athletes.map(({name}, i) => el("option", {value: i}, printable(name) || "all files")));
  names.parentElement.hidden = athletes.length < 2;
  names.addEventListener("change", () => {
    current = Number(names.value);
    location.hash = "";
    show(true);
  });
  const units = document.getElementById("units");
  units.addEventListener("change", () => {
    imperial = units.value === "imperial";
    show(false);
  });
}

prepareTools();
window.addEventListener("hashchange", () => show(true));
let lastWidth = window.innerWidth;
window.addEventListener("resize", () => {
  // A phone's address bar comes and goes and changes the height only.
  if (window.innerWidth !== lastWidth) {
    lastWidth = window.innerWidth;
    clearTimeout(prepareTools.timer);
    prepareTools.timer = setTimeout(() => show(false), 200);
  }
});
// The packs stand behind this script; a page of a run waits for them.
if (document.readyState === "loading" && location.hash) document.addEventListener("DOMContentLoaded", () => show(false));
else show(false);
