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

/** The address of a run's page, or of all runs without one. */
function address(run) {
  const whose = athletes.length > 1 ? `athlete-${current + 1}` : "";
  return "#" + [whose, run ? `run-${run.number}` : ""].filter(Boolean).join("-");
}

/** Takes the athlete from the address; the run that it names, null for all runs. */
function addressed() {
  const match = /^#?(?:athlete-(\d+))?-?(?:run-(\d+))?$/.exec(location.hash);
  if (match?.[1] && athletes[match[1] - 1]) current = match[1] - 1;
  document.getElementById("athlete").value = current;
  return (match?.[2] && athletes[current]?.runs[Number(match[2])]) || null;
}

let leftAt = null;

async function show(isTurned) {
  const run = addressed();
  const athlete = athletes[current];
  if (run && !document.getElementById("summary").hidden) leftAt = {y: window.scrollY, run: null, athlete};
  document.getElementById("summary").hidden = Boolean(run);
  [...document.querySelectorAll("#summary .athlete")].forEach((section, i) => (section.hidden = i !== current));
  if (!athlete) return;
  waiting = [];
  if (run) {
    let page = null;
    let problem = "So large an archive has pages for its newest runs only; recovery-check explain shows this one in full.";
    try {
      page = await pageOf(run);
    } catch (error) {
      openPacks.delete(run.pack);
      problem = `The page of this run cannot be opened: the file is cut off, or the browser is older than 2023 (${error.name}).`;
    }
    if (addressed() !== run) return;
    if (leftAt) leftAt.run = run;
    place(runPage(athlete, run, page, problem));
    document.title = `${OUTCOMES[run.outcome].word}, ${day(run.start)} – Recovery check`;
  } else {
    document.querySelectorAll("#summary .units").forEach((text) => {
      text.dataset.metric ??= text.textContent;
      text.textContent = inUnits(text.dataset.metric);
    });
    place(archivePage(athlete));
    document.title = "Recovery check";
  }
  if (isTurned) turnTo(run, athlete);
}

/** Where the reader goes on: at the headline of a run; back among all runs, where they were left. */
function turnTo(run, athlete) {
  const back = !run && leftAt?.athlete === athlete ? leftAt : null;
  leftAt = run ? leftAt : null;
  const link = back?.run && document.querySelector(`#runs a[href="${address(back.run)}"]`);
  (link || document.getElementById("headline") || document.getElementById("content")).focus({preventScroll: true});
  window.scrollTo(0, back ? back.y : 0);
}

function prepareTools() {
  const tools = document.getElementById("tools");
  const names = document.getElementById("athlete");
  tools.hidden = false;
  names.append(...athletes.map(({name}, i) => el("option", {value: i}, printable(name) || "all files")));
  names.parentElement.hidden = athletes.length < 2;
  names.addEventListener("change", () => {
    location.hash = `#athlete-${Number(names.value) + 1}`;
  });
  const units = document.getElementById("units");
  units.addEventListener("change", () => {
    imperial = units.value === "imperial";
    show(false);
  });
  document.querySelector(".skip").addEventListener("click", (event) => {
    // The address says which page is shown; it must not change.
    event.preventDefault();
    document.getElementById("content").focus();
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
